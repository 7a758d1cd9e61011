package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.assessment.sitting.SittingPlace;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Time;

/** Tests held at a time and a place, for whoever holds them at the unit. */
@ApplicationScoped
@Transactional
public class Sittings {

    /** Most people in one: as many as one list shows, and as are drawn for while somebody waits. */
    public static final int MOST = 500;

    static final String LINES = """
            select s.id, s.title, s.opens_at, s.closes_at, s.cancelled_at is not null,
                   count(p.id), count(a.started_at), count(a.submitted_at)
            from sitting s
            left join sitting_place p on p.sitting_id = s.id and p.left_out_at is null
            left join attempt a on a.id = p.attempt_id
            where s.unit_id = ?
            group by s.id
            order by s.opens_at desc, s.id desc
            limit 200
            """;

    /** Whoever is there on the day and not in the list yet, by name, up to so many in all. */
    static final String ADD = """
            insert into sitting_place (id, version, sitting_id, person_id, number)
            select nextval('id_seq'), 1, ?1, id, there.last + row_number() over (order by name, id)
            from (
                select distinct p.id, given_name(p.full_name) || ' ' || p.full_name collate "vi-x-icu" as name
                from unit_subtree(?2, ?3) as below (unit_id)
                join assignment a on a.unit_id = below.unit_id
                    and a.valid_from <= ?3 and (a.valid_to is null or a.valid_to >= ?3)
                    and a.audience = any (string_to_array(?4, ','))
                join person p on p.id = a.person_id and (p.deactivated_on is null or p.deactivated_on > ?3)
                where not exists (select 1 from sitting_place s where s.sitting_id = ?1 and s.person_id = p.id)
            ) as newcomer
            cross join (select coalesce(max(number), 0) as last from sitting_place where sitting_id = ?1) as there
            """;

    static final String UNDRAWN = """
            select p from SittingPlace p
            where p.sitting = :sitting and p.attempt is null and p.leftOutAt is null
            order by p.number
            """;

    static final String DRAWN =
            "select count(p) from SittingPlace p where p.sitting = :sitting and p.attempt is not null";

    static final String HEADS =
            "select count(p) from SittingPlace p where p.sitting = :sitting and p.leftOutAt is null";

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
    Grading grading;

    @Inject
    AttemptEvents events;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What is held at a unit, the latest first. One statement besides the right. */
    public List<SittingLine> at(Caller caller, UnitId unit) {
        rights.require(caller, Action.HOLD_TESTS, unit);
        return sql.list(SittingLine.class, LINES, unit);
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
        var sitting = required(caller, em.find(Sitting.class, id));
        if (!clock.instant().isBefore(sitting.rules().closesAt())) {
            tell(caller, "sitting.read", sitting);
        }
        var day = LocalDate.ofInstant(sitting.rules().opensAt(), Time.ZONE);
        return SittingSql.view(
                sitting,
                em.find(Quiz.class, sitting.quiz()),
                clock.instant(),
                sql.list(SittingView.Place.class, SittingSql.PLACES, day, id));
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
        tell(caller, "sitting.planned", sitting);
        return sitting.id();
    }

    /**
     * Plans it otherwise, as long as nothing was drawn for anybody.
     *
     * @throws RuleBroken {@code sitting.drawn}, and those of {@link #plan}
     */
    public void change(Caller caller, long id, SittingPlan plan) {
        var sitting = held(caller, id);
        RuleBroken.unless(count(DRAWN, sitting) == 0, "sitting.drawn");
        var rules = plan.rules();
        RuleBroken.unless(rules.closesAt().isAfter(clock.instant()), "sitting.past");
        sitting.change(plan.title(), rules);
        em.flush();
        tell(caller, "sitting.changed", sitting);
    }

    /**
     * Puts on the list whoever belongs to these groups at the unit and below it on the day.
     *
     * @return how many came in addition
     * @throws RuleBroken {@code sitting.groups} when none was chosen, {@code sitting.many}
     */
    public int add(Caller caller, long id, Set<Audience> groups) {
        var sitting = held(caller, id);
        sitting.requireHeld();
        RuleBroken.unless(!groups.isEmpty(), "sitting.groups");
        int added = em.createNativeQuery(ADD)
                .setParameter(1, id)
                .setParameter(2, sitting.unit().value())
                .setParameter(3, LocalDate.ofInstant(sitting.rules().opensAt(), Time.ZONE))
                .setParameter(4, groups.stream().map(Audience::code).collect(Collectors.joining(",")))
                .executeUpdate();
        RuleBroken.unless(count(HEADS, sitting) <= MOST, "sitting.many", MOST);
        tell(caller, "sitting.people-added", sitting);
        return added;
    }

    /**
     * Puts one more person on the list, who was forgotten or walked in; who was left out takes part again. A second time
     * does no harm.
     *
     * @throws RuleBroken {@code sitting.not-here} when that person is not at the unit or below it on the day, {@code
     *     sitting.many}
     */
    public void addPerson(Caller caller, long id, PersonId person) {
        var sitting = held(caller, id);
        sitting.requireHeld();
        em.createNativeQuery(SittingSql.ADD_PERSON)
                .setParameter(1, id)
                .setParameter(2, sitting.unit().value())
                .setParameter(3, LocalDate.ofInstant(sitting.rules().opensAt(), Time.ZONE))
                .setParameter(4, person.value())
                .executeUpdate();
        var place = em.createQuery(SittingSql.OF_PERSON, SittingPlace.class)
                .setParameter("sitting", sitting)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("sitting.not-here"));
        place.takeIn();
        em.flush();
        RuleBroken.unless(count(HEADS, sitting) <= MOST, "sitting.many", MOST);
        tell(caller, "sitting.person-added", place);
    }

    /**
     * Draws for everybody for whom nothing was drawn yet; a second time does no harm.
     *
     * @throws RuleBroken {@code sitting.nobody}, {@code sitting.closed}, {@code attempt.too-few-activated}
     */
    public void prepare(Caller caller, long id) {
        var sitting = held(caller, id);
        sitting.requireHeld();
        RuleBroken.unless(sitting.rules().closesAt().isAfter(clock.instant()), "sitting.closed");
        RuleBroken.unless(count(HEADS, sitting) > 0, "sitting.nobody");
        var places = em.createQuery(UNDRAWN, SittingPlace.class)
                .setParameter("sitting", sitting)
                .getResultList();
        if (!places.isEmpty()) {
            preparing.draw(sitting, places);
            tell(caller, "sitting.prepared", sitting);
        }
    }

    /** Lets everybody in who waits for the invigilator. A second time does no harm. */
    public void letIn(Caller caller, long id) {
        var sitting = held(caller, id);
        sitting.letIn(clock.instant());
        tell(caller, "sitting.let-in", sitting);
    }

    /** Calls it off. Whoever has begun may end; nobody else begins. */
    public void cancel(Caller caller, long id) {
        var sitting = held(caller, id);
        sitting.cancel(clock.instant());
        tell(caller, "sitting.cancelled", sitting);
    }

    /**
     * Adds minutes for one place, also while it is answering, and after the clock closed it where results wait: after an
     * outage, say. Everybody's results wait for it where they wait at all.
     *
     * @param had how many it had when this was decided: of two presses the second adds nothing
     * @throws RuleBroken {@code sitting.extra}, {@code sitting.handed-in}
     */
    public void extend(Caller caller, long place, int minutes, int had) {
        var taken = place(caller, place);
        if (taken.extraMinutes() == had) {
            extend(caller, taken, minutes);
        }
    }

    private void extend(Caller caller, SittingPlace taken, int minutes) {
        taken.extend(minutes);
        if (taken.attempt() != null) {
            var attempt = grading.held(taken.attempt());
            if (attempt.isBegun()) {
                attempt.extend(Duration.ofMinutes(minutes), clock.instant());
                grading.waitFor(taken.sitting(), attempt.endsAt());
            }
            events.add(taken.attempt(), AttemptEvents.EXTENDED, caller.person(), minutes);
        }
        em.flush();
        tell(caller, "sitting.extended", taken);
    }

    /**
     * Takes somebody off the list, or puts them back.
     *
     * @throws RuleBroken {@code sitting.begun} when that person has begun
     */
    public void takePart(Caller caller, long place, boolean yes) {
        var taken = place(caller, place);
        requireNotBegun(taken);
        if (yes) {
            taken.takeIn();
        } else {
            taken.leaveOut(clock.instant());
        }
        em.flush();
        tell(caller, yes ? "sitting.taken-in" : "sitting.left-out", taken);
    }

    /**
     * Has somebody answer on paper, or on a device after all.
     *
     * @throws RuleBroken {@code sitting.begun} when that person has begun
     */
    public void onPaper(Caller caller, long place, boolean yes) {
        var taken = place(caller, place);
        requireNotBegun(taken);
        taken.onPaper(yes);
        em.flush();
        tell(caller, yes ? "sitting.on-paper" : "sitting.on-device", taken);
    }

    private void requireNotBegun(SittingPlace place) {
        RuleBroken.unless(
                place.attempt() == null
                        || !grading.held(place.attempt()).isBegun() && !grading.isAnswered(place.attempt()),
                "sitting.begun");
    }

    private SittingPlace place(Caller caller, long id) {
        var place = em.find(SittingPlace.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (place == null) {
            throw new NotAllowed();
        }
        required(caller, place.sitting());
        return place;
    }

    /** The sitting, kept for this transaction: of two presses the second finds what the first did. */
    private Sitting held(Caller caller, long id) {
        return required(caller, em.find(Sitting.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Sitting required(Caller caller, Sitting sitting) {
        if (sitting == null) {
            throw new NotAllowed();
        }
        rights.require(caller, Action.HOLD_TESTS, sitting.unit());
        return sitting;
    }

    private Quiz quiz(SittingPlan plan) {
        return quizzes.byCode(plan.quiz()).orElseThrow(() -> new RuleBroken("sitting.quiz"));
    }

    private long count(String query, Sitting sitting) {
        return em.createQuery(query, Long.class)
                .setParameter("sitting", sitting)
                .getSingleResult();
    }

    private void tell(Caller caller, String what, Sitting sitting) {
        audit.add(AuditEntry.of(caller, what).at(sitting.unit()).after("sitting", sitting.id()));
    }

    private void tell(Caller caller, String what, SittingPlace place) {
        audit.add(AuditEntry.of(caller, what)
                .about(place.person())
                .at(place.sitting().unit())
                .after("sitting", place.sitting().id()));
    }
}
