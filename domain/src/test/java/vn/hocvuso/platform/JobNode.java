package vn.hocvuso.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.platform.jobs.JobQueue;
import vn.hocvuso.platform.jobs.Lease;

/** One node: its job runner, and transactions as the container would give them. */
public final class JobNode {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2025-12-15T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    static final Caller ADMINISTRATOR = new Caller(new PersonId(99));

    public final JobRunner runner = new JobRunner();

    private final WorkDatabase database;
    private final BiFunction<JobNode, TestDatabase, JobKind> kind;

    /** What happens to this node right after a step was committed. */
    public Runnable afterCommit = () -> {};

    public JobNode(WorkDatabase database, BiFunction<JobNode, TestDatabase, JobKind> kind) {
        this.database = database;
        this.kind = kind;
        runner.queue = new CommittingQueue();
        runner.work = new CommittingWork();
    }

    long ask(Caller by, String key, String input) {
        return database.committed(inside -> jobs(inside).ask(by, "counting", key, WorkDatabase.SCHOOL, input));
    }

    public JobCard card(Caller caller, long job) {
        return database.committed(inside -> jobs(inside).card(caller, job));
    }

    public void cancel(Caller caller, long job) {
        database.committed(inside -> {
            jobs(inside).cancel(caller, job);
            return null;
        });
    }

    /** The door as it stands inside one transaction. */
    public Jobs jobs(TestDatabase inside) {
        var jobs = new Jobs();
        jobs.queue = new JobQueue(inside.entities());
        jobs.end = end(inside);
        jobs.sql = inside.sql();
        jobs.audit = TestAudit.on(inside.source(), CLOCK);
        jobs.rights = (caller, action, unit) ->
                caller.equals(ADMINISTRATOR) && action == Action.SEE_JOBS && unit.equals(WorkDatabase.SCHOOL);
        jobs.clock = CLOCK;
        return jobs;
    }

    private static JobEnd end(TestDatabase inside) {
        var end = new JobEnd();
        end.sql = inside.sql();
        end.inbox = new Inbox();
        end.inbox.em = inside.entities();
        end.inbox.clock = CLOCK;
        return end;
    }

    private final class CommittingQueue extends JobQueue {

        @Override
        public Optional<Lease> take() {
            return database.committed(inside -> new JobQueue(inside.entities()).take());
        }

        @Override
        public void beat(Collection<UUID> tokens) {
            database.committed(inside -> {
                new JobQueue(inside.entities()).beat(List.copyOf(tokens));
                return null;
            });
        }

        @Override
        public void release(Lease lease) {
            database.committed(inside -> {
                new JobQueue(inside.entities()).release(lease);
                return null;
            });
        }
    }

    private final class CommittingWork extends JobWork {

        @Override
        public boolean step(Lease lease) {
            var more = database.committed(inside -> inside(inside).step(lease));
            afterCommit.run();
            return more;
        }

        @Override
        public void failed(Lease lease, int tries, Sentence reason) {
            database.committed(inside -> {
                inside(inside).failed(lease, tries, reason);
                return null;
            });
        }

        @Override
        int tries(String name) {
            return JobKind.TRIES;
        }

        private JobWork inside(TestDatabase inside) {
            var work = new JobWork() {
                @Override
                Optional<JobKind> known(String name) {
                    return Optional.of(kind.apply(JobNode.this, inside))
                            .filter(known -> known.name().equals(name));
                }
            };
            work.queue = new JobQueue(inside.entities());
            work.end = end(inside);
            work.sql = inside.sql();
            work.clock = CLOCK;
            return work;
        }
    }
}
