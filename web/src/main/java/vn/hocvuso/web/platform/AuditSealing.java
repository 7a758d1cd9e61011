package vn.hocvuso.web.platform;

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
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.platform.Why;

/** Every few seconds, for as long as the application stands: rows of the audit that wait are sealed. On several nodes one does it. */
@ApplicationScoped
public class AuditSealing {

    private static final Logger LOG = Logger.getLogger(AuditSealing.class.getName());
    private static final int SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService clockwork;

    @Inject
    Audit audit;

    private ScheduledFuture<?> moments;

    void begin(@Observes Startup startup) {
        moments = clockwork.scheduleWithFixedDelay(this::seal, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** The clockwork belongs to the server and outlives the application: what is not cancelled runs on without it. */
    @PreDestroy
    void end() {
        if (moments != null) {
            moments.cancel(false);
        }
    }

    /** A task that throws is never called again, so nothing is thrown; one the end of the application overtook says nothing. */
    private void seal() {
        try {
            while (audit.seal() > 0) {
                continue;
            }
        } catch (RuntimeException wrong) {
            if (!moments.isCancelled()) {
                LOG.log(Level.WARNING, "audit rows wait for the next moment: {0}", Why.of(wrong));
            }
        }
    }
}
