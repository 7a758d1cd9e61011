package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.jobs.JobQueue;
import vn.hocvuso.platform.jobs.Lease;
import vn.hocvuso.platform.jobs.LeaseLost;

/**
 * One step of one job, in a transaction of its own: its effect, its checkpoint and the question for the lease, or nothing.
 * The end of a job and the word to its owner are one transaction, too.
 */
@ApplicationScoped
class JobWork {

    static final String TASK = """
            select owner_id, unit_id, input, checkpoint, cancel_asked_at is not null from job where id = ? and lease = ?
            """;

    record Row(PersonId owner, UnitId at, String input, String checkpoint, boolean cancelAsked) {}

    @Inject
    @Any
    Instance<JobKind> kinds;

    @Inject
    JobQueue queue;

    @Inject
    JobEnd end;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * @return whether there is more to do
     * @throws LeaseLost another worker has it
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean step(Lease lease) {
        var row = sql.first(Row.class, TASK, lease.job(), lease.token()).orElseThrow(() -> new LeaseLost(lease));
        if (row.cancelAsked()) {
            queue.end(lease, "cancelled", null, clock.instant());
            end.stopped(lease.job(), "cancelled");
            return false;
        }
        var step = kind(lease.kind())
                .step(new JobTask(lease.job(), new Caller(row.owner()), row.at(), row.input(), row.checkpoint()));
        queue.advance(lease, step.checkpoint(), step.done(), step.of(), step.doing());
        if (step.over()) {
            queue.end(lease, "done", step.result(), clock.instant());
            end.done(lease.job(), step.doing());
        }
        return !step.over();
    }

    /** A step failed: it is tried again after a while, or the job is given up. Does nothing when the lease is lost. */
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(Lease lease, int tries, Sentence reason) {
        if (queue.failed(lease, tries, reason, clock.instant())) {
            end.stopped(lease.job(), "failed");
        }
    }

    /** How often in a row a step of this kind may fail; the usual number for a kind this version does not know. */
    int tries(String name) {
        return known(name).map(JobKind::tries).orElse(JobKind.TRIES);
    }

    private JobKind kind(String name) {
        return known(name).orElseThrow(() -> new IllegalStateException("no job kind " + name));
    }

    Optional<JobKind> known(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
