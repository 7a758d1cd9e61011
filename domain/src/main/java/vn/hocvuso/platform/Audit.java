package vn.hocvuso.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.audit.Chain;
import vn.hocvuso.platform.audit.Head;
import vn.hocvuso.platform.audit.Ledger;
import vn.hocvuso.platform.audit.PersonKeys;
import vn.hocvuso.platform.audit.Said;
import vn.hocvuso.platform.audit.Sealer;
import vn.hocvuso.platform.audit.Search;
import vn.hocvuso.platform.audit.Waiting;

/**
 * Who did what to whom, when, from where, before and after: every change, and every read of personal data by another person.
 * Rows are added in the writer's own transaction and never changed; within seconds they are sealed into a chain of hashes.
 * What is personal in them is locked with a key per person, so that erasing the person is destroying the key.
 */
@ApplicationScoped
public class Audit {

    /** Lines on a page of {@link #entries}. */
    public static final int PAGE = 100;

    /**
     * The chain from its first link to its last.
     *
     * @param head one line to be kept elsewhere and given to the next check
     * @param waiting rows that are not sealed yet
     * @param wrong the first row that does not fit, in one line; null when all fit
     */
    public record Checked(String head, long waiting, String wrong) {}

    private interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    @Inject
    DataSource database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    AuditKeys fresh;

    protected Audit() {}

    /**
     * For tests, which bring their own connection.
     *
     * @param apart for keys, which are made in a transaction of their own
     */
    public Audit(DataSource database, DataSource apart, Settings settings, Clock clock) {
        this.fresh = new AuditKeys(apart, settings);
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Before anybody writes: the key must be one, and the one this database was used with. */
    void begin(@Observes @Priority(Beginning.FIRST) Startup startup) {
        on(connection -> {
            keys(connection).requireTheirMaster();
            return null;
        });
    }

    /** Adds lines in the caller's transaction: two statements, whatever their number. */
    public void add(List<AuditEntry> entries) {
        var now = clock.instant();
        var origin = Origin.now();
        var rows = entries.stream().map(entry -> row(entry.from(now, origin))).toList();
        var without = on(connection -> new Ledger(connection, keys(connection)).write(rows));
        if (!without.isEmpty()) {
            fresh.make(without, now);
            on(connection -> new Ledger(connection, keys(connection)).write(rows));
        }
    }

    public void add(AuditEntry entry) {
        add(List.of(entry));
    }

    /**
     * Lines, newest first, at most {@link #PAGE}. Values whose key is gone say {@code erased}. Whoever calls has asked for
     * the right to see them.
     */
    public List<AuditEntry> entries(AuditFilter filter) {
        var search = new Search(
                numbers(filter.who(), PersonId::value),
                numbers(filter.about(), PersonId::value),
                numbers(filter.units(), UnitId::value),
                filter.action(),
                filter.from(),
                filter.to(),
                filter.olderThan(),
                PAGE);
        return on(connection -> new Ledger(connection, keys(connection)).find(search)).stream()
                .map(Audit::entry)
                .toList();
    }

    /** How far it is sealed. Whoever calls has asked for the right to see it. */
    public AuditState state() {
        return on(connection -> {
            var waiting = Waiting.of(connection);
            var head = Sealer.last(connection);
            var sealedAt = head.seq() == 0 ? null : head.at();
            return new AuditState(head.toString(), head.seq(), sealedAt, waiting.rows(), waiting.oldest());
        });
    }

    /** Seals what waits, at most {@link Sealer#BATCH} rows. @return how many; 0 also while another node is sealing */
    @Transactional(TxType.REQUIRES_NEW)
    public int seal() {
        return on(connection -> new Sealer(connection).seal(clock.instant()));
    }

    /** Destroys the person's key: what was said of them before is unreadable for ever, and the chain still fits. */
    @Transactional
    public void erase(PersonId person) {
        on(connection -> {
            keys(connection).destroy(person.value());
            return null;
        });
    }

    /** @param exported a head that an earlier check gave; null to trust the database alone */
    @Transactional
    public Checked check(String exported) {
        var known = Optional.ofNullable(exported).map(Head::parse).orElse(Head.NONE);
        var found = on(connection -> new Chain(connection, known).check());
        return new Checked(found.head().toString(), found.waiting(), found.wrong());
    }

    private <R> R on(Work<R> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("audit: " + e.getMessage(), e);
        }
    }

    private PersonKeys keys(Connection connection) {
        return AuditKeys.keys(connection, settings);
    }

    private static Said row(AuditEntry entry) {
        return new Said(
                0,
                entry.at(),
                value(entry.who()),
                entry.action(),
                value(entry.about()),
                entry.unit() == null ? null : entry.unit().value(),
                entry.origin().request(),
                entry.origin().address(),
                entry.before(),
                entry.after());
    }

    private static AuditEntry entry(Said row) {
        return new AuditEntry(
                row.id(),
                row.at(),
                row.who() == null ? null : new PersonId(row.who()),
                row.action(),
                row.about() == null ? null : new PersonId(row.about()),
                row.unit() == null ? null : new UnitId(row.unit()),
                new Origin(row.address(), row.request()),
                row.before(),
                row.after());
    }

    private static <T> List<Long> numbers(Set<T> things, ToLongFunction<T> number) {
        return things == null
                ? null
                : things.stream().mapToLong(number).sorted().boxed().toList();
    }

    private static Long value(PersonId person) {
        return person == null ? null : person.value();
    }
}
