package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import vn.hocvuso.people.PersonErased;

/**
 * What is known of a person beside their work goes when they are erased: devices, time they were given, and what others
 * wrote of them after a test or of a sheet they filled in.
 */
@ApplicationScoped
@Transactional
class Forgetting {

    static final String DEVICES = "update attempt set device = null where person_id = ?1 and device is not null";

    static final String EXTRA_TIME = "delete from extra_time where person_id = ?1";

    static final String REASONS = """
            update attempt_event e
            set note = null
            from attempt a
            where a.id = e.attempt_id and a.person_id = ?1 and e.note is not null
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    void erased(@Observes PersonErased news) {
        em.flush();
        for (var statement : new String[] {DEVICES, EXTRA_TIME, REASONS, Integrity.EMPTY, Rechecks.EMPTY}) {
            em.createNativeQuery(statement)
                    .setParameter(1, news.person().value())
                    .executeUpdate();
        }
    }
}
