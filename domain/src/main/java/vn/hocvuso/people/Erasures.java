package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Inbox;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * Forgetting who a person was, for good. Name, birth date, telephone, address, sign-in, messages, what uploaded lists held
 * of the person, and the key of what the audit said go; the number, places, results and figures stay, and so does the
 * register of papers that were issued, as a legal record of its own.
 */
@ApplicationScoped
@Transactional
public class Erasures {

    record Place(UnitId unit) {}

    static final String CARD = """
            select p.id, p.full_name, p.birth_date, place.name, e.erased_on, e.decision
            from person p
            left join erasure e on e.person_id = p.id
            left join lateral (
                select s.name
                from assignment a
                join unit_state s on s.unit_id = a.unit_id
                where a.person_id = p.id
                order by a.valid_from desc, s.valid_from desc
                limit 1
            ) place on true
            where p.id = ?
            """;

    /** Every unit that ever had the person. */
    static final String PLACES = """
            select unit_id from assignment where person_id = ?
            union
            select unit_id from role_held where person_id = ?
            order by unit_id
            """;

    static final String NO_REASON = """
            update absence set kind = 'other', reason = ?2 where person_id = ?1
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Persons persons;

    @Inject
    Roles roles;

    @Inject
    Accounts accounts;

    @Inject
    Usernames usernames;

    @Inject
    RosterTraces lists;

    @Inject
    Inbox inbox;

    @Inject
    Event<PersonErased> erased;

    @Inject
    Clock clock;

    /** The person, to be looked at before {@link #erase}; for whoever may erase at every unit that ever had the person. */
    public ErasureCard card(Caller caller, PersonId person) {
        var unit = require(caller, person);
        var card = sql.first(ErasureCard.class, CARD, person).orElseThrow(NotAllowed::new);
        if (!card.isErased()) {
            audit.add(AuditEntry.of(caller, "person.read").about(person).at(unit));
        }
        return card;
    }

    /**
     * Erases, and closes the person like {@link Persons#deactivate}. Asked for twice it does nothing more.
     *
     * @throws RuleBroken {@code person.self}; {@code person.beyond} for somebody who holds a role the caller could not
     *     give; those of {@link ErasureOrder}; {@code accounts.unreachable} when Keycloak does not answer, and then
     *     nothing has changed
     */
    public void erase(Caller caller, PersonId id, ErasureOrder order) {
        RuleBroken.unless(!caller.required().equals(id), "person.self");
        var unit = require(caller, id);
        usernames.standInLine(id);
        var person = locked(id);
        if (sql.first(ErasureCard.class, CARD, id).orElseThrow().isErased()) {
            return;
        }
        RuleBroken.unless(roles.beyond(caller, List.of(id)).isEmpty(), "person.beyond", person.fullName());
        order.requireFor(person);
        var account = person.account();
        var username = person.username();
        var name = person.fullName().value();
        forget(person);
        em.persist(new Erasure(id, LocalDate.now(clock), caller.person(), order));
        em.flush();
        tell(caller, id, unit, order);
        if (account != null || username != null) {
            accounts.remove(account, username, name);
        }
    }

    private void forget(Person person) {
        persons.leave(person, persons.openPlaces(person.personId()));
        lists.forget(person);
        inbox.forget(person.personId(), person.fullName().value());
        erased.fire(new PersonErased(person.personId()));
        em.createNativeQuery(NO_REASON)
                .setParameter(1, person.id())
                .setParameter(2, Person.ERASED.value())
                .executeUpdate();
        person.erase(LocalDate.now(clock));
    }

    /** What is said of the person has no values: nobody could read them a moment later. The paper it stands on names nobody. */
    private void tell(Caller caller, PersonId id, UnitId unit, ErasureOrder order) {
        audit.add(List.of(
                AuditEntry.of(caller, "person.erased").about(id).at(unit),
                AuditEntry.of(caller, "erasure.decided")
                        .at(unit)
                        .after("person", id.value())
                        .after("decision", order.decision())
                        .after("reason", order.reason())));
        audit.erase(id);
    }

    /** The lock lets the second of two presses find what the first has done. */
    private Person locked(PersonId id) {
        var person = Optional.ofNullable(em.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotAllowed::new);
        em.refresh(person);
        return person;
    }

    /** @return the first of the units that had the person */
    private UnitId require(Caller caller, PersonId person) {
        caller.required();
        var places = sql.list(Place.class, PLACES, person, person);
        if (places.isEmpty()) {
            throw new NotAllowed();
        }
        places.forEach(place -> rights.require(caller, Action.ERASE, place.unit()));
        return places.get(places.size() - 1).unit();
    }
}
