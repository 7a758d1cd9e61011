package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.draft.DraftCourse;
import vn.hocvuso.learning.draft.DraftLessonLine;
import vn.hocvuso.learning.draft.DraftLine;
import vn.hocvuso.learning.draft.DraftSection;
import vn.hocvuso.learning.draft.DraftUnit;
import vn.hocvuso.learning.draft.DraftVersionLine;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/** What authors see of their courses, in a bounded number of statements. Rights are asked by the doors. */
@ApplicationScoped
class DraftShelf {

    /** Courses on a page of the list. */
    static final int PAGE = 25;

    /** The day, and the units a role to write was given at. */
    private static final String MINE = """
            with asked as (select cast(? as date) as today),
            mine as (
                select distinct below.id
                from asked, unnest(cast(string_to_array(?, ',') as bigint[])) as held (id),
                    unit_subtree(held.id, asked.today) as below (id)
            )
            """;

    static final String UNITS = MINE + """
            select u.id, u.code, s.name
            from mine m
            join unit u on u.id = m.id
            cross join lateral (
                select name from unit_state where unit_id = m.id
                order by valid_from desc limit 1) s
            order by s.name collate "vi-x-icu", u.code
            limit 200
            """;

    static final String LINES = MINE + """
            select c.code, v.title_vi, v.title_en, s.name, d.number, p.number, c.withdrawn_on, v.changed_at, w.full_name,
                count(*) over ()
            from mine m
            join course c on c.unit_id = m.id
            left join course_version p on p.id = c.published_id
            left join course_version d on d.course_id = c.id and d.published_at is null
            join course_version v on v.id = coalesce(d.id, p.id)
            left join person w on w.id = v.changed_by
            cross join lateral (
                select name from unit_state where unit_id = m.id
                order by valid_from desc limit 1) s
            order by v.changed_at desc, c.code
            limit ? offset ?
            """;

    static final String COURSE = """
            select c.code, s.name, v.title_vi, v.title_en, v.summary_vi, v.summary_en, v.licence,
                (select string_agg(a.audience, ',' order by array_position(
                        array['manager', 'teacher', 'support_staff', 'learner', 'parent', 'citizen'], a.audience::text))
                 from version_audience a where a.course_version_id = v.id),
                c.self_enrolment, c.withdrawn_on, d.number, p.number, v.changed_at, w.full_name, v.quiz_title
            from course c
            left join course_version p on p.id = c.published_id
            left join course_version d on d.course_id = c.id and d.published_at is null
            join course_version v on v.id = coalesce(d.id, p.id)
            left join person w on w.id = v.changed_by
            cross join lateral (
                select name from unit_state where unit_id = c.unit_id
                order by valid_from desc limit 1) s
            where c.code = ?
            """;

    private static final String SHOWN = """
            from course c
            join course_version v on v.id = coalesce(
                (select id from course_version where course_id = c.id and published_at is null), c.published_id)
            """;

    static final String SECTIONS = "select s.id, s.title " + SHOWN + """
            join course_section s on s.course_version_id = v.id
            where c.code = ?
            order by s.position
            """;

    static final String LESSONS = """
            select l.id, i.slug, l.section_id, l.title, l.minutes, l.kind, l.completion, l.required, length(l.body),
                l.weight, l.heavy
            """ + SHOWN + """
            join lesson_version l on l.course_version_id = v.id
            join lesson i on i.id = l.lesson_id
            where c.code = ?
            order by l.position
            """;

    static final String GOALS = """
            select t.framework, t.competence, t.levels, k.name_vi, k.name_en
            """ + SHOWN + """
            join version_competence t on t.course_version_id = v.id
            left join lateral (
                select k.name_vi, k.name_en
                from framework f
                join skill_domain d on d.framework_id = f.id
                join competence k on k.domain_id = d.id
                where f.code = t.framework and k.code = t.competence) k on true
            where c.code = ?
            order by t.position
            """;

    static final String VERSIONS = """
            select v.number, v.published_at, p.full_name,
                (select count(*) from lesson_version l where l.course_version_id = v.id),
                (select count(*) from enrolment e where e.course_version_id = v.id)
            from course c
            join course_version v on v.course_id = c.id and v.published_at is not null
            left join person p on p.id = v.published_by
            where c.code = ?
            order by v.number desc
            limit 50
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private record Heading(long id, String title) {}

    List<DraftUnit> units(List<UnitId> held) {
        return held.isEmpty() ? List.of() : sql.list(DraftUnit.class, UNITS, LocalDate.now(clock), ids(held));
    }

    /** @param page from 1 */
    List<DraftLine> lines(List<UnitId> held, int page) {
        return held.isEmpty()
                ? List.of()
                : sql.list(
                        DraftLine.class, LINES, LocalDate.now(clock), ids(held), PAGE, (Math.max(1, page) - 1) * PAGE);
    }

    DraftView view(String code) {
        return new DraftView(
                course(code),
                sections(code),
                sql.list(TaughtLine.class, GOALS, code),
                sql.list(DraftVersionLine.class, VERSIONS, code));
    }

    DraftCourse course(String code) {
        return sql.first(DraftCourse.class, COURSE, code).orElseThrow(NotAllowed::new);
    }

    private List<DraftSection> sections(String code) {
        var lessons = sql.list(DraftLessonLine.class, LESSONS, code);
        var sections = new ArrayList<DraftSection>();
        var loose = lessons.stream().filter(lesson -> lesson.section() == null).toList();
        if (!loose.isEmpty()) {
            sections.add(new DraftSection(null, null, loose));
        }
        sql.list(Heading.class, SECTIONS, code)
                .forEach(heading -> sections.add(new DraftSection(
                        heading.id(),
                        heading.title(),
                        lessons.stream()
                                .filter(lesson -> Long.valueOf(heading.id()).equals(lesson.section()))
                                .toList())));
        return sections;
    }

    private static String ids(List<UnitId> units) {
        return units.stream().map(unit -> String.valueOf(unit.value())).collect(Collectors.joining(","));
    }
}
