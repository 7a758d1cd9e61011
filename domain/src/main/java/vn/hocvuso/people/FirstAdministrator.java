package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Settings;

/**
 * The way in for whoever sets the platform up: the account named by {@code hocvuso.first.admin} becomes administrator at
 * the top of the organisation, once, while nobody is.
 */
@ApplicationScoped
@Transactional
class FirstAdministrator {

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    Units units;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    Caller welcome(String sub, String username) {
        var named = settings.optional("hocvuso.first.admin").filter(name -> name.equalsIgnoreCase(username));
        if (named.isEmpty() || anybodyAdministers() || isKnown(sub, username)) {
            return Caller.VISITOR;
        }
        return new Caller(install(sub, username));
    }

    private PersonId install(String sub, String username) {
        var person = new Person(new FullName(username));
        person.reserve(username);
        person.link(sub);
        person.signedIn(clock.instant());
        em.persist(person);
        var from = Period.from(LocalDate.now(clock));
        units.roots().forEach(root -> give(person.personId(), root.id(), from));
        em.flush();
        return person.personId();
    }

    private void give(PersonId person, UnitId root, Period from) {
        em.persist(new RoleHeld(person, Role.ADMINISTRATOR, root, from, null));
        audit.add(AuditEntry.of((PersonId) null, "role.given")
                .about(person)
                .at(root)
                .after("role", Role.ADMINISTRATOR.code()));
    }

    private boolean anybodyAdministers() {
        return count("select count(r) from RoleHeld r where r.role = :value", Role.ADMINISTRATOR) > 0;
    }

    private boolean isKnown(String sub, String username) {
        return count("select count(p) from Person p where p.account = :value", sub) > 0
                || count("select count(p) from Person p where p.username = :value", username) > 0;
    }

    private long count(String query, Object value) {
        return em.createQuery(query, Long.class).setParameter("value", value).getSingleResult();
    }
}
