package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.kernel.UnitId;

/**
 * Files without a right of their own: whatever names them has asked for it, such as a course for its pictures. They come
 * in checked; here nothing is looked into. What belongs to a unit counts in its quota.
 */
@ApplicationScoped
@Transactional
public class OpenFiles {

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    FileStore store;

    @Inject
    Quota quota;

    @Inject
    Clock clock;

    protected OpenFiles() {}

    /** For tests, which bring their own transaction. */
    public OpenFiles(EntityManager em, FileStore store, Quota quota, Clock clock) {
        this.em = em;
        this.store = store;
        this.quota = quota;
        this.clock = clock;
    }

    /**
     * A file as it is sent.
     *
     * @param type media type
     * @param length in bytes
     */
    public record Kept(long id, String type, long length, long content) {}

    /**
     * @param unit whose quota it counts in; null for what comes with the product
     * @param type media type
     * @return its number
     * @throws vn.hocvuso.kernel.RuleBroken {@code file.empty}, {@code file.quota}
     */
    public long keep(UnitId unit, String type, byte[] bytes) {
        try {
            var content = store.put(new ByteArrayInputStream(bytes), bytes.length);
            if (unit != null) {
                quota.count(unit, content.length());
            }
            var file = new OpenFile(content, unit, type, clock.instant());
            em.persist(file);
            em.flush();
            return file.id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Optional<Kept> find(long id) {
        return Optional.ofNullable(em.find(OpenFile.class, id))
                .map(file -> new Kept(file.id(), file.type(), file.length(), file.content()));
    }

    /** Writes a slice, chunk by chunk, in no transaction: readers are slow. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void copy(Kept file, long from, long length, OutputStream to) throws IOException {
        store.copy(file.content(), from, length, to);
    }

    /** All of a file that is known to be small. */
    public byte[] bytes(long id) {
        var file = find(id).orElseThrow();
        var out = new ByteArrayOutputStream();
        try {
            store.copy(file.content(), 0, file.length(), out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
