package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Sql;

/**
 * Keeps a username for a person before the account is made, so that a second try after a failure goes on where the first
 * stopped. What is kept is committed at once, whatever transaction the caller is in: Keycloak hears of no name that could be
 * forgotten here, and nobody stands in line for a name while another waits for Keycloak.
 */
@ApplicationScoped
@Transactional
class Usernames {

    /** Reservations stand in line: two Lan in one second must not both find "lannt" free. */
    static final String IN_LINE = "select 1 from (select pg_advisory_xact_lock(7412030)) as l";

    /** Of one person at a time an account is made, closed or removed. */
    static final String ONE_BY_ONE = """
            select true from (select pg_advisory_xact_lock(hashtextextended('account:' || cast(? as text), 0))) as l
            """;

    record Turn(boolean mine) {}

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    /** The username kept for the person, chosen now where there is none. */
    @Transactional(TxType.REQUIRES_NEW)
    String reserve(PersonId id) {
        var person = person(id);
        if (person.username() == null) {
            person.reserve(free(person));
            em.flush();
        }
        return person.username();
    }

    /** Another one, because the kept one belongs to somebody else in Keycloak. */
    @Transactional(TxType.REQUIRES_NEW)
    String reserveAnother(PersonId id) {
        var person = person(id);
        person.reserve(free(person));
        em.flush();
        return person.username();
    }

    /**
     * Whoever makes the account of a person, and whoever closes or erases the person, wait here for each other until their
     * transactions end: an account that is being made is nowhere but in Keycloak. Stood in before the row of the person is
     * locked, which {@link #reserve} changes on another connection.
     */
    void standInLine(PersonId id) {
        sql.first(Turn.class, ONE_BY_ONE, id);
    }

    /** In the caller's transaction, if it has one. */
    void link(PersonId id, String sub) {
        person(id).link(sub);
    }

    private String free(Person person) {
        em.createNativeQuery(IN_LINE).getSingleResult();
        var base = person.fullName().login();
        var taken = taken(base);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? base : base + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> taken(String base) {
        return new HashSet<>(
                em.createQuery("select p.username from Person p where p.username like :pattern", String.class)
                        .setParameter("pattern", base + "%")
                        .getResultList());
    }

    private Person person(PersonId id) {
        return em.find(Person.class, id.value());
    }
}
