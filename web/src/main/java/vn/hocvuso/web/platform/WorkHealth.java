package vn.hocvuso.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health} says whether work is stuck, and is up all the same, also while the database cannot be asked: starting the
 * server anew would not move what is stuck, and would stop what moves.
 */
@Readiness
@ApplicationScoped
public class WorkHealth implements HealthCheck {

    @Inject
    WorkGauges gauges;

    @Override
    public HealthCheckResponse call() {
        var work = HealthCheckResponse.named("work").up();
        try {
            return count(work).build();
        } catch (RuntimeException away) {
            return work.withData("state", "unknown").build();
        }
    }

    private HealthCheckResponseBuilder count(HealthCheckResponseBuilder work) {
        var jobs = gauges.stuckJobs();
        var messages = gauges.stuckMessages();
        return work.withData("state", jobs + messages == 0 ? "well" : "degraded")
                .withData("stuck jobs", jobs)
                .withData("stuck messages", messages);
    }
}
