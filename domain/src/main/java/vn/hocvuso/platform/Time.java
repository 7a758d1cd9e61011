package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import vn.hocvuso.kernel.RuleBroken;

/**
 * The clock everything of the domain reads. In demo and test it can be moved; it then runs on from there, for every
 * node, because how far it was moved stands in the database.
 */
@ApplicationScoped
public class Time {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    record Moved(long seconds) {}

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return settings.mode().movesTheClock() ? new MovedClock(this::movedBy, ZONE) : Clock.system(ZONE);
    }

    /**
     * Sets the clock.
     *
     * @param at what the clock says from now on; null for the true time
     * @throws RuleBroken {@code clock.fixed} in production
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void moveTo(Instant at) {
        RuleBroken.unless(settings.mode().movesTheClock(), "clock.fixed");
        var seconds = at == null
                ? 0
                : Duration.between(Clock.systemUTC().instant(), at).toSeconds();
        em.createNativeQuery("update moved_clock set by_seconds = ?1")
                .setParameter(1, seconds)
                .executeUpdate();
        MovedClock.forget();
    }

    /** Read with a connection of its own: the clock is also asked where there is no request and no transaction. */
    Duration movedBy() {
        return sql.first(Moved.class, "select by_seconds from moved_clock")
                .map(moved -> Duration.ofSeconds(moved.seconds()))
                .orElseThrow();
    }
}
