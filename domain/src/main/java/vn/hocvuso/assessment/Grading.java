package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.question.Fraction;
import vn.hocvuso.platform.Sql;

/** Judges what was acknowledged: the same rows give the same points, as often as it is asked. */
@ApplicationScoped
@Transactional
class Grading {

    static final String KEEP = """
            update attempt_slot s
            set points = earned.points
            from unnest(cast(?2 as smallint[]), cast(?3 as numeric[])) as earned (slot, points)
            where s.attempt_id = ?1 and s.slot = earned.slot
            """;

    static final String ANSWERED = "select slot from response where attempt_id = ? limit 1";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Results results;

    @Inject
    Clock clock;

    @Inject
    Event<AttemptGraded> graded;

    /** The attempt, kept for this transaction: answers under way are waited for, later ones are refused. */
    Attempt held(long attempt) {
        return em.find(Attempt.class, attempt, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether any answer was ever stored: of one that has not begun, those typed from paper. */
    boolean isAnswered(long attempt) {
        return !sql.list(Stored.class, ANSWERED, attempt).isEmpty();
    }

    /** Closes and grades what is overdue; does nothing to any other. */
    void sealIfOverdue(long id) {
        var attempt = held(id);
        if (attempt.isOverdue(clock.instant())) {
            attempt.seal();
            results.closing(attempt);
            grade(attempt);
        }
    }

    /** Tells a result that was held back; does nothing to any other. */
    void announceIfDue(long id) {
        announce(held(id));
    }

    void submit(Attempt attempt) {
        submit(attempt, clock.instant());
    }

    /** @param at when it counts as handed in */
    void submit(Attempt attempt, Instant at) {
        if (!attempt.isSubmitted()) {
            attempt.submit(at);
            grade(attempt);
        }
    }

    /** Grades again from the same answers: after a key was mended in code, or in doubt. */
    void grade(Attempt attempt) {
        attempt.grade(score(attempt), clock.instant());
        announce(attempt);
    }

    /** Grades again after answers were corrected, and tells the result only when it is another one. */
    void gradeAgain(Attempt attempt) {
        attempt.gradeAgain(score(attempt), clock.instant());
        announce(attempt);
    }

    private Score score(Attempt attempt) {
        em.flush();
        var slots = sql.list(SlotAnswer.class, SlotAnswer.OF_ATTEMPT, attempt.id());
        var shares = new ArrayList<Fraction>();
        slots.forEach(slot -> shares.add(slot.share(attempt.seed())));
        keep(attempt.id(), slots, shares);
        return Score.of(shares);
    }

    /** Tells the result when its person may see it; the clock does it later where that is later. */
    void announce(Attempt attempt) {
        em.flush();
        if (attempt.isUntold() && results.waiting(attempt).isEmpty()) {
            attempt.announce(clock.instant());
            em.flush();
            graded.fire(attempt.graded());
        }
    }

    private void keep(long attempt, List<SlotAnswer> slots, List<Fraction> shares) {
        em.createNativeQuery(KEEP)
                .setParameter(1, attempt)
                .setParameter(2, array(slots.stream().map(SlotAnswer::slot).toList()))
                .setParameter(3, array(shares.stream().map(Fraction::decimal).toList()))
                .executeUpdate();
    }

    private static String array(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    record Stored(int slot) {}
}
