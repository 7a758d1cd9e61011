package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.PracticeItem;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.text.Markdown;
import vn.hocvuso.learning.watch.TimeSpent;
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
                c.self_enrolment or exists (
                    select 1 from programme_standing s
                    where s.person_id = ? and s.kind = 'course' and s.code = c.code
                      and s.left_on is null and s.removed_on is null),
                count(l.id), coalesce(sum(l.minutes), 0), count(d.id), count(l.id) filter (where l.required and d.id is null),
                case when v.quiz_gift is not null then c.code end, p.passed_on, e.enrolled_on, e.completed_on,
                v.number, today.number, c.link, count(h.id) filter (where l.required and d.id is null)
            """ + MINE + """
            left join course_version today on today.id = c.published_id
            left join lesson_version l on l.course_version_id = v.id
            left join lesson_done d on d.lesson_id = l.lesson_id and d.person_id = ?
            left join quiz_pass p on p.quiz_code = c.code and p.person_id = ?
            left join hand_in h on h.lesson_id = l.lesson_id and h.person_id = e.person_id and h.outcome is null
            where %s
            group by c.id, v.id, today.number, p.passed_on, e.enrolled_on, e.completed_on
            order by c.position, c.code
            """;

    /** Courses of the shelf, those of the units one belongs to and above, and whatever one has begun. */
    static final String LISTED = """
            c.published_id is not null and (e.id is not null or c.withdrawn_on is null and (c.unit_id is null
                or c.unit_id in (
                    select u.unit_id
                    from assignment a
                    cross join lateral unit_path(a.unit_id, ?) u
                    where a.person_id = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?))))
            """;

    /** Each word begins a word of the title, the summary or the title of a lesson. */
    static final String SOUGHT = """
             and (? = '' or not exists (
                select 1 from unnest(string_to_array(?, ' ')) word
                where v.search_key not like '% ' || word || '%'
                and not exists (
                    select 1 from lesson_version t
                    where t.course_version_id = v.id and t.search_key like '% ' || word || '%')))
             and (cast(? as text) is null or exists (
                select 1 from version_audience a where a.course_version_id = v.id and a.audience = ?))
             and (cast(? as text) is null or exists (
                select 1 from version_competence k
                where k.course_version_id = v.id and k.framework = ? and k.competence = ?))
             and (select coalesce(sum(t.minutes), 0) from lesson_version t where t.course_version_id = v.id) <= ?
            """;

    static final String LESSONS = """
            select i.slug, row_number() over (order by s.position, l.position), s.title, l.title, l.minutes, l.kind,
                l.completion, l.required, l.weight, l.heavy, d.done_on, h.outcome, h.said
            """ + MINE + """
            join lesson_version l on l.course_version_id = v.id
            join lesson i on i.id = l.lesson_id
            left join course_section s on s.id = l.section_id
            left join lesson_done d on d.lesson_id = l.lesson_id and d.person_id = ?
            left join lateral (
                select coalesce(h.outcome, 'waiting') as outcome,
                    (select k.said from hand_in_point k
                     where k.hand_in_id = h.id and k.said is not null order by k.position limit 1) as said
                from hand_in h
                where h.lesson_id = l.lesson_id and h.person_id = e.person_id
                order by h.id desc
                limit 1
            ) h on true
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

    static final String LINKED = "select code from course where link = ? and published_id is not null";

    static final String ALL_TAUGHT = """
            select f.code, k.code, string_agg(distinct t.levels, ','), k.name_vi, k.name_en
            from course c
            join version_competence t on t.course_version_id = c.published_id
            join framework f on f.code = t.framework
            join skill_domain d on d.framework_id = f.id
            join competence k on k.domain_id = d.id and k.code = t.competence
            where c.withdrawn_on is null and f.code = ?
            group by f.code, d.position, k.position, k.code, k.name_vi, k.name_en
            order by d.position, k.position
            """;

    private static final PersonId NOBODY = new PersonId(-1);

    @Inject
    Sql sql;

    @Inject
    MediaKeeper media;

    @Inject
    Happened happened;

    @Inject
    TimeSpent time;

    @Inject
    Clock clock;

    private record Linked(String code) {}

    private record Body(String markdown, String address, long version, int number, long lesson) {}

    /** All courses in the catalogue's order with what the caller has done of each, in one query. */
    public List<CourseCard> cards(Caller caller) {
        var who = who(caller);
        var today = LocalDate.now(clock);
        return sql.list(CourseCard.class, CARDS.formatted(LISTED), who, who, who, who, today, who, today, today);
    }

    /** Those of the catalogue that are asked for, in one query. */
    public List<CourseCard> find(Caller caller, CourseQuestion asked) {
        var who = who(caller);
        var today = LocalDate.now(clock);
        return sql.list(
                CourseCard.class,
                CARDS.formatted(LISTED + SOUGHT),
                who,
                who,
                who,
                who,
                today,
                who,
                today,
                today,
                asked.key(),
                asked.key(),
                asked.audience(),
                asked.audience(),
                asked.competence(),
                asked.framework(),
                asked.competence(),
                asked.minutes());
    }

    /** About how many minutes the caller was at it in a course; see {@link TimeSpent}. */
    public long minutes(Caller caller, String code) {
        return caller.isVisitor() ? 0 : time.in(caller.person(), code);
    }

    /** The code of the course a short address leads to. */
    public Optional<String> linked(String link) {
        return sql.first(Linked.class, LINKED, link).map(Linked::code);
    }

    /** What every published course teaches that stands in the catalogue, once each, in the order of the framework. */
    public List<TaughtLine> taught(String framework) {
        return sql.list(TaughtLine.class, ALL_TAUGHT, framework);
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
                        .map(part -> part.gift() == null ? LessonPart.of(part) : question(questions.next(), tried))
                        .toList();
    }

    private static LessonPart question(PracticeItem item, Map<String, String> tried) {
        var kept = tried.get(item.id());
        var given = PracticeItem.unpacked(kept);
        var judged = kept == null ? null : item.judged(given);
        return LessonPart.question(item, item.asked(judged == null || judged.isRight() ? List.of() : given), judged);
    }

    private Optional<CourseCard> card(Caller caller, String code) {
        var who = who(caller);
        return sql.first(CourseCard.class, CARDS.formatted("c.code = ?"), who, who, who, who, code);
    }

    private List<LessonLine> lessons(Caller caller, String course) {
        var who = who(caller);
        return sql.list(LessonLine.class, LESSONS, who, who, course);
    }

    private static PersonId who(Caller caller) {
        return caller.isVisitor() ? NOBODY : caller.person();
    }
}
