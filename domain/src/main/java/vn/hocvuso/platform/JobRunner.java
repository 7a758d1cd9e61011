package vn.hocvuso.platform;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.platform.jobs.JobQueue;
import vn.hocvuso.platform.jobs.Lease;
import vn.hocvuso.platform.jobs.LeaseLost;

/** Works on jobs, on the thread it is called on. On several threads and nodes each may do it. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    /** After so long the next job has its turn, and this one waits for another. */
    private static final Duration TURN = Duration.ofSeconds(30);

    /** A step that takes longer is taken for dead, whatever its thread does. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(10);

    private static final String UNEXPECTED = "job.unexpected";

    private static final String NOT_ALLOWED = "job.not-allowed";

    /** When each lease of this node last moved, by the machine's counter. */
    private final Map<UUID, Long> held = new ConcurrentHashMap<>();

    private volatile boolean stopping;

    @Inject
    JobQueue queue;

    @Inject
    JobWork work;

    /**
     * Takes one job, if there is one to take, and works on it until it is over, fails, or another should have its turn.
     *
     * @return whether there was one
     */
    public boolean runOne() {
        var lease = stopping ? null : queue.take().orElse(null);
        if (lease == null) {
            return false;
        }
        try {
            run(lease);
        } finally {
            held.remove(lease.token());
        }
        return true;
    }

    /** Says that the workers of this node live. To be called several times within {@link JobQueue#LEASE}. */
    public void beat() {
        var oldest = System.nanoTime() - LONGEST_STEP.toNanos();
        var alive = held.entrySet().stream()
                .filter(lease -> lease.getValue() > oldest)
                .map(Map.Entry::getKey)
                .toList();
        if (!alive.isEmpty()) {
            queue.beat(alive);
        }
    }

    /** No step is begun any more; jobs of this node are given back after the step they are in. */
    @PreDestroy
    public void stop() {
        stopping = true;
    }

    private void run(Lease lease) {
        try {
            refuseWhatCostTooManyWorkers(lease);
            steps(lease);
        } catch (LeaseLost lost) {
            LOG.warning(lost.getMessage());
        } catch (RuntimeException wrong) {
            failed(lease, wrong);
        }
    }

    private void steps(Lease lease) {
        var until = System.nanoTime() + TURN.toNanos();
        boolean more = true;
        while (more && !stopping && System.nanoTime() < until) {
            held.put(lease.token(), System.nanoTime());
            more = work.step(lease);
        }
        if (more) {
            queue.release(lease);
        }
    }

    private void refuseWhatCostTooManyWorkers(Lease lease) {
        if (lease.failures() >= work.tries(lease.kind())) {
            throw new IllegalStateException("its worker was lost " + lease.failures() + " times at the same step");
        }
    }

    private void failed(Lease lease, RuntimeException wrong) {
        LOG.warning("job " + lease.job() + " (" + lease.kind() + "): " + Why.of(wrong));
        work.failed(lease, wrong instanceof NotAllowed ? 1 : work.tries(lease.kind()), reason(wrong));
    }

    private static Sentence reason(RuntimeException wrong) {
        if (wrong instanceof NotAllowed) {
            return Sentence.of(NOT_ALLOWED);
        }
        return wrong instanceof RuleBroken rule ? Sentence.of(rule) : Sentence.of(UNEXPECTED, Why.of(wrong));
    }
}
