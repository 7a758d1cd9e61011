package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.course.Lesson;
import vn.hocvuso.platform.Sql;

/** What happened in learning, in the order it happened: rows are only added. */
@ApplicationScoped
class Happened {

    static final String OPENED = "opened";
    static final String READ = "read";
    static final String PRACTISED = "practised";
    static final String TICKED = "ticked";
    static final String UNTICKED = "unticked";
    static final String HANDED_IN = "handed-in";
    static final String WITHDRAWN = "withdrawn";
    static final String CONFIRMED = "confirmed";
    static final String RETURNED = "returned";

    /** Looking at a page again within this time is the same visit. */
    private static final Duration ONE_VISIT = Duration.ofMinutes(10);

    static final String ADD = """
            insert into learning_event (person_id, lesson_id, kind, item, given, correct, by_id, at)
            values (?1, ?2, ?3, cast(?4 as varchar), cast(?5 as text), cast(?6 as boolean), cast(?7 as bigint), ?8)
            """;

    static final String LAST = """
            select max(at) from learning_event where person_id = ? and lesson_id = ? and kind = ?
            """;

    static final String FIRST = """
            select min(at) from learning_event where person_id = ? and lesson_id = ? and kind = ?
            """;

    /** The last try of each question, and whether any try was right. */
    static final String TRIES = """
            select distinct on (item) item, given, correct, bool_or(correct) over (partition by item)
            from learning_event
            where person_id = ? and lesson_id = ? and kind = 'practised'
            order by item, at desc, id desc
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    record At(Instant at) {}

    /**
     * @param item id of the question
     * @param given the last answer, see {@link vn.hocvuso.assessment.PracticeItem}
     * @param right whether that one was right
     * @param everRight whether any was
     */
    record Try(String item, String given, boolean right, boolean everRight) {}

    void opened(PersonId person, Lesson lesson) {
        var last = at(LAST, person, lesson, OPENED);
        if (last == null || last.plus(ONE_VISIT).isBefore(clock.instant())) {
            add(person, lesson, OPENED, null, null, null, null);
        }
    }

    /** The first time it was opened; null when it never was. */
    Instant firstOpened(PersonId person, Lesson lesson) {
        return at(FIRST, person, lesson, OPENED);
    }

    List<Try> tries(PersonId person, long lesson) {
        return sql.list(Try.class, TRIES, person, lesson);
    }

    void add(PersonId person, Lesson lesson, String kind, String item, String given, Boolean correct, PersonId by) {
        em.flush();
        em.createNativeQuery(ADD)
                .setParameter(1, person.value())
                .setParameter(2, lesson.id())
                .setParameter(3, kind)
                .setParameter(4, item)
                .setParameter(5, given)
                .setParameter(6, correct)
                .setParameter(7, by == null ? null : by.value())
                .setParameter(8, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    private Instant at(String which, PersonId person, Lesson lesson, String kind) {
        return sql.first(At.class, which, person, lesson.id(), kind).map(At::at).orElse(null);
    }
}
