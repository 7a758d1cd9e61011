package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.assessment.sitting.SittingPlace;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** Tests held at a time and a place, for whoever holds them at the unit. */
@ApplicationScoped
@Transactional
public class Sittings {

    /** Arguments: today, the unit, the unit. Of the unit, and of closed units it answers for. */
    static final String LINES = """
            with day (today) as (select cast(? as date)),
            closed (id) as (
                select c.unit_id
                from unit_state c, day
                where exists (select 1 from sitting s where s.unit_id = c.unit_id)
                group by c.unit_id, today
                having max(coalesce(c.valid_to, 'infinity')) < today
            )
            select s.id, s.title, s.opens_at, s.closes_at, s.cancelled_at is not null,
                   count(p.id), count(a.started_at), count(a.submitted_at)
            from sitting s
            left join sitting_place p on p.sitting_id = s.id and p.left_out_at is null
            left join attempt a on a.id = p.attempt_id
            where s.unit_id in (
                select cast(? as bigint)
                union all
                select c.id from closed c, day where unit_answering(c.id, today) = ?)
            group by s.id
            order by s.opens_at desc, s.id desc
            limit 200
            """;

    static final String UNDRAWN = """
            select p from SittingPlace p
            where p.sitting = :sitting and p.attempt is null and p.leftOutAt is null
            order by p.number
            """;

    static final String DRAWN =
            "select count(p) from SittingPlace p where p.sitting = :sitting and p.attempt is not null";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Quizzes quizzes;

    @Inject
    Preparing preparing;

    @Inject
    SittingDoor door;

    @Inject
    Clock clock;

    /** What is held at a unit, and what closed units left behind to it, the latest first. One statement besides the right. */
    public List<SittingLine> at(Caller caller, UnitId unit) {
        rights.require(caller, Action.HOLD_TESTS, unit);
        return sql.list(SittingLine.class, LINES, LocalDate.now(clock), unit, unit);
    }

    /** The tests there are to be held. */
    public List<SittingView.Test> tests(Caller caller, UnitId unit) {
        rights.require(caller, Action.HOLD_TESTS, unit);
        return sql.list(SittingView.Test.class, SittingSql.TESTS);
    }

    /**
     * Three statements besides the right, for any number of people. The audit is told once the results are looked at
     * after the end; while it is held, the list is the holder's own and looked at every few seconds.
     */
    public SittingView view(Caller caller, long id) {
        var sitting = door.sitting(caller, id);
        if (!clock.instant().isBefore(sitting.rules().closesAt())) {
            door.tell(caller, "sitting.read", sitting);
        }
        return SittingSql.view(
                sitting,
                em.find(Quiz.class, sitting.quiz()),
                clock.instant(),
                sql.list(SittingView.Place.class, SittingSql.PLACES, sitting.day(), id));
    }

    /**
     * Plans one.
     *
     * @return its number
     * @throws RuleBroken {@code sitting.past} when it would have closed already, {@code sitting.title}, those of {@link
     *     vn.hocvuso.assessment.sitting.SittingRules}
     */
    public long plan(Caller caller, UnitId unit, SittingPlan plan) {
        rights.require(caller, Action.HOLD_TESTS, unit);
        var rules = plan.rules();
        var now = clock.instant();
        RuleBroken.unless(rules.closesAt().isAfter(now), "sitting.past");
        var sitting = new Sitting(quiz(plan).id(), unit, plan.title(), rules, now, caller.person());
        em.persist(sitting);
        em.flush();
        door.tell(caller, "sitting.planned", sitting);
        return sitting.id();
    }

    /**
     * Plans it otherwise, as long as nothing was drawn for anybody.
     *
     * @throws RuleBroken {@code sitting.drawn}, and those of {@link #plan}
     */
    public void change(Caller caller, long id, SittingPlan plan) {
        var sitting = door.held(caller, id);
        RuleBroken.unless(count(DRAWN, sitting) == 0, "sitting.drawn");
        var rules = plan.rules();
        RuleBroken.unless(rules.closesAt().isAfter(clock.instant()), "sitting.past");
        sitting.change(plan.title(), rules);
        em.flush();
        door.tell(caller, "sitting.changed", sitting);
    }

    /**
     * Draws for everybody for whom nothing was drawn yet; a second time does no harm.
     *
     * @return for whom nothing could be drawn, because too few questions are activated where they belong on the day
     * @throws RuleBroken {@code sitting.nobody}, {@code sitting.closed}, {@code attempt.too-few-activated} when it is all
     *     of them
     */
    public List<PersonId> prepare(Caller caller, long id) {
        var sitting = door.held(caller, id);
        sitting.requireHeld();
        RuleBroken.unless(sitting.rules().closesAt().isAfter(clock.instant()), "sitting.closed");
        RuleBroken.unless(count(SittingPlaces.HEADS, sitting) > 0, "sitting.nobody");
        var places = em.createQuery(UNDRAWN, SittingPlace.class)
                .setParameter("sitting", sitting)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (places.isEmpty()) {
            return List.of();
        }
        var without = preparing.draw(sitting, places);
        door.tell(caller, "sitting.prepared", sitting);
        return without;
    }

    /** Lets everybody in who waits for the invigilator. A second time does no harm. */
    public void letIn(Caller caller, long id) {
        var sitting = door.held(caller, id);
        sitting.letIn(clock.instant());
        door.tell(caller, "sitting.let-in", sitting);
    }

    /** Calls it off. Whoever has begun may end; nobody else begins. */
    public void cancel(Caller caller, long id) {
        var sitting = door.held(caller, id);
        sitting.cancel(clock.instant());
        door.tell(caller, "sitting.cancelled", sitting);
    }

    private Quiz quiz(SittingPlan plan) {
        return quizzes.byCode(plan.quiz()).orElseThrow(() -> new RuleBroken("sitting.quiz"));
    }

    private long count(String query, Sitting sitting) {
        return em.createQuery(query, Long.class)
                .setParameter("sitting", sitting)
                .getSingleResult();
    }
}
