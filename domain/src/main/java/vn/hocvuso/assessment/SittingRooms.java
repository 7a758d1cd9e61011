package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.sitting.SittingPlace;
import vn.hocvuso.assessment.sitting.StartBy;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/** Sittings for those who take part: what is coming, the waiting room, and the beginning. Nobody else knows of them. */
@ApplicationScoped
@Transactional
public class SittingRooms {

    static final String MINE = """
            select s.id, s.title, s.opens_at, s.closes_at, s.minutes,
                   case when a.started_at is null then null else a.id end, a.submitted_at is not null, s.closes_at <= ?
            from sitting_place p
            join sitting s on s.id = p.sitting_id
            left join attempt a on a.id = p.attempt_id
            where p.person_id = ? and p.left_out_at is null and s.closes_at > ?
              and (s.cancelled_at is null or a.started_at is not null)
            order by s.closes_at < ?, s.opens_at, s.id
            limit 50
            """;

    static final String PLACE = """
            select p from SittingPlace p join fetch p.sitting
            where p.sitting.id = :sitting and p.person = :person and p.leftOutAt is null
            """;

    static final String PLACES = "select coalesce(max(number), 0) from sitting_place where sitting_id = ?";

    /** How long a sitting that is over stands in the list. */
    private static final Duration A_WEEK = Duration.ofDays(7);

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Preparing preparing;

    @Inject
    Grading grading;

    @Inject
    Results results;

    @Inject
    ExtraTimes extraTimes;

    @Inject
    Clock clock;

    record Number(int number) {}

    /** What somebody takes part in: to come and under way, then over since less than a week. One statement. */
    public List<RoomLine> mine(Caller caller) {
        var now = clock.instant();
        return sql.list(RoomLine.class, MINE, now, caller.required(), now.minus(A_WEEK), now);
    }

    /** The room before the beginning and after the end. At most five statements. */
    public RoomView room(Caller caller, long id) {
        var place = place(caller.required(), id);
        var now = clock.instant();
        var attempt = place.attempt() == null ? null : em.find(Attempt.class, place.attempt());
        var begun = attempt != null && attempt.isBegun();
        var refusal = begun ? Optional.<RuleBroken>empty() : refusal(place, now);
        return view(place, begun ? attempt : null, now, refusal);
    }

    /**
     * Begins; who has begun goes on: pressing twice does no harm. What a refusal left behind is kept: a wrong password is
     * counted.
     *
     * @param password as it was typed; null for none
     * @param device mark of the device
     * @return number of the attempt
     * @throws RuleBroken {@code sitting.closed}, {@code sitting.not-yet}, {@code sitting.not-let-in}, {@code
     *     sitting.cancelled}, {@code sitting.on-paper}, {@code sitting.wrong-password}, {@code
     *     sitting.password-wait}, {@code attempt.too-few-activated}
     */
    @Transactional(dontRollbackOn = RuleBroken.class)
    public long begin(Caller caller, long id, String password, String device) {
        var place = place(caller.required(), id);
        var attempt = held(place);
        if (attempt == null || !attempt.isBegun()) {
            requireOpen(place, password);
            begin(place, attempt == null ? drawn(place) : attempt, device);
        }
        return place.attempt();
    }

    /** What was drawn for a place, and the place as it is once nobody else holds it; null when nothing was drawn. */
    private Attempt held(SittingPlace place) {
        boolean alone = place.attempt() == null || place.sitting().rules().startBy() == StartBy.PASSWORD;
        if (alone) {
            SittingDoor.keepSitting(em, place.id());
            em.refresh(place, LockModeType.PESSIMISTIC_WRITE);
        }
        if (place.attempt() == null) {
            return null;
        }
        var attempt = grading.held(place.attempt());
        if (!alone && !attempt.isBegun()) {
            em.refresh(place);
        }
        return attempt;
    }

    private void requireOpen(SittingPlace place, String password) {
        if (place.isLeftOut()) {
            throw new NotAllowed();
        }
        var now = clock.instant();
        refusal(place, now).ifPresent(rule -> {
            throw rule;
        });
        place.unlock(password, now);
    }

    /** Is drawn now, for whoever came to the list late. */
    private Attempt drawn(SittingPlace place) {
        preparing.draw(place.sitting(), List.of(place));
        return grading.held(place.attempt());
    }

    private void begin(SittingPlace place, Attempt attempt, String device) {
        var now = clock.instant();
        var rules = place.sitting().rules();
        attempt.begin(now, rules.endsAt(now, extraTimes.percent(place.person()), place.extraMinutes()), device);
        em.flush();
        results.waitFor(place.sitting(), attempt.timeLimit());
    }

    private Optional<RuleBroken> refusal(SittingPlace place, Instant now) {
        var sitting = place.sitting();
        if (sitting.isCancelled()) {
            return Optional.of(new RuleBroken("sitting.cancelled"));
        }
        if (place.isOnPaper()) {
            return Optional.of(new RuleBroken("sitting.on-paper"));
        }
        return sitting.rules().refusal(now, opensAt(place), sitting.isLetIn());
    }

    private Instant opensAt(SittingPlace place) {
        var rules = place.sitting().rules();
        return rules.spreadSeconds() == 0
                ? rules.opensAt()
                : rules.opensAt(
                        place.number(),
                        sql.first(Number.class, PLACES, place.sitting().id())
                                .orElseThrow()
                                .number());
    }

    private RoomView view(SittingPlace place, Attempt attempt, Instant now, Optional<RuleBroken> refusal) {
        var sitting = place.sitting();
        var rules = sitting.rules();
        var quiz = em.find(Quiz.class, sitting.quiz());
        return new RoomView(
                sitting.id(),
                sitting.title(),
                quiz.title(),
                place.number(),
                now,
                opensAt(place),
                rules.closesAt(),
                sitting.resultsFrom(),
                attempt == null ? rules.minutes() + extra(place) : attempt.minutes(),
                quiz.rules().draw(),
                rules.startBy().code(),
                rules.feedback().code(),
                rules.oneDevice(),
                rules.watched(),
                place.isOnPaper(),
                attempt == null ? null : attempt.id(),
                attempt != null && (attempt.isSubmitted() || attempt.isOverdue(now)),
                refusal.map(RuleBroken::getMessage).orElse(null),
                refusal.map(RuleBroken::arguments).orElse(List.of()));
    }

    private int extra(SittingPlace place) {
        var minutes = place.sitting().rules().minutes();
        return place.extraMinutes() + minutes * extraTimes.percent(place.person()) / 100;
    }

    private SittingPlace place(PersonId person, long sitting) {
        return em.createQuery(PLACE, SittingPlace.class)
                .setParameter("sitting", sitting)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }
}
