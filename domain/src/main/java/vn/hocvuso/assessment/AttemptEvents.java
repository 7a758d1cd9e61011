package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import vn.hocvuso.kernel.PersonId;

/** What befalls an attempt beside its answers, as rows that are only added. */
@ApplicationScoped
@Transactional
class AttemptEvents {

    /** Goes on at another device. */
    static final String HANDED_OVER = "handed-over";

    /** Somebody in charge added minutes. */
    static final String EXTENDED = "extended";

    /** Its page was left, where that is noted. */
    static final String LEFT = "left";

    /** Its page was shown again. */
    static final String BACK = "back";

    /** Answers given on paper were typed by somebody in charge. */
    static final String TYPED = "typed";

    static final String ADD =
            "insert into attempt_event (attempt_id, kind, by_id, minutes, at) values (?1, ?2, ?3, cast(?4 as int), ?5)";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Clock clock;

    void add(long attempt, String kind, PersonId by) {
        add(attempt, kind, by, null);
    }

    /** @param minutes that were added; null for none */
    void add(long attempt, String kind, PersonId by, Integer minutes) {
        em.createNativeQuery(ADD)
                .setParameter(1, attempt)
                .setParameter(2, kind)
                .setParameter(3, by.value())
                .setParameter(4, minutes)
                .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
