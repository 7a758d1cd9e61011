package vn.hocvuso.web.learning;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.learning.path.Memberships;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.platform.Why;

/** Every quarter of an hour: who has which programme today, for assignments not asked about it today. On several nodes each may do it. */
@ApplicationScoped
public class ProgrammeClockwork {

    private static final Logger LOG = Logger.getLogger(ProgrammeClockwork.class.getName());

    @Resource
    ManagedScheduledExecutorService clockwork;

    @Inject
    Memberships memberships;

    private ScheduledFuture<?> quarters;

    void begin(@Observes Startup startup) {
        quarters = clockwork.scheduleWithFixedDelay(this::bringUpToDate, 1, 15, TimeUnit.MINUTES);
    }

    /** The clockwork belongs to the server and outlives the application: what is not cancelled runs on without it. */
    @PreDestroy
    void end() {
        if (quarters != null) {
            quarters.cancel(false);
        }
    }

    /** Each assignment in a transaction of its own: one that fails waits for the next time, alone. */
    private void bringUpToDate() {
        try {
            memberships.behind().forEach(this::bringUpToDate);
        } catch (RuntimeException wrong) {
            told(wrong);
        }
    }

    private void bringUpToDate(long assignment) {
        try {
            memberships.bringUpToDate(assignment);
        } catch (RuntimeException wrong) {
            told(wrong);
        }
    }

    private void told(RuntimeException wrong) {
        if (!quarters.isCancelled()) {
            LOG.log(Level.WARNING, "people of a programme wait for the next quarter: {0}", Why.of(wrong));
        }
    }
}
