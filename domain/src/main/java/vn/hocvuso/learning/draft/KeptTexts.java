package vn.hocvuso.learning.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.platform.Sql;

/** Every text somebody saved of a lesson of a draft: rows are only added. */
@ApplicationScoped
public class KeptTexts {

    /** Lines of the list, at most. */
    public static final int SHOWN = 50;

    static final String ADD = """
            insert into lesson_text_kept (course_version_id, lesson_id, person_id, at, body, aside)
            values (?1, ?2, cast(?3 as bigint), ?4, ?5, ?6)
            """;

    static final String NEWEST = """
            select k.id, p.full_name, k.at, k.aside, k.body
            from lesson_text_kept k
            left join person p on p.id = k.person_id
            where k.course_version_id = ? and k.lesson_id = ? and (not k.aside or ?) and (? or k.person_id = ?)
            order by k.id desc
            limit 1
            """;

    /** What one person saved within ten minutes is one line, the last of them. */
    static final String LINES = """
            with next as (
                select k.*, lead(person_id) over w as next_person, lead(aside) over w as next_aside, lead(at) over w as next_at
                from lesson_text_kept k
                where course_version_id = ? and lesson_id = ?
                window w as (order by id)
            )
            select n.id, p.full_name, n.at, n.aside, length(n.body)
            from next n
            left join person p on p.id = n.person_id
            where next_at is null or next_person is distinct from person_id or next_aside <> n.aside
                or next_at > n.at + interval '10 minutes'
            order by n.id desc
            limit
            """ + SHOWN;

    static final String ONE = """
            select k.id, p.full_name, k.at, k.aside, k.body
            from lesson_text_kept k
            left join person p on p.id = k.person_id
            where k.course_version_id = ? and k.lesson_id = ? and k.id = ?
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    protected KeptTexts() {}

    /** For tests, which bring their own transaction. */
    public KeptTexts(EntityManager em, Sql sql, Clock clock) {
        this.em = em;
        this.sql = sql;
        this.clock = clock;
    }

    /** @param by null for the text the draft began with */
    public void add(LessonVersion lesson, PersonId by, String body, boolean aside) {
        em.flush();
        em.createNativeQuery(ADD)
                .setParameter(1, lesson.of().id())
                .setParameter(2, lesson.lesson().id())
                .setParameter(3, by == null ? null : by.value())
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(5, body)
                .setParameter(6, aside)
                .executeUpdate();
    }

    /** The lesson's own text; empty until somebody saved one in this draft. */
    public Optional<KeptText> newest(LessonVersion lesson) {
        return sql.first(
                KeptText.class, NEWEST, lesson.of().id(), lesson.lesson().id(), false, true, 0L);
    }

    /** The last text of this person, aside or not. */
    public Optional<KeptText> newestOf(LessonVersion lesson, PersonId person) {
        return sql.first(
                KeptText.class, NEWEST, lesson.of().id(), lesson.lesson().id(), true, false, person);
    }

    /** Newest first, at most {@link #SHOWN}. */
    public List<KeptLine> lines(LessonVersion lesson) {
        return sql.list(KeptLine.class, LINES, lesson.of().id(), lesson.lesson().id());
    }

    public Optional<KeptText> one(LessonVersion lesson, long id) {
        return sql.first(KeptText.class, ONE, lesson.of().id(), lesson.lesson().id(), id);
    }
}
