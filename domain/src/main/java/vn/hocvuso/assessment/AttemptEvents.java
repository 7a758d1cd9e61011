package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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

    /** What was typed from paper was corrected after it had been handed in, for a reason. */
    static final String CORRECTED = "corrected";

    /** Its sheet was printed. */
    static final String PRINTED = "printed";

    static final String ADD =
            "insert into attempt_event (attempt_id, kind, by_id, minutes, at) values (?1, ?2, ?3, cast(?4 as int), ?5)";

    static final String ADD_NOTED =
            "insert into attempt_event (attempt_id, kind, by_id, note, at) values (?1, ?2, ?3, ?4, ?5)";

    static final String ADD_EACH = """
            insert into attempt_event (attempt_id, kind, by_id, at)
            select attempt_id, ?2, ?3, ?4 from unnest(cast(?1 as bigint[])) as named (attempt_id)
            """;

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
                .setParameter(5, now())
                .executeUpdate();
    }

    /** @param note why, as somebody wrote it */
    void addNoted(long attempt, String kind, PersonId by, String note) {
        em.createNativeQuery(ADD_NOTED)
                .setParameter(1, attempt)
                .setParameter(2, kind)
                .setParameter(3, by.value())
                .setParameter(4, note)
                .setParameter(5, now())
                .executeUpdate();
    }

    /** The same for several attempts, in one statement. */
    void addEach(Collection<Long> attempts, String kind, PersonId by) {
        em.createNativeQuery(ADD_EACH)
                .setParameter(1, Quizzes.ids(List.copyOf(attempts)))
                .setParameter(2, kind)
                .setParameter(3, by.value())
                .setParameter(4, now())
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
