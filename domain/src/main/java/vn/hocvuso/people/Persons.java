package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Everybody the platform knows: who signs in, who is at a unit on a day, and the way in and out. */
@ApplicationScoped
@Transactional
public class Persons {

    record Found(PersonId id) {}

    static final String BY_ACCOUNT = """
            select id from person
            where account = ? and (deactivated_on is null or deactivated_on > ?)
            """;

    private static final String CARDS = """
            select p.id, p.full_name, p.birth_date, p.phone, p.email, p.identity_tail, p.username,
                   a.unit_id, s.name, a.position, a.audience, a.group_name, a.valid_to
            from person p
            """;

    static final String CARD = CARDS + """
            left join assignment a on a.person_id = p.id
                and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
            left join unit_state s on s.unit_id = a.unit_id
                and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
            where p.id = ?
            order by a.valid_from, a.id
            limit 1
            """;

    /** With one certain place, and the unit called as it was on the last day there. */
    static final String CARD_AT = CARDS + """
            join assignment a on a.person_id = p.id
            join unit_state s on s.unit_id = a.unit_id
                and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
            where a.id = ?
            """;

    static final String ROSTER = """
            select p.id, p.full_name, p.search_name, p.birth_date, p.phone, a.position, a.audience, a.group_name,
                   p.username, p.account is not null, p.first_signed_in_at is not null
            from assignment a
            join person p on p.id = a.person_id
            where a.unit_id = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
              and (p.deactivated_on is null or p.deactivated_on > ?)
            order by given_name(p.full_name) collate "vi-x-icu", p.full_name collate "vi-x-icu", p.birth_date, p.id
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
    Clock clock;

    @Inject
    Roles roles;

    @Inject
    UnitStates states;

    @Inject
    Accounts accounts;

    @Inject
    Usernames usernames;

    @Inject
    FirstAdministrator firstAdministrator;

    /** Who an account of Keycloak is: an active person, else a visitor. One query, asked once a request. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Caller bySub(String sub) {
        return sql.first(Found.class, BY_ACCOUNT, sub, LocalDate.now(clock))
                .map(found -> new Caller(found.id()))
                .orElse(Caller.VISITOR);
    }

    /**
     * Somebody has just signed in.
     *
     * @param sub the number of the account in Keycloak
     * @param username the name it was signed in with
     * @return the active person it belongs to, else a visitor
     */
    public Caller signedIn(String sub, String username) {
        var caller = bySub(sub);
        if (caller.isVisitor()) {
            return firstAdministrator.welcome(sub, username);
        }
        if (!em.find(Person.class, caller.person().value()).hasSignedIn()) {
            em.find(Person.class, caller.person().value(), LockModeType.PESSIMISTIC_WRITE)
                    .signedIn(clock.instant());
        }
        return caller;
    }

    /** The person's own card, or one whose names the caller may see. */
    public PersonCard card(Caller caller, PersonId person) {
        var self = caller.required().equals(person);
        var today = LocalDate.now(clock);
        var card = sql.first(PersonCard.class, CARD, today, today, today, today, person)
                .orElseThrow(NotAllowed::new);
        if (!self) {
            rights.require(caller, Action.SEE_NAMES, card.unit());
            audit.add(AuditEntry.of(caller, "person.read").about(person).at(card.unit()));
        }
        return card;
    }

    /** The people of a unit on a day, in the order of a Vietnamese list: by given name, then by the rest. */
    public List<RosterLine> roster(Caller caller, UnitId unit, LocalDate day) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        var lines = sql.list(RosterLine.class, ROSTER, unit, day, day, day);
        audit.add(
                AuditEntry.of(caller, "roster.read").at(unit).after("day", day).after("shown", lines.size()));
        return lines;
    }

    /**
     * Adds one person to a unit from today on.
     *
     * @throws RuleBroken {@code reorganise.not-open} for a unit that has just been closed
     */
    public PersonId add(Caller caller, UnitId unit, Newcomer newcomer) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        states.stay(unit, LocalDate.now(clock));
        rights.require(caller, Action.KEEP_ROSTER, unit);
        var person = enter(unit, newcomer);
        audit.add(PersonAudit.added(caller, person, unit, newcomer));
        return person;
    }

    /** For doors that have asked for the right already, and say in the audit what they do. */
    PersonId enter(UnitId unit, Newcomer newcomer) {
        var person = new Person(newcomer.name());
        person.learn(newcomer.birthDate(), newcomer.phone(), newcomer.email());
        person.identify(newcomer.identity());
        em.persist(person);
        em.persist(new Assignment(person.personId(), unit, newcomer.place(), LocalDate.now(clock)));
        return person.personId();
    }

    /** Everybody with an open place at the unit. For doors that have asked for the right already. */
    Map<PersonId, Person> withPlaceAt(UnitId unit) {
        return em.createQuery(
                        "select p from Person p where p.id in"
                                + " (select a.person from Assignment a where a.unit = :unit and a.valid.to is null)",
                        Person.class)
                .setParameter("unit", unit)
                .getResultStream()
                .collect(Collectors.toMap(Person::personId, Function.identity()));
    }

    Map<PersonId, Assignment> openPlacesAt(UnitId unit) {
        return em.createQuery(
                        "select a from Assignment a where a.unit = :unit and a.valid.to is null", Assignment.class)
                .setParameter("unit", unit)
                .getResultStream()
                .collect(Collectors.toMap(Assignment::person, Function.identity()));
    }

    /**
     * Closes a person: no sign-in, no place and no right from now on. What was done stays.
     *
     * @throws RuleBroken {@code person.self}; {@code person.elsewhere} for somebody who also has a place at a unit whose
     *     roster the caller does not keep; {@code person.beyond} for somebody who holds a role the caller could not
     *     give; {@code accounts.unreachable} when Keycloak does not answer, and then nothing has changed
     */
    public void deactivate(Caller caller, PersonId id) {
        RuleBroken.unless(!caller.required().equals(id), "person.self");
        keptPlaces(caller, id);
        usernames.standInLine(id);
        var person = em.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(person);
        var places = keptPlaces(caller, id);
        RuleBroken.unless(
                places.stream().allMatch(place -> keeps(caller, place)), "person.elsewhere", person.fullName());
        RuleBroken.unless(roles.beyond(caller, List.of(id)).isEmpty(), "person.beyond", person.fullName());
        leave(person, places);
        audit.add(AuditEntry.of(caller, "person.deactivated")
                .about(id)
                .at(places.get(0).unit())
                .before("places", places.size()));
        if (person.account() != null) {
            accounts.close(person.account());
        }
    }

    /** Ends the places yesterday. For doors that have asked for the right already. */
    void leave(Person person, List<Assignment> places) {
        var today = LocalDate.now(clock);
        places.forEach(place -> place.end(today.minusDays(1)));
        person.deactivate(today);
    }

    /**
     * The card of somebody on a roster the caller keeps, with the place there; of somebody who has no place any more, with
     * the last one.
     */
    public PersonCard kept(Caller caller, PersonId id) {
        var place = keptPlace(caller, id);
        var today = LocalDate.now(clock);
        var day = place.valid().last() == null || place.valid().last().isAfter(today)
                ? today
                : place.valid().last();
        if (!id.equals(caller.person())) {
            audit.add(AuditEntry.of(caller, "person.read").about(id).at(place.unit()));
        }
        return sql.first(PersonCard.class, CARD_AT, day, day, place.id()).orElseThrow(NotAllowed::new);
    }

    /** @return a unit of the person whose roster the caller keeps */
    UnitId requireKept(Caller caller, PersonId person) {
        return keptPlace(caller, person).unit();
    }

    private Assignment keptPlace(Caller caller, PersonId person) {
        return Stream.concat(openPlaces(person).stream(), lastPlace(person).stream())
                .filter(held -> keeps(caller, held))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    /** All open places of a person, of which the caller keeps the roster of one at least. */
    private List<Assignment> keptPlaces(Caller caller, PersonId person) {
        var places = openPlaces(person);
        if (places.stream().noneMatch(place -> keeps(caller, place))) {
            throw new NotAllowed();
        }
        return places;
    }

    /** For doors that have asked for the right already. */
    List<Assignment> openPlaces(PersonId person) {
        return em.createQuery(
                        "select a from Assignment a where a.person = :person and a.valid.to is null"
                                + " order by a.valid.from, a.id",
                        Assignment.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Of somebody who has left every unit: the one left last. */
    private Optional<Assignment> lastPlace(PersonId person) {
        return em.createQuery(
                        "select a from Assignment a where a.person = :person and not exists"
                                + " (select b from Assignment b where b.person = :person and b.valid.to is null)"
                                + " order by a.valid.to desc, a.id desc",
                        Assignment.class)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private boolean keeps(Caller caller, Assignment place) {
        return rights.may(caller, Action.KEEP_ROSTER, place.unit());
    }
}
