package vn.hocvuso.learning.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;

/** What is asked of the caller. A programme asked twice, by a school and its commune, is one, with the nearer deadlines. */
@ApplicationScoped
@Transactional
public class MyProgrammes {

    static final String MINE = """
            with mine as (
                select s.*, q.unit_id
                from programme_standing s
                join programme_assignment q on q.id = s.assignment_id
                where s.person_id = ? and s.left_on is null and s.removed_on is null
            )
            select p.code, p.title_vi, p.title_en, p.summary_vi, p.summary_en,
                   (select string_agg(distinct u.short_name, ', ') from mine x join unit_state u on u.unit_id = x.unit_id
                        and u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)
                    where x.programme_id = p.id),
                   min(m.joined_on), m.kind, m.code, coalesce(v.title_vi, z.title, m.code), v.title_en,
                   coalesce((select sum(l.minutes) from lesson_version l where l.course_version_id = v.id), z.minutes, 0),
                   m.required, min(m.due_on), m.enrolled_on, m.done_on
            from mine m
            join learning_programme p on p.id = m.programme_id
            left join course c on m.kind = 'course' and c.code = m.code
            left join course_version v on v.id = c.published_id
            left join quiz z on m.kind = 'quiz' and z.code = m.code
            group by p.id, m.part_id, m.position, m.kind, m.code, m.required, m.enrolled_on, m.done_on, v.id, z.id
            order by p.unit_id is not null, p.position, p.id, m.position, m.part_id
            """;

    @Inject
    Sql sql;

    @Inject
    Memberships memberships;

    @Inject
    Clock clock;

    /** Every programme asked of the caller today, whole; none for a visitor. Three statements, two of them to be up to date. */
    public List<MyProgramme> open(Caller caller) {
        if (caller.isVisitor()) {
            return List.of();
        }
        memberships.of(caller.person());
        var today = LocalDate.now(clock);
        return sql.list(MyPart.class, MINE, caller.person(), today, today).stream()
                .collect(Collectors.groupingBy(MyPart::programme, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new MyProgramme(one.getKey(), one.getValue()))
                .toList();
    }
}
