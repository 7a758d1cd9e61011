package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.hocvuso.assessment.sitting.Feedback;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.platform.Sql;

/**
 * From when on results of a sitting that wait are shown and told: an hour in the row of the sitting, that only ever moves
 * later, and not while somebody is still answering. The row is the last one that is locked: whoever holds a place or an
 * attempt may wait for it, and who holds it waits for nothing.
 */
@ApplicationScoped
@Transactional
class Results {

    /** When the clock closes something so much after its end and grace, nobody was there to close it. */
    static final Duration OUTAGE = Duration.ofMinutes(2);

    /** How long results then wait at least, so that whoever holds the sitting can give the time back. */
    static final Duration TO_GIVE_BACK = Duration.ofMinutes(30);

    /**
     * Of a sitting {@code s}: whether its results are due at an instant. What cannot be closed holds up nobody for longer
     * than a week.
     */
    static final String DUE = """
            greatest(s.closes_at, s.results_from) <= asked.now
            and not exists (
                select 1 from attempt o
                where o.sitting_id = s.id and o.started_at is not null and o.submitted_at is null
                  and o.ends_at > asked.now - interval '7 days')
            """;

    static final String STATE = """
            select greatest(s.closes_at, s.results_from), %s
            from (values (cast(? as timestamptz))) as asked (now)
            cross join sitting s
            where s.id = ?
            """.formatted(DUE);

    static final String RAISE = """
            update sitting set results_from = ?2
            where id = ?1 and feedback = 'later' and greatest(closes_at, results_from) < ?2
            """;

    /** On paper nothing says when somebody began, so that the latest end counts. Extra time as of the day. */
    static final String RAISE_FOR_PAPER = """
            update sitting s
            set results_from = paper.latest
            from (
                select max(s.closes_at + p.extra_minutes * interval '1 minute'
                        + (60 * s.minutes * coalesce(x.percent, 0) / 100 + z.grace_seconds) * interval '1 second') as latest
                from sitting_place p
                join sitting s on s.id = p.sitting_id
                join quiz z on z.id = s.quiz_id
                left join lateral (
                    select max(e.percent) as percent
                    from extra_time e
                    where e.person_id = p.person_id
                      and e.valid_from <= cast(s.opens_at at time zone 'Asia/Ho_Chi_Minh' as date)
                      and (e.valid_to is null
                           or e.valid_to >= cast(s.opens_at at time zone 'Asia/Ho_Chi_Minh' as date))) x on true
                where p.sitting_id = ?1 and p.paper and p.left_out_at is null) paper
            where s.id = ?1 and s.feedback = 'later' and greatest(s.closes_at, s.results_from) < paper.latest
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** From when on the result of an attempt is shown that waits now; empty when it may be shown and told. */
    Optional<Instant> waiting(Attempt attempt) {
        return attempt.isHeldBack()
                ? sql.first(State.class, STATE, clock.instant(), attempt.sitting())
                        .filter(state -> !state.due())
                        .map(State::from)
                : Optional.empty();
    }

    /** Somebody may answer until this end: nothing is shown or told before it and the grace after it are over. */
    void waitFor(Sitting sitting, TimeLimit limit) {
        if (limit.last().isAfter(sitting.resultsFrom())) {
            raise(sitting.rules().feedback(), sitting.id(), limit.last());
        }
    }

    /** Whoever writes on paper ends where the minutes of the own place do. */
    void waitForPaper(Sitting sitting) {
        if (sitting.rules().feedback() == Feedback.LATER) {
            em.flush();
            em.createNativeQuery(RAISE_FOR_PAPER).setParameter(1, sitting.id()).executeUpdate();
        }
    }

    /** The clock closes this one. Long after its end there was an outage, and the time may have to be given back. */
    void closing(Attempt attempt) {
        var now = clock.instant();
        if (attempt.isHeldBack() && now.isAfter(attempt.timeLimit().last().plus(OUTAGE))) {
            raise(Feedback.LATER, attempt.sitting(), now.plus(TO_GIVE_BACK));
        }
    }

    private void raise(Feedback feedback, long sitting, Instant until) {
        if (feedback == Feedback.LATER) {
            em.flush();
            em.createNativeQuery(RAISE)
                    .setParameter(1, sitting)
                    .setParameter(2, until.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    record State(Instant from, boolean due) {}
}
