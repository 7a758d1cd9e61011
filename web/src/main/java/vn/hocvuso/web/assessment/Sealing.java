package vn.hocvuso.web.assessment;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.assessment.Overdue;
import vn.hocvuso.platform.Startup;

/** Every minute: what is over and nobody handed in is closed and graded. On several nodes each may do it. */
@ApplicationScoped
public class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

    @Resource
    ManagedScheduledExecutorService clockwork;

    @Inject
    Overdue overdue;

    void begin(@Observes Startup startup) {
        clockwork.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.MINUTES);
    }

    /** A task that throws is never called again, so nothing is thrown. */
    private void seal() {
        try {
            overdue.sealAll();
        } catch (RuntimeException wrong) {
            LOG.log(Level.WARNING, wrong, () -> "overdue attempts wait for the next minute");
        }
    }
}
