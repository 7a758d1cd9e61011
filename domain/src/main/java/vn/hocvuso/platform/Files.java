package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;

/**
 * Files of units. A file is asked for by its number, and opens to whoever holds its right at its unit on the day of
 * asking, or of them to its uploader only; its digest opens nothing.
 */
@ApplicationScoped
@Transactional
public class Files {

    /** Enough to say what a file is. */
    private static final int HEAD = 256 * 1024;

    /** What these open says something of persons. */
    private static final Set<Action> PERSONAL =
            Set.of(Action.KEEP_ROSTER, Action.SEE_NAMES, Action.CERTIFY, Action.HOLD_TESTS);

    static final String CARD = """
            select f.id, f.content_id, encode(c.sha256, 'hex'), f.length, f.name, f.type, f.unit_id,
                   f.uploaded_by, f.uploaded_at
            from stored_file f
            join file_content c on c.id = f.content_id
            where f.id = ?
            """;

    static final String LESS = "update file_usage set bytes = bytes - ?1 where unit_id = ?2";

    private static final String GONE = """
            with gone as (delete from stored_file where %s returning unit_id, length),
            units as (select unit_id, sum(length) as bytes from gone group by unit_id)
            update file_usage u set bytes = u.bytes - g.bytes from units g where g.unit_id = u.unit_id
            """;

    static final String OVER = GONE.formatted("keep_until < ?1");

    static final String THESE = GONE.formatted("id = any (cast(string_to_array(?1, ',') as bigint[]))");

    record Sum(long bytes) {}

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Quota quota;

    @Inject
    FileStore store;

    protected Files() {}

    /** For tests, which bring their own transaction. */
    public Files(
            EntityManager em, Sql sql, Rights rights, Audit audit, Clock clock, Settings settings, FileStore store) {
        this.em = em;
        this.sql = sql;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.quota = new Quota(em, settings);
        this.store = store;
    }

    /**
     * Keeps a file, read once from beginning to end in constant memory.
     *
     * @return the number to ask for it by
     * @throws RuleBroken {@code file.type}, {@code file.size}, {@code file.empty}, {@code file.quota}; then nothing is
     *     kept
     */
    public long keep(Caller caller, NewFile file, InputStream content) {
        rights.require(caller, file.openedBy(), file.unit());
        return receive(caller, file, content);
    }

    /** Keeps a file like {@link #keep}, for a door that has asked for a right of its own. */
    public long receive(Caller caller, NewFile file, InputStream content) {
        try {
            var head = content.readNBytes(HEAD);
            RuleBroken.unless(head.length > 0, "file.empty");
            var type =
                    FileType.of(head).filter(file.accepted()::contains).orElseThrow(() -> new RuleBroken("file.type"));
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
            var kept = new StoredFile(file, type, store.put(whole, file.largest()), caller.required(), clock.instant());
            quota.count(file.unit(), kept.length());
            em.persist(kept);
            em.flush();
            audit.add(AuditEntry.of(caller, "file.kept").at(file.unit()).after("file", kept.id()));
            return kept.id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The file as its reader may know it. A file that holds what is known of persons is told as read, also to who brought
     * it: it is about others.
     *
     * @throws NotAllowed also where there is no such file
     */
    public FileCard open(Caller caller, long id) {
        var file = found(id);
        rights.require(caller, file.openedBy(), file.unit());
        if (!file.isFor(caller.person())) {
            throw new NotAllowed();
        }
        if (PERSONAL.contains(file.openedBy())) {
            audit.add(AuditEntry.of(caller, "file.read").at(file.unit()).after("file", id));
        }
        return card(id);
    }

    /** The file like {@link #open}, for a door that has asked for a right of its own and has told the audit. */
    public FileCard card(long id) {
        return sql.first(FileCard.class, CARD, id).orElseThrow(NotAllowed::new);
    }

    /**
     * Writes a slice of a file that was opened. It stands in no transaction: readers are slow, and each chunk is asked
     * for anew.
     *
     * @param from first byte, counted from 0
     * @throws DamagedFile before the first byte that is not what was put in
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void copy(FileCard file, long from, long length, OutputStream to) throws IOException {
        store.copy(file.content(), from, length, to);
    }

    /** Takes the name away; the content goes with its last name, at the next {@link #sweep}. */
    public void remove(Caller caller, long id) {
        var file = found(id);
        rights.require(caller, file.openedBy(), file.unit());
        em.remove(file);
        em.flush();
        em.createNativeQuery(LESS)
                .setParameter(1, file.length())
                .setParameter(2, file.unit().value())
                .executeUpdate();
        audit.add(AuditEntry.of(caller, "file.removed").at(file.unit()).before("file", id));
    }

    /** Removes files with their contents at once; for a door that has asked for a right of its own. */
    public void forget(Collection<Long> ids) {
        em.createNativeQuery(THESE)
                .setParameter(1, ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .executeUpdate();
        store.sweep();
    }

    /** Removes the names whose time is over and the contents nobody names. Says how many contents went. */
    public int sweep() {
        em.createNativeQuery(OVER).setParameter(1, LocalDate.now(clock)).executeUpdate();
        return store.sweep();
    }

    /** How many bytes the unit's files weigh, each name for itself. */
    long used(UnitId unit) {
        return sql.first(Sum.class, "select bytes from file_usage where unit_id = ?", unit)
                .map(Sum::bytes)
                .orElse(0L);
    }

    private StoredFile found(long id) {
        return Optional.ofNullable(em.find(StoredFile.class, id)).orElseThrow(NotAllowed::new);
    }
}
