package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.assessment.sitting.SittingPlace;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.Caller;

/** Who is tested in a sitting, and what is done for one of them, by whoever holds it and for nobody's own place. */
@ApplicationScoped
@Transactional
public class SittingPlaces {

    /** Most people in one: as many as one list shows, and as are drawn for while somebody waits. */
    public static final int MOST = 500;

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
                  and not exists (
                      select 1 from sitting_place s join attempt_event e on e.attempt_id = s.attempt_id
                      where s.sitting_id = ?1 and e.by_id = p.id and e.kind = 'printed')
            ) as newcomer
            cross join (select coalesce(max(number), 0) as last from sitting_place where sitting_id = ?1) as there
            """;

    static final String HEADS =
            "select count(p) from SittingPlace p where p.sitting = :sitting and p.leftOutAt is null";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    SittingDoor door;

    @Inject
    Grading grading;

    @Inject
    Results results;

    @Inject
    AttemptEvents events;

    @Inject
    Clock clock;

    /**
     * Puts on the list whoever belongs to these groups at the unit and below it on the day, but for who printed sheets
     * of it and knows what is asked.
     *
     * @return how many came in addition
     * @throws RuleBroken {@code sitting.groups} when none was chosen, {@code sitting.many}
     */
    public int add(Caller caller, long id, Set<Audience> groups) {
        var sitting = door.held(caller, id);
        sitting.requireHeld();
        RuleBroken.unless(!groups.isEmpty(), "sitting.groups");
        int added = em.createNativeQuery(ADD)
                .setParameter(1, id)
                .setParameter(2, sitting.unit().value())
                .setParameter(3, sitting.day())
                .setParameter(4, groups.stream().map(Audience::code).collect(Collectors.joining(",")))
                .executeUpdate();
        RuleBroken.unless(heads(sitting) <= MOST, "sitting.many", MOST);
        door.tell(caller, "sitting.people-added", sitting);
        return added;
    }

    /**
     * Puts one more person on the list, who was forgotten or walked in; who was left out takes part again. A second time
     * does no harm.
     *
     * @throws RuleBroken {@code sitting.not-here} when that person is not at the unit or below it on the day, {@code
     *     sitting.many}, {@code paper.printed}
     */
    public void addPerson(Caller caller, long id, PersonId person) {
        var sitting = door.held(caller, id);
        sitting.requireHeld();
        door.requireUnknown(caller, sitting, person);
        em.createNativeQuery(SittingSql.ADD_PERSON)
                .setParameter(1, id)
                .setParameter(2, sitting.unit().value())
                .setParameter(3, sitting.day())
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
        RuleBroken.unless(heads(sitting) <= MOST, "sitting.many", MOST);
        door.tell(caller, "sitting.person-added", place);
    }

    /**
     * Adds minutes for one place, also while it is answering, and after the clock closed it where results wait: after an
     * outage, say. Everybody's results wait for it where they wait at all.
     *
     * @param had how many it had when this was decided: of two presses the second adds nothing
     * @return how many it has now
     * @throws RuleBroken {@code sitting.extra}, {@code sitting.handed-in}, {@code sitting.own}
     */
    public int extend(Caller caller, long place, int minutes, int had) {
        var taken = door.heldPlace(caller, place);
        SittingDoor.requireAnother(caller, taken);
        if (taken.extraMinutes() == had) {
            extend(caller, taken, minutes);
        }
        return taken.extraMinutes();
    }

    private void extend(Caller caller, SittingPlace taken, int minutes) {
        taken.extend(minutes);
        if (taken.attempt() != null) {
            var attempt = grading.held(taken.attempt());
            if (attempt.isBegun()) {
                attempt.extend(
                        Duration.ofMinutes(minutes),
                        clock.instant(),
                        results.waiting(attempt).isPresent());
                results.waitFor(taken.sitting(), attempt.timeLimit());
            }
            events.add(taken.attempt(), AttemptEvents.EXTENDED, caller.person(), minutes);
        }
        em.flush();
        if (taken.isOnPaper()) {
            results.waitForPaper(taken.sitting());
        }
        door.tell(caller, "sitting.extended", taken);
    }

    /**
     * Takes somebody off the list, or puts them back; whoever printed sheets of it does not put themselves back.
     *
     * @throws RuleBroken {@code sitting.begun} when that person has begun, {@code paper.printed}
     */
    public void takePart(Caller caller, long place, boolean yes) {
        var taken = door.heldPlace(caller, place);
        requireNotBegun(taken);
        if (yes) {
            door.requireUnknown(caller, taken.sitting(), taken.person());
            taken.takeIn();
        } else {
            taken.leaveOut(clock.instant());
        }
        em.flush();
        door.tell(caller, yes ? "sitting.taken-in" : "sitting.left-out", taken);
    }

    /**
     * Has somebody answer on paper, or on a device after all.
     *
     * @throws RuleBroken {@code sitting.begun} when that person has begun, {@code sitting.own}
     */
    public void onPaper(Caller caller, long place, boolean yes) {
        var taken = door.heldPlace(caller, place);
        SittingDoor.requireAnother(caller, taken);
        requireNotBegun(taken);
        taken.onPaper(yes);
        em.flush();
        if (yes) {
            results.waitForPaper(taken.sitting());
        }
        door.tell(caller, yes ? "sitting.on-paper" : "sitting.on-device", taken);
    }

    private void requireNotBegun(SittingPlace place) {
        RuleBroken.unless(
                place.attempt() == null
                        || !grading.held(place.attempt()).isBegun() && !grading.isAnswered(place.attempt()),
                "sitting.begun");
    }

    private long heads(Sitting sitting) {
        return em.createQuery(HEADS, Long.class)
                .setParameter("sitting", sitting)
                .getSingleResult();
    }
}
