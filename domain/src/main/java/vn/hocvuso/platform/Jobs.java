package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.jobs.JobQueue;

/**
 * Work that outlives a request: asked for here in the transaction of whoever asks, done step by step by {@link
 * JobRunner} on any node, seen and cancelled by whoever asked and by administrators.
 */
@ApplicationScoped
@Transactional
public class Jobs {

    static final Period KEPT = Period.ofDays(180);

    static final String CARD = """
            select id, kind, unit_id, state, steps_done, steps_of, doing, result, reason, cancel_asked_at is not null,
                asked_at, finished_at
            from job
            where id = ?
            """;

    static final String OPEN = """
            select id from job
            where key = ? and kind = ? and owner_id = ? and input = ? and cancel_asked_at is null
              and state in ('waiting', 'running')
            """;

    static final String OWNER = "select owner_id = ?, unit_id from job where id = ?";

    record Id(long id) {}

    record Owner(boolean me, UnitId at) {}

    @Inject
    JobQueue queue;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

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
        return sql.first(Id.class, OPEN, key, kind, owner, input)
                .map(Id::id)
                .orElseGet(() -> queue.ask(kind, key, owner, at, input, clock.instant()));
    }

    /** @throws NotAllowed for everybody but its owner and the administrators of its unit, and when there is no such job */
    public JobCard card(Caller caller, long job) {
        requireMine(caller, job);
        return sql.first(JobCard.class, CARD, job).orElseThrow(NotAllowed::new);
    }

    /** Ends a waiting job now and a running one after the step it is in. What was done stays done. */
    public void cancel(Caller caller, long job) {
        requireMine(caller, job);
        queue.cancel(job, clock.instant());
    }

    /** Forgets what was over half a year ago. */
    public void tidy() {
        queue.forget(clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT).toInstant());
    }

    private void requireMine(Caller caller, long job) {
        var owner = sql.first(Owner.class, OWNER, caller.required(), job).orElseThrow(NotAllowed::new);
        if (!owner.me()) {
            rights.require(caller, Action.SEE_JOBS, owner.at());
        }
    }
}
