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
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.platform.Why;

/** Every hour: files whose time is over go, and contents nobody names any more. On several nodes each may do it. */
@ApplicationScoped
public class FileSweep {

    private static final Logger LOG = Logger.getLogger(FileSweep.class.getName());

    @Resource
    ManagedScheduledExecutorService clockwork;

    @Inject
    Files files;

    private ScheduledFuture<?> hours;

    void begin(@Observes Startup startup) {
        hours = clockwork.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
    }

    /** The clockwork belongs to the server and outlives the application: what is not cancelled runs on without it. */
    @PreDestroy
    void end() {
        if (hours != null) {
            hours.cancel(false);
        }
    }

    /** A task that throws is never called again, so nothing is thrown; one the end of the application overtook says nothing. */
    private void sweep() {
        try {
            files.sweep();
        } catch (RuntimeException wrong) {
            if (!hours.isCancelled()) {
                LOG.log(Level.WARNING, "unnamed files wait for the next hour: {0}", Why.of(wrong));
            }
        }
    }
}
