package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.PracticeItem;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.text.Markdown;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;

/** The catalogue and the courses in it, open to everybody; lessons are for whoever signed in. */
@ApplicationScoped
public class Courses {

    private static final String MINE = """
            from course c
            left join enrolment e on e.course_id = c.id and e.person_id = ?
            join course_version v on v.id = coalesce(e.course_version_id, c.published_id)
            """;

    static final String CARDS = """
            select c.code, v.title_vi, v.title_en, v.summary_vi, v.summary_en, v.licence,
                (select string_agg(a.audience, ',' order by array_position(
                        array['manager', 'teacher', 'support_staff', 'learner', 'parent', 'citizen'], a.audience::text))
                 from version_audience a where a.course_version_id = v.id),
                c.self_enrolment,
                count(l.id), coalesce(sum(l.minutes), 0), count(d.id), count(l.id) filter (where l.required and d.id is null),
                case when v.quiz_gift is not null then c.code end, p.passed_on, e.enrolled_on, e.completed_on,
                v.number, today.number
            """ + MINE + """
            left join course_version today on today.id = c.published_id
            left join lesson_version l on l.course_version_id = v.id
            left join lesson_done d on d.lesson_id = l.lesson_id and d.person_id = ?
            left join quiz_pass p on p.quiz_code = c.code and p.person_id = ?
            where %s
            group by c.id, v.id, today.number, p.passed_on, e.enrolled_on, e.completed_on
            order by c.position, c.code
            """;

    static final String LISTED = "c.withdrawn_on is null or e.id is not null";

    static final String LESSONS = """
            select i.slug, row_number() over (order by s.position, l.position), s.title, l.title, l.minutes, l.kind,
                l.completion, l.required, l.weight, l.heavy, d.done_on
            """ + MINE + """
            join lesson_version l on l.course_version_id = v.id
            join lesson i on i.id = l.lesson_id
            left join course_section s on s.id = l.section_id
            left join lesson_done d on d.lesson_id = l.lesson_id and d.person_id = ?
            where c.code = ?
            order by s.position, l.position
            """;

    static final String TAUGHT = """
            select t.framework, t.competence, t.levels, k.name_vi, k.name_en
            """ + MINE + """
            join version_competence t on t.course_version_id = v.id
            left join framework f on f.code = t.framework
            left join skill_domain d on d.framework_id = f.id
            left join competence k on k.domain_id = d.id and k.code = t.competence
            where c.code = ? and (k.id is not null or f.id is null)
            order by t.position
            """;

    static final String BODY = """
            select l.body, l.address, v.id, v.number, l.lesson_id
            """ + MINE + """
            join lesson_version l on l.course_version_id = v.id
            join lesson i on i.id = l.lesson_id
            where c.code = ? and i.slug = ?
            """;

    private static final PersonId NOBODY = new PersonId(-1);

    @Inject
    Sql sql;

    @Inject
    MediaKeeper media;

    @Inject
    Happened happened;

    private record Body(String markdown, String address, long version, int number, long lesson) {}

    /** All courses in the catalogue's order with what the caller has done of each, in one query. */
    public List<CourseCard> cards(Caller caller) {
        var who = who(caller);
        return sql.list(CourseCard.class, CARDS.formatted(LISTED), who, who, who);
    }

    public Optional<CourseView> course(Caller caller, String code) {
        return card(caller, code)
                .map(card -> new CourseView(
                        card, lessons(caller, code), sql.list(TaughtLine.class, TAUGHT, who(caller), code)));
    }

    /**
     * @param slug of the lesson
     * @throws vn.hocvuso.platform.NotAllowed for a visitor
     */
    public Optional<LessonView> lesson(Caller caller, String course, String slug) {
        var person = caller.required();
        return sql.first(Body.class, BODY, person, course, slug).flatMap(body -> card(caller, course)
                .map(card -> view(card, lessons(caller, course), slug, body, parts(card, body, person))));
    }

    private static LessonView view(
            CourseCard card, List<LessonLine> lessons, String slug, Body body, List<LessonPart> parts) {
        var at = lessons.stream().map(LessonLine::slug).toList().indexOf(slug);
        return new LessonView(
                card,
                lessons.get(at),
                parts,
                body.address(),
                at == 0 ? null : lessons.get(at - 1),
                at == lessons.size() - 1 ? null : lessons.get(at + 1));
    }

    private List<LessonPart> parts(CourseCard card, Body body, PersonId person) {
        var tried = happened.tries(person, body.lesson()).stream()
                .collect(Collectors.toMap(Happened.Try::item, Happened.Try::given));
        var questions =
                LessonQuestions.of(body.markdown(), body.lesson(), person).iterator();
        return new Markdown(MediaKeeper.base(card.code(), body.number()), media.shown(body.version()))
                .parts(body.markdown()).stream()
                        .map(part ->
                                part.gift() == null ? LessonPart.text(part.html()) : question(questions.next(), tried))
                        .toList();
    }

    private static LessonPart question(PracticeItem item, Map<String, String> tried) {
        var kept = tried.get(item.id());
        var given = PracticeItem.unpacked(kept);
        return new LessonPart(null, item.id(), item.asked(given), kept == null ? null : item.judged(given));
    }

    private Optional<CourseCard> card(Caller caller, String code) {
        var who = who(caller);
        return sql.first(CourseCard.class, CARDS.formatted("c.code = ?"), who, who, who, code);
    }

    private List<LessonLine> lessons(Caller caller, String course) {
        var who = who(caller);
        return sql.list(LessonLine.class, LESSONS, who, who, course);
    }

    private static PersonId who(Caller caller) {
        return caller.isVisitor() ? NOBODY : caller.person();
    }
}
