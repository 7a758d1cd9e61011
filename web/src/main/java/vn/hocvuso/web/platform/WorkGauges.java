package vn.hocvuso.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import vn.hocvuso.platform.Jobs;
import vn.hocvuso.platform.Outbox;
import vn.hocvuso.platform.Startup;

/** How much work is stuck, for {@code /metrics}: counted when it is asked for, two statements, at most 200 of each. */
@ApplicationScoped
public class WorkGauges {

    /** A message that failed so often is stuck, whatever its age. */
    private static final int FAILURES = 5;

    @Inject
    MetricRegistry registry;

    @Inject
    Jobs jobs;

    @Inject
    Outbox outbox;

    void begin(@Observes Startup startup) {
        registry.gauge(named("hocvuso_stuck_jobs", "Jobs nobody works on although it is their turn"), this::stuckJobs);
        registry.gauge(
                named("hocvuso_stuck_messages", "Messages that should have been delivered by now"),
                this::stuckMessages);
    }

    long stuckJobs() {
        return jobs.stuck(Jobs.STUCK_AFTER).size();
    }

    long stuckMessages() {
        return outbox.stuck(Jobs.STUCK_AFTER, FAILURES).size();
    }

    private static Metadata named(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
