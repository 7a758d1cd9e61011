package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.jobs.JobQueue;

/**
 * Work that outlives a request: asked for here in the transaction of whoever asks, done step by step by {@link
 * JobRunner} on any node, seen and cancelled by whoever asked and by administrators. Whoever asked is told in the {@link
 * Inbox} when it is over.
 */
@ApplicationScoped
@Transactional
public class Jobs {

    /** Jobs are looked for every two seconds, and taken over after a minute. */
    public static final Duration STUCK_AFTER = Duration.ofMinutes(15);

    static final Period KEPT = Period.ofDays(180);

    private static final String CARDS = """
            select id, kind, owner_id, unit_id, state, steps_done, steps_of, doing, result, reason,
                cancel_asked_at is not null, asked_at, finished_at
            from job
            """;

    static final String CARD = CARDS + "where id = ?";

    static final String MINE = CARDS + "where owner_id = ? and id < ? order by id desc limit ?";

    /** Two presses at once stand in line, and the second finds the job of the first. */
    static final String IN_LINE = """
            select cast(1 as bigint) from (select pg_advisory_xact_lock(hashtextextended('job:' || ?, 0))) as line
            """;

    static final String OPEN = """
            select id from job
            where key = ? and kind = ? and owner_id = ? and input = ? and cancel_asked_at is null
              and state in ('waiting', 'running')
            """;

    static final String OWNER = "select owner_id, unit_id from job where id = ?";

    static final String STUCK = """
            select j.id, j.key, j.kind,
                cast(extract(epoch from clock_timestamp() - coalesce(j.leased_until, j.due_at)) as bigint), j.failures, j.reason
            from job j
            where job_is_stuck(j, ? * interval '1 second')
            order by j.id
            limit 200
            """;

    record Id(long id) {}

    record Owner(PersonId person, UnitId at) {}

    @Inject
    JobQueue queue;

    @Inject
    JobEnd end;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Asks for a job. Of one key at most one runs at a time, in the order they were asked for; asking a second time while
     * the same job of the same person is not over gives that one. Whoever may ask is decided by the caller's door.
     *
     * @param key what must not be worked on by two, such as {@code accounts:12}
     * @param at the unit it is done for; its administrators may see and cancel it. Null for none
     * @param input for {@link JobKind}, kept as it is
     * @return its number
     */
    public long ask(Caller by, String kind, String key, UnitId at, String input) {
        var owner = by.required();
        sql.first(Id.class, IN_LINE, key);
        return sql.first(Id.class, OPEN, key, kind, owner, input)
                .map(Id::id)
                .orElseGet(() -> queue.ask(kind, key, owner, at, input, clock.instant()));
    }

    /** @throws NotAllowed for everybody but its owner and the administrators of its unit, and when there is no such job */
    public JobCard card(Caller caller, long job) {
        sayWhoLooks(caller, job, "job.read");
        return sql.first(JobCard.class, CARD, job).orElseThrow(NotAllowed::new);
    }

    /**
     * What the caller asked for, the newest first.
     *
     * @param before jobs with smaller numbers than this; {@code Long.MAX_VALUE} for the newest
     */
    public List<JobCard> mine(Caller caller, long before, int most) {
        return sql.list(JobCard.class, MINE, caller.required(), before, most);
    }

    /** Ends a waiting job now and a running one after the step it is in. What was done stays done. */
    public void cancel(Caller caller, long job) {
        sayWhoLooks(caller, job, "job.cancelled");
        if (queue.cancel(job, clock.instant())) {
            end.stopped(job, "cancelled");
        }
    }

    /** Forgets what was over half a year ago. */
    public void tidy() {
        queue.forget(clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT).toInstant());
    }

    /** Jobs nobody works on although it is their turn, for longer than that: the oldest 200. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Stuck> stuck(Duration longerThan) {
        return sql.list(Stuck.class, STUCK, longerThan.toSeconds());
    }

    /** Its owner, or an administrator of its unit, who is somebody else and therefore stands in the audit. */
    private void sayWhoLooks(Caller caller, long job, String action) {
        caller.required();
        var owner = sql.first(Owner.class, OWNER, job).orElseThrow(NotAllowed::new);
        if (!owner.person().equals(caller.person())) {
            rights.require(caller, Action.SEE_JOBS, owner.at());
            audit.add(AuditEntry.of(caller, action)
                    .about(owner.person())
                    .at(owner.at())
                    .after("job", job));
        }
    }
}
