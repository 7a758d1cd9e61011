package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/** The dated states of units, ended and begun by decision. Days before the decision's are never touched. */
@ApplicationScoped
@Transactional
class UnitStates {

    record Yes(boolean yes) {}

    record Opened(UnitId unit) {}

    static final String IS_OPEN = """
            select exists (select 1 from unit_state where unit_id = ? and valid_from <= ?)
               and exists (select 1 from unit_state where unit_id = ? and valid_to is null)
            """;

    /** Whether the one unit belongs to the other on any day from a day on; a unit belongs to itself. */
    static final String BELONGS = """
            select exists (
                select 1
                from (select cast(? as date) as day union select valid_from from unit_state where valid_from > ?) d
                cross join lateral unit_path(?, d.day) p
                where p.unit_id = ?)
            """;

    static final String OPENED = """
            select u.id
            from unit u
            join unit_state s on s.unit_id = u.id
            where u.code = ? and s.name = ? and s.short_name = ? and s.level = ? and s.parent_id = ?
              and s.valid_from = ? and s.decision = ?
            """;

    static final String CLOSED = """
            select exists (
                select 1
                from reorganised_unit u
                join reorganisation r on r.id = u.reorganisation_id
                where u.unit_id = ? and u.part = 'from' and r.kind = 'close' and r.decision = ? and r.effective = ?)
            """;

    static final String CONSEQUENCE = """
            with asked (id, day) as (values (cast(? as bigint), cast(? as date)))
            select (select s.name from unit_state s where s.unit_id = asked.id order by s.valid_from desc limit 1),
                (select count(distinct a.person_id) from assignment a
                 where a.unit_id = asked.id and (a.valid_to is null or a.valid_to >= day)),
                (select count(distinct s.unit_id) from unit_state s
                 where s.parent_id = asked.id and (s.valid_to is null or s.valid_to >= day)),
                (select count(*) from role_held r
                 where r.unit_id = asked.id and (r.valid_to is null or r.valid_to >= day))
            from asked
            """;

    static final String CODE_IS_TAKEN = "select exists (select 1 from unit where code = ?)";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    /** Lets one change of the organisation wait for another: each is judged on the tree the last one left. */
    void standInLine() {
        em.createNativeQuery("lock table reorganisation in share row exclusive mode")
                .executeUpdate();
    }

    /**
     * Lets a place or a role at a unit wait for a change of the organisation, and the next change wait for it, but one
     * place not for another. It is given at a unit that is open then: a merge would otherwise leave it behind. Whoever has
     * waited asks for the right at the unit once more: it may belong elsewhere now.
     */
    void stay(UnitId unit, LocalDate today) {
        em.createNativeQuery("lock table reorganisation in row exclusive mode").executeUpdate();
        requireOpen(unit, today);
    }

    /** The last state of a unit, which the decision may change: it is open and began on its day or before. */
    UnitState standing(UnitId unit, Decision decision) {
        var state = last(unit);
        RuleBroken.unless(state.isOpen(), "reorganise.not-open", state.name());
        RuleBroken.unless(!state.beginsAfter(decision.effective()), "reorganise.later", state.name());
        return state;
    }

    void requireOpen(UnitId unit, Decision decision) {
        requireOpen(unit, decision.effective());
    }

    private void requireOpen(UnitId unit, LocalDate day) {
        RuleBroken.unless(
                is(IS_OPEN, unit, day, unit), "reorganise.not-open", last(unit).name());
    }

    void requireOutside(UnitId unit, UnitId other, Decision decision) {
        RuleBroken.unless(
                !is(BELONGS, decision.effective(), decision.effective(), unit, other),
                "reorganise.inside",
                last(unit).name(),
                last(other).name());
    }

    void requireChildless(UnitState state, Decision decision) {
        RuleBroken.unless(statesBelow(state.unit(), decision).isEmpty(), "reorganise.has-children", state.name());
    }

    /** The unit, where this decision has opened it already, as wanted. */
    Optional<UnitId> opened(NewUnit wanted, Decision decision) {
        em.flush();
        return sql.first(
                        Opened.class,
                        OPENED,
                        wanted.code(),
                        wanted.name(),
                        wanted.shortName(),
                        wanted.level(),
                        wanted.parent(),
                        decision.effective(),
                        decision.number())
                .map(Opened::unit);
    }

    Consequence consequence(UnitId unit, Decision decision) {
        return sql.first(Consequence.class, CONSEQUENCE, unit, decision.effective())
                .orElseThrow();
    }

    /** The unit a unit belongs to by its last state, closed or not; itself at the top. */
    UnitId above(UnitId unit) {
        var parent = last(unit).parent();
        return parent == null ? unit : parent;
    }

    /** Whether this decision has closed the unit already. */
    boolean closed(UnitId unit, Decision decision) {
        return is(CLOSED, unit, decision.number(), decision.effective());
    }

    UnitId open(NewUnit wanted, Decision decision) {
        RuleBroken.unless(!is(CODE_IS_TAKEN, wanted.code()), "reorganise.code.taken", wanted.code());
        requireOpen(wanted.parent(), decision);
        var unit = new Unit(wanted.code());
        em.persist(unit);
        em.persist(new UnitState(unit.unitId(), decision.effective())
                .called(wanted.name(), wanted.shortName(), wanted.level())
                .under(wanted.parent())
                .because(decision.number(), null));
        return unit.unitId();
    }

    /** The state that begins on the day of the decision: the given one where it begins that day, else the one after it. */
    UnitState next(UnitState state, Decision decision) {
        var next = state;
        if (state.beginsBefore(decision.effective())) {
            next = state.since(decision.effective());
            state.end(decision.lastDayBefore());
            em.persist(next);
        }
        return next.because(decision.number(), null);
    }

    /** Closes a unit; what it was on its last day stays. */
    void close(UnitState state, Decision decision) {
        RuleBroken.unless(state.beginsBefore(decision.effective()), "reorganise.later", state.name());
        state.end(decision.lastDayBefore());
    }

    /** Whatever belongs to the one from the day of the decision on belongs to the other. Gives the units that went. */
    Set<UnitId> handOver(UnitId from, UnitId to, Decision decision) {
        var gone = new LinkedHashSet<UnitId>();
        statesBelow(from, decision).forEach(state -> {
            next(state, decision).under(to);
            gone.add(state.unit());
        });
        return gone;
    }

    private List<UnitState> statesBelow(UnitId parent, Decision decision) {
        return em.createQuery(
                        "select s from UnitState s where s.parent = :parent"
                                + " and (s.valid.to is null or s.valid.to >= :day)",
                        UnitState.class)
                .setParameter("parent", parent)
                .setParameter("day", decision.effective())
                .getResultList();
    }

    private UnitState last(UnitId unit) {
        return em.createQuery(
                        "select s from UnitState s where s.unit = :unit order by s.valid.from desc", UnitState.class)
                .setParameter("unit", unit)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    private boolean is(String question, Object... arguments) {
        em.flush();
        return sql.first(Yes.class, question, arguments).orElseThrow().yes();
    }
}
