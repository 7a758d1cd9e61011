package vn.hocvuso.web.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.platform.Inbox;
import vn.hocvuso.platform.JobRunner;
import vn.hocvuso.platform.Jobs;
import vn.hocvuso.platform.Outbox;
import vn.hocvuso.platform.OutboxDelivery;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.platform.Why;

/**
 * For as long as the application stands, on each node: two threads look for jobs and one for messages, every two seconds;
 * every ten seconds the node says that its workers live; once a day what is old is forgotten.
 */
@ApplicationScoped
public class Working {

    private static final Logger LOG = Logger.getLogger(Working.class.getName());

    @Resource
    ManagedScheduledExecutorService clockwork;

    @Inject
    JobRunner runner;

    @Inject
    OutboxDelivery delivery;

    @Inject
    Jobs jobs;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    private List<ScheduledFuture<?>> running = List.of();

    void begin(@Observes Startup startup) {
        running = List.of(
                every(2, TimeUnit.SECONDS, this::work),
                every(2, TimeUnit.SECONDS, this::work),
                every(2, TimeUnit.SECONDS, delivery::deliverDue),
                every(10, TimeUnit.SECONDS, runner::beat),
                every(1, TimeUnit.DAYS, this::tidy));
    }

    /** The clockwork belongs to the server and outlives the application. Jobs stop after the step they are in. */
    @PreDestroy
    void end() {
        running.forEach(task -> task.cancel(false));
        runner.stop();
    }

    private void work() {
        boolean more = true;
        while (more) {
            more = runner.runOne();
        }
    }

    private void tidy() {
        jobs.tidy();
        outbox.tidy();
        inbox.tidy();
    }

    private ScheduledFuture<?> every(long time, TimeUnit unit, Runnable task) {
        return clockwork.scheduleWithFixedDelay(() -> quietly(task), time, time, unit);
    }

    /** A task that throws is never called again, so nothing is thrown; one the end of the application overtook says nothing. */
    private void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException wrong) {
            if (running.stream().noneMatch(ScheduledFuture::isCancelled)) {
                LOG.log(Level.WARNING, "work waits for its next turn: {0}", Why.of(wrong));
            }
        }
    }
}
