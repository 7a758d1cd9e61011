package vn.hocvuso.web.assessment;

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
import vn.hocvuso.assessment.Overdue;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.platform.Why;

/**
 * Every minute, for as long as the application stands: what is over and nobody handed in is closed and graded. On several
 * nodes each may do it.
 */
@ApplicationScoped
public class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

    @Resource
    ManagedScheduledExecutorService clockwork;

    @Inject
    Overdue overdue;

    private ScheduledFuture<?> minutes;

    void begin(@Observes Startup startup) {
        minutes = clockwork.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.MINUTES);
    }

    /** The clockwork belongs to the server and outlives the application: what is not cancelled runs on without it. */
    @PreDestroy
    void end() {
        if (minutes != null) {
            minutes.cancel(false);
        }
    }

    /** A task that throws is never called again, so nothing is thrown; one the end of the application overtook says nothing. */
    private void seal() {
        try {
            overdue.sealAll();
        } catch (RuntimeException wrong) {
            if (!minutes.isCancelled()) {
                LOG.log(Level.WARNING, "overdue attempts wait for the next minute: {0}", Why.of(wrong));
            }
        }
    }
}
