package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * Where a person has been and is: a teacher of two schools has two places and stays one person. Who moves to another school
 * gets the place there first and gives up the one here after, so that somebody keeps the person's list all the time.
 */
@ApplicationScoped
@Transactional
public class Assignments {

    private enum Sight {
        NONE,
        SEES,
        KEEPS
    }

    private static final String LINES = """
            with day (today) as (select cast(? as date))
            select a.id, a.person_id, a.unit_id, u.code, s.name, a.position, a.audience, a.group_name,
                   a.valid_from, a.valid_to, false
            from day
            cross join assignment a
            join unit u on u.id = a.unit_id
            join unit_state s on s.unit_id = a.unit_id
                and s.valid_from <= coalesce(a.valid_to, today)
                and (s.valid_to is null or s.valid_to >= coalesce(a.valid_to, today))
            """;

    static final String OF_PERSON = LINES + "where a.person_id = ? order by a.valid_from desc, a.id desc";

    static final String ONE = LINES + "where a.id = ?";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Persons persons;

    @Inject
    Roles roles;

    @Inject
    UnitStates states;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The places of somebody on a roster the caller keeps; whoever shows them shows the card, which tells the audit. */
    public Career of(Caller caller, PersonId person) {
        persons.requireKept(caller, person);
        var all = sql.list(AssignmentLine.class, OF_PERSON, today(), person);
        var rightsAt = new HashMap<UnitId, Sight>();
        var shown = all.stream()
                .map(line -> shown(line, rightsAt.computeIfAbsent(line.unit(), unit -> sight(caller, unit))))
                .flatMap(Optional::stream)
                .toList();
        return new Career(shown, all.size() - shown.size());
    }

    /** One place at a unit whose roster the caller keeps, to be looked at before {@link #end}. */
    public AssignmentLine line(Caller caller, long id) {
        var line = sql.first(AssignmentLine.class, ONE, today(), id).orElseThrow(NotAllowed::new);
        rights.require(caller, Action.KEEP_ROSTER, line.unit());
        return line;
    }

    /**
     * Gives a place at one more unit from today on to somebody on a roster the caller keeps. The same place once more
     * changes nothing.
     *
     * @throws RuleBroken {@code assignment.there} where the person has another place at the unit; {@code
     *     assignment.leaves-today} where the one there ends today, which can begin again tomorrow; {@code person.inactive};
     *     {@code reorganise.not-open} for a unit that has just been closed; those of {@link Place}
     */
    public void add(Caller caller, PersonId person, UnitId unit, Place place) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        states.stay(unit, today());
        rights.require(caller, Action.KEEP_ROSTER, unit);
        persons.requireKept(caller, person);
        var found = em.find(Person.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
        RuleBroken.unless(found.isActive(), "person.inactive");
        var there = heldAt(person, unit);
        RuleBroken.unless(there.stream().allMatch(held -> held.valid().last() == null), "assignment.leaves-today");
        RuleBroken.unless(there.stream().allMatch(held -> held.place().equals(place)), "assignment.there");
        if (there.isEmpty()) {
            em.persist(new Assignment(person, unit, place, today()));
            em.flush();
            audit.add(AuditEntry.of(caller, "assignment.begun")
                    .about(person)
                    .at(unit)
                    .after("position", place.position())
                    .after("audience", place.audience().code())
                    .after("group", place.group()));
        }
    }

    /**
     * Ends a place, and the roles held at that very unit at once. The same last day once more changes nothing.
     *
     * @throws RuleBroken {@code assignment.last} for a last day other than yesterday or today, or before the first; {@code assignment.over} for a
     *     place that ended on another day; {@code person.beyond} for a role
     *     there that the caller could not give; {@code roles.last-administrator}
     */
    public void end(Caller caller, long id, LocalDate last) {
        var assignment = Optional.ofNullable(em.find(Assignment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotAllowed::new);
        rights.require(caller, Action.KEEP_ROSTER, assignment.unit());
        if (last.equals(assignment.valid().last())) {
            return;
        }
        RuleBroken.unless(mayEndOn(last, assignment.valid().first()), "assignment.last");
        RuleBroken.unless(assignment.valid().last() == null, "assignment.over");
        roles.withdrawAt(caller, assignment.person(), assignment.unit());
        assignment.end(last);
        em.flush();
        audit.add(AuditEntry.of(caller, "assignment.ended")
                .about(assignment.person())
                .at(assignment.unit())
                .after("last", last));
    }

    /** Days before yesterday have been counted, and what was counted then stays. */
    private boolean mayEndOn(LocalDate last, LocalDate first) {
        return !last.isBefore(first) && !last.isBefore(today().minusDays(1)) && !last.isAfter(today());
    }

    /** Places held today at the unit. */
    private List<Assignment> heldAt(PersonId person, UnitId unit) {
        return em.createQuery(
                        "select a from Assignment a where a.person = :person and a.unit = :unit"
                                + " and (a.valid.to is null or a.valid.to >= :today)",
                        Assignment.class)
                .setParameter("person", person)
                .setParameter("unit", unit)
                .setParameter("today", today())
                .getResultList();
    }

    private Sight sight(Caller caller, UnitId unit) {
        if (rights.may(caller, Action.KEEP_ROSTER, unit)) {
            return Sight.KEEPS;
        }
        return rights.may(caller, Action.SEE_NAMES, unit) ? Sight.SEES : Sight.NONE;
    }

    private static Optional<AssignmentLine> shown(AssignmentLine line, Sight sight) {
        return switch (sight) {
            case KEEPS -> Optional.of(line.withKept());
            case SEES -> Optional.of(line);
            case NONE -> Optional.empty();
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
