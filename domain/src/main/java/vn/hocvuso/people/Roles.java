package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Period;
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
 * Who may do what, where: giving roles and withdrawing them. Nobody gives or withdraws more than they hold, and a
 * manager only among the people of the own units.
 */
@ApplicationScoped
@Transactional
public class Roles {

    record Yes(boolean yes) {}

    record Code(String role) {}

    record Holding(PersonId person, UnitId unit, String role) {}

    private static final String LINES = """
            select r.id, p.id, p.full_name, r.role, r.unit_id, s.name, r.valid_from, r.valid_to, g.full_name
            from role_held r
            join person p on p.id = r.person_id
            join unit_state s on s.unit_id = r.unit_id
                and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
            left join person g on g.id = r.given_by
            """;

    static final String OWN = LINES + """
            where r.person_id = ? and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
              and p.deactivated_on is null
            order by s.name collate "vi-x-icu", r.role
            """;

    static final String BELOW = LINES + """
            where r.unit_id in (select unit_subtree(?, ?)) and (r.valid_to is null or r.valid_to >= ?)
              and p.deactivated_on is null
            order by s.name collate "vi-x-icu", r.role,
                given_name(p.full_name) collate "vi-x-icu", p.full_name collate "vi-x-icu", r.id
            """;

    static final String ONE = LINES + "where r.id = ?";

    static final String HELD_ON_PATH = """
            select distinct r.role
            from role_held r
            where r.person_id = ? and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?)
              and r.unit_id in (select unit_id from unit_path(?, ?))
            """;

    static final String PLACED_BELOW = """
            select exists (
                select 1 from assignment a
                where a.person_id = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
                  and a.unit_id in (select unit_subtree(?, ?)))
            """;

    /**
     * Whether an administrator answers for a person: somebody with a place where the caller administers; for who has no place
     * anywhere, whoever administers the top. Arguments: day, caller, person.
     */
    static final String ANSWERED = """
            with asked as (select cast(? as date) as today, cast(? as bigint) as caller, cast(? as bigint) as person),
            place as (
                select a.unit_id from assignment a, asked
                where a.person_id = person and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
            )
            select exists (
                select 1
                from asked, role_held r
                where r.person_id = caller and r.role = 'administrator'
                  and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
                  and (r.unit_id in (select w.unit_id from place, unit_path(place.unit_id, today) w)
                      or not exists (select 1 from place) and exists (
                          select 1 from unit_state s
                          where s.unit_id = r.unit_id and s.parent_id is null
                            and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today))))
            """;

    /** Whoever withdraws an administrator waits here: two who are the last would each find the other. */
    static final String ADMINISTRATORS_IN_LINE = "select 1 from (select pg_advisory_xact_lock(7412033)) as l";

    static final String HOLDS = """
            select exists (
                select 1 from role_held
                where person_id = ? and role = ? and unit_id = ? and (valid_to is null or valid_to >= ?))
            """;

    static final String HOLDINGS = """
            select person_id, unit_id, role
            from role_held
            where person_id = any (cast(string_to_array(?, ',') as bigint[])) and role <> 'learner'
              and (valid_to is null or valid_to >= ?)
            """;

    static final String ANOTHER_ADMINISTRATOR = """
            select exists (
                select 1 from role_held r
                join person p on p.id = r.person_id
                where r.role = 'administrator' and r.id <> ? and r.unit_id = ? and p.deactivated_on is null
                  and r.valid_from <= ? and r.valid_to is null)
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    UnitStates states;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The caller's own roles today; none for a visitor. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<RoleLine> own(Caller caller) {
        var today = LocalDate.now(clock);
        return caller.isVisitor()
                ? List.of()
                : sql.list(RoleLine.class, OWN, today, today, caller.person(), today, today);
    }

    /** Roles held at the unit and below it, today or later. */
    public List<RoleLine> below(Caller caller, UnitId unit) {
        rights.require(caller, Action.GIVE_ROLES, unit);
        var today = LocalDate.now(clock);
        var lines = sql.list(RoleLine.class, BELOW, today, today, unit, today, today);
        audit.add(AuditEntry.of(caller, "role.read").at(unit).after("shown", lines.size()));
        return lines;
    }

    /** One role held at a unit where the caller gives roles, to be looked at before {@link #withdraw}. */
    public RoleLine held(Caller caller, long id) {
        var today = LocalDate.now(clock);
        var line = sql.first(RoleLine.class, ONE, today, today, id).orElseThrow(NotAllowed::new);
        rights.require(caller, Action.GIVE_ROLES, line.unit());
        audit.add(AuditEntry.of(caller, "role.read").about(line.person()).at(line.unit()));
        return line;
    }

    /** The roles the caller may give at the unit. */
    public List<Role> givable(Caller caller, UnitId unit) {
        rights.require(caller, Action.GIVE_ROLES, unit);
        var own = heldOnPath(caller, unit);
        return Arrays.stream(Role.values())
                .filter(role -> own.stream().anyMatch(mine -> mine.mayGive(role)))
                .toList();
    }

    /**
     * Gives a role from today on.
     *
     * @param last the last day, null for until further notice
     * @throws RuleBroken {@code roles.more-than-own}, {@code roles.person-elsewhere}, {@code roles.already}, {@code
     *     reorganise.not-open} for a unit that has just been closed
     */
    public void give(Caller caller, PersonId person, Role role, UnitId unit, LocalDate last) {
        rights.require(caller, Action.GIVE_ROLES, unit);
        var today = LocalDate.now(clock);
        states.stay(unit, today);
        var own = heldOnPath(caller, unit);
        RuleBroken.unless(own.stream().anyMatch(mine -> mine.mayGive(role)), "roles.more-than-own");
        RuleBroken.unless(
                placedBelow(person, unit) || own.contains(Role.ADMINISTRATOR) && isAnsweredFor(caller, person),
                "roles.person-elsewhere");
        RuleBroken.unless(isActive(person), "person.inactive");
        RuleBroken.unless(!is(HOLDS, person, role.code(), unit, today), "roles.already");
        em.persist(new RoleHeld(person, role, unit, Period.between(today, last), caller.person()));
        audit.add(AuditEntry.of(caller, "role.given")
                .about(person)
                .at(unit)
                .after("role", role.code())
                .after("last", last));
    }

    /**
     * Withdraws a role at once; one that is over stays as it was.
     *
     * @param id the row of {@code role_held}
     * @throws RuleBroken {@code roles.more-than-own}, {@code roles.last-administrator}
     */
    public void withdraw(Caller caller, long id) {
        caller.required();
        var held = Optional.ofNullable(em.find(RoleHeld.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotAllowed::new);
        rights.require(caller, Action.GIVE_ROLES, held.unit());
        var own = heldOnPath(caller, held.unit());
        RuleBroken.unless(own.stream().anyMatch(mine -> mine.mayGive(held.role())), "roles.more-than-own");
        var today = LocalDate.now(clock);
        if (held.isOver(today)) {
            return;
        }
        RuleBroken.unless(
                held.role() != Role.ADMINISTRATOR || isAnotherAdministrator(held, today), "roles.last-administrator");
        audit.add(AuditEntry.of(caller, "role.withdrawn")
                .about(held.person())
                .at(held.unit())
                .before("role", held.role().code()));
        if (held.beganBefore(today)) {
            held.withdraw(today);
        } else {
            em.remove(held);
        }
    }

    /**
     * Withdraws all roles a person holds at this very unit.
     *
     * @throws RuleBroken {@code person.beyond} for a role the caller could not give
     */
    void withdrawAt(Caller caller, PersonId person, UnitId unit) {
        var held = em.createQuery(
                        "select r from RoleHeld r where r.person = :person and r.unit = :unit"
                                + " and (r.valid.to is null or r.valid.to >= :today)",
                        RoleHeld.class)
                .setParameter("person", person)
                .setParameter("unit", unit)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        var own = heldOnPath(caller, unit);
        RuleBroken.unless(
                held.stream().allMatch(role -> own.stream().anyMatch(mine -> mine.mayGive(role.role()))),
                "person.beyond",
                em.find(Person.class, person.value()).fullName());
        held.forEach(role -> withdraw(caller, role.id()));
    }

    /** Those of the persons who hold, today or later, a role the caller could not give them. */
    Set<PersonId> beyond(Caller caller, Collection<PersonId> persons) {
        var ids = persons.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        var mine = new HashMap<UnitId, List<Role>>();
        return sql.list(Holding.class, HOLDINGS, ids, LocalDate.now(clock)).stream()
                .filter(holding -> mine.computeIfAbsent(holding.unit(), unit -> heldOnPath(caller, unit)).stream()
                        .noneMatch(role -> role.mayGive(Role.of(holding.role()))))
                .map(Holding::person)
                .collect(Collectors.toSet());
    }

    private List<Role> heldOnPath(Caller caller, UnitId unit) {
        var today = LocalDate.now(clock);
        return sql.list(Code.class, HELD_ON_PATH, caller.person(), today, today, unit, today).stream()
                .map(code -> Role.of(code.role()))
                .toList();
    }

    private boolean placedBelow(PersonId person, UnitId unit) {
        var today = LocalDate.now(clock);
        return is(PLACED_BELOW, person, today, today, unit, today);
    }

    /** A number alone opens nobody: the list of roles would tell whose it is. */
    private boolean isAnsweredFor(Caller caller, PersonId person) {
        return is(ANSWERED, LocalDate.now(clock), caller.person(), person);
    }

    /** The lock lets two presses stand in line, and whoever closes the person. */
    private boolean isActive(PersonId person) {
        return Optional.ofNullable(em.find(Person.class, person.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(Person::isActive)
                .isPresent();
    }

    private boolean isAnotherAdministrator(RoleHeld held, LocalDate today) {
        em.createNativeQuery(ADMINISTRATORS_IN_LINE).getSingleResult();
        return is(ANOTHER_ADMINISTRATOR, held.id(), held.unit(), today);
    }

    private boolean is(String question, Object... arguments) {
        em.flush();
        return sql.first(Yes.class, question, arguments).orElseThrow().yes();
    }
}
