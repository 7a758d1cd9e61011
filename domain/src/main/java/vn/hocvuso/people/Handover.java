package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;

/** What becomes of the people and the roles of units that close. */
@ApplicationScoped
@Transactional
class Handover {

    private static final Comparator<Assignment> LONGEST_HELD =
            Comparator.comparing((Assignment place) -> place.valid().first()).thenComparing(Assignment::id);

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Audit audit;

    /**
     * Everybody with a place at one of the closing units has it at the surviving one from the day of the decision on.
     * Whoever would have two there keeps the one at the surviving unit, else the one held longest.
     */
    void people(Collection<UnitId> closing, UnitId survivor, Decision decision) {
        var taken = new HashMap<PersonId, List<Period>>();
        placesFrom(decision, survivor)
                .forEach(place -> daysOf(place.person(), taken).add(place.valid()));
        var moving = new ArrayList<Assignment>();
        closing.forEach(unit -> moving.addAll(placesFrom(decision, unit)));
        moving.sort(LONGEST_HELD);
        moving.forEach(place -> move(place, survivor, decision, daysOf(place.person(), taken)));
    }

    private static List<Period> daysOf(PersonId person, Map<PersonId, List<Period>> taken) {
        return taken.computeIfAbsent(person, nobody -> new ArrayList<>());
    }

    private void move(Assignment place, UnitId survivor, Decision decision, List<Period> taken) {
        var days = place.valid().since(decision.effective()).stream().toList();
        for (var other : List.copyOf(taken)) {
            days = days.stream().flatMap(part -> part.without(other).stream()).toList();
        }
        days.forEach(part -> em.persist(new Assignment(place.person(), survivor, place.place(), part)));
        taken.addAll(days);
        if (place.beganBefore(decision.effective())) {
            place.end(decision.lastDayBefore());
        } else {
            em.remove(place);
        }
    }

    void requireNobody(UnitState state, Decision decision) {
        RuleBroken.unless(placesFrom(decision, state.unit()).isEmpty(), "reorganise.has-people", state.name());
    }

    /** Roles at a closed unit end: whoever needs one at its heir is given it there, by somebody who may. */
    void roles(Caller caller, UnitId unit, Decision decision, LocalDate today) {
        var roles = em.createQuery(
                        "select r from RoleHeld r where r.unit = :unit and (r.valid.to is null or r.valid.to >= :day)",
                        RoleHeld.class)
                .setParameter("unit", unit)
                .setParameter("day", decision.effective())
                .getResultList();
        roles.forEach(role -> end(role, role.beganBefore(decision.effective()) ? decision.effective() : today));
        audit.add(roles.stream()
                .map(role -> AuditEntry.of(caller, "role.withdrawn")
                        .about(role.person())
                        .at(unit)
                        .before("role", role.role().code())
                        .after("decision", decision.number()))
                .toList());
    }

    private void end(RoleHeld role, LocalDate day) {
        if (role.beganBefore(day)) {
            role.withdraw(day);
        } else {
            em.remove(role);
        }
    }

    private List<Assignment> placesFrom(Decision decision, UnitId unit) {
        return em.createQuery(
                        "select a from Assignment a where a.unit = :unit and (a.valid.to is null or a.valid.to >= :day)",
                        Assignment.class)
                .setParameter("unit", unit)
                .setParameter("day", decision.effective())
                .getResultList();
    }
}
