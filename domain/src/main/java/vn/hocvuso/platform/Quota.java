package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;

/** How much a unit may keep. */
@ApplicationScoped
@Transactional
public class Quota {

    /** Megabytes a unit may keep where nothing else is set. */
    private static final long USUAL = 2_000;

    private static final long MEGABYTE = 1024L * 1024;

    /** Adds, and holds the unit's row until the end of the transaction: the next one counts after this one. */
    static final String ADD = """
            insert into file_usage (unit_id, bytes) values (?1, ?2)
            on conflict (unit_id) do update set bytes = file_usage.bytes + excluded.bytes
            returning bytes
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Settings settings;

    protected Quota() {}

    /** For tests, which bring their own transaction. */
    public Quota(EntityManager em, Settings settings) {
        this.em = em;
        this.settings = settings;
    }

    /** @throws RuleBroken {@code file.quota} */
    void count(UnitId unit, long bytes) {
        var allowed =
                settings.optional("hocvuso.files.quota.mb").map(Long::valueOf).orElse(USUAL);
        var together = (Number) em.createNativeQuery(ADD)
                .setParameter(1, unit.value())
                .setParameter(2, bytes)
                .getSingleResult();
        RuleBroken.unless(together.longValue() <= allowed * MEGABYTE, "file.quota", allowed);
    }
}
