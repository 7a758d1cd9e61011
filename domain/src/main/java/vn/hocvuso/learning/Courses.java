package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;

/** The catalogue and the courses in it, open to everybody; lessons are for whoever signed in. */
@ApplicationScoped
public class Courses {

    static final String CARDS = """
            select c.code, c.title_vi, c.title_en, c.summary_vi, c.summary_en, c.framework, c.licence,
                (select string_agg(a.audience, ',' order by array_position(
                        array['manager', 'teacher', 'support_staff', 'learner', 'parent', 'citizen'], a.audience::text))
                 from course_audience a where a.course_id = c.id),
                count(l.id), coalesce(sum(l.minutes), 0), count(r.id),
                c.quiz_code, p.passed_on, e.enrolled_on, e.completed_on
            from course c
            left join lesson l on l.course_id = c.id and l.withdrawn_on is null
            left join lesson_read r on r.lesson_id = l.id and r.person_id = ?
            left join quiz_pass p on p.quiz_code = c.quiz_code and p.person_id = ?
            left join enrolment e on e.course_id = c.id and e.person_id = ?
            where %s
            group by c.id, p.passed_on, e.enrolled_on, e.completed_on
            order by c.position, c.code
            """;

    static final String LISTED = "c.withdrawn_on is null or e.id is not null";

    static final String LESSONS = """
            select l.slug, row_number() over (order by l.position), l.title, l.minutes, r.read_on
            from course c
            join lesson l on l.course_id = c.id and l.withdrawn_on is null
            left join lesson_read r on r.lesson_id = l.id and r.person_id = ?
            where c.code = ?
            order by l.position
            """;

    static final String TAUGHT = """
            select t.competence, t.levels, k.name_vi, k.name_en
            from course c
            join course_competence t on t.course_id = c.id
            left join framework f on f.code = c.framework
            left join skill_domain d on d.framework_id = f.id
            left join competence k on k.domain_id = d.id and k.code = t.competence
            where c.code = ? and (k.id is not null or f.id is null)
            order by t.position
            """;

    static final String BODY = """
            select l.body, left(c.digest, 12)
            from course c join lesson l on l.course_id = c.id and l.withdrawn_on is null
            where c.code = ? and l.slug = ?
            """;

    private static final PersonId NOBODY = new PersonId(-1);

    @Inject
    Sql sql;

    private record Body(String markdown, String version) {}

    /** All courses in the catalogue's order with what the caller has done of each, in one query. */
    public List<CourseCard> cards(Caller caller) {
        var who = who(caller);
        return sql.list(CourseCard.class, CARDS.formatted(LISTED), who, who, who);
    }

    public Optional<CourseView> course(Caller caller, String code) {
        return card(caller, code)
                .map(card -> new CourseView(card, lessons(caller, code), sql.list(TaughtLine.class, TAUGHT, code)));
    }

    /**
     * @param slug of the lesson
     * @throws vn.hocvuso.platform.NotAllowed for a visitor
     */
    public Optional<LessonView> lesson(Caller caller, String course, String slug) {
        caller.required();
        return sql.first(Body.class, BODY, course, slug)
                .flatMap(body -> card(caller, course).map(card -> view(card, lessons(caller, course), slug, body)));
    }

    private static LessonView view(CourseCard card, List<LessonLine> lessons, String slug, Body body) {
        var at = lessons.stream().map(LessonLine::slug).toList().indexOf(slug);
        return new LessonView(
                card,
                lessons.get(at),
                new Markdown(card.code(), body.version()).html(body.markdown()),
                at == 0 ? null : lessons.get(at - 1),
                at == lessons.size() - 1 ? null : lessons.get(at + 1));
    }

    private Optional<CourseCard> card(Caller caller, String code) {
        var who = who(caller);
        return sql.first(CourseCard.class, CARDS.formatted("c.code = ?"), who, who, who, code);
    }

    private List<LessonLine> lessons(Caller caller, String course) {
        return sql.list(LessonLine.class, LESSONS, who(caller), course);
    }

    private static PersonId who(Caller caller) {
        return caller.isVisitor() ? NOBODY : caller.person();
    }
}
