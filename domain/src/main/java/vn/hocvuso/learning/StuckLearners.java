package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.watch.StuckRule;
import vn.hocvuso.learning.watch.TimeSpent;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** Who needs a hand, and why. Never what anybody answered. */
@ApplicationScoped
@Transactional
public class StuckLearners {

    /** People on a page. */
    public static final int PAGE = 30;

    /**
     * People of the unit and below with a course begun and not completed, and what holds them up: a question that went
     * wrong so often since it last went right, in a lesson that is not done; a test failed so often and not passed; no
     * visit for so many days, while nothing of theirs waits for somebody else.
     */
    static final String STUCK = """
            with asked as (
                select cast(? as date) as today, cast(? as bigint) as unit, cast(? as int) as tries, cast(? as int) as days
            ),
            here as materialized (
                select distinct on (p.id) p.id, p.full_name, s.name as unit, b.kind as away, b.valid_to as away_to
                from asked
                cross join lateral unit_subtree(asked.unit, today) u (id)
                join assignment a on a.unit_id = u.id
                    and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
                join person p on p.id = a.person_id and (p.deactivated_on is null or p.deactivated_on > today)
                join unit_state s on s.unit_id = u.id
                    and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
                left join absence b on b.person_id = p.id
                    and b.valid_from <= today and (b.valid_to is null or b.valid_to >= today)
                order by p.id, a.valid_from desc, a.id
            ),
            begun as materialized (
                select r.person_id, r.course_version_id, r.enrolled_on, c.code, v.title_vi, v.title_en
                from here
                join enrolment r on r.person_id = here.id and r.completed_on is null
                join course c on c.id = r.course_id
                join course_version v on v.id = r.course_version_id
                where (? = (here.away is not null))
            ),
            visit as materialized (
                select b.person_id, b.first_on, greatest(
                    (select max(e.at) from learning_event e where e.person_id = b.person_id and e.by_id is null),
                    (select max(t.started_at) from attempt t where t.person_id = b.person_id)) as last_at
                from (select person_id, max(enrolled_on) as first_on from begun group by person_id) b
            ),
            practice as (
                select b.person_id, b.title_vi, b.title_en, l.title as lesson, e.item, count(*) as number
                from asked
                cross join begun b
                join lesson_version l on l.course_version_id = b.course_version_id
                join learning_event e on e.person_id = b.person_id and e.lesson_id = l.lesson_id
                    and e.kind = 'practised' and not e.correct
                where not exists (
                        select 1 from lesson_done d where d.person_id = b.person_id and d.lesson_id = l.lesson_id)
                  and not exists (
                        select 1 from learning_event r
                        where r.person_id = e.person_id and r.lesson_id = e.lesson_id and r.item = e.item
                          and r.kind = 'practised' and r.correct and (r.at, r.id) > (e.at, e.id))
                group by b.person_id, b.code, b.title_vi, b.title_en, l.id, l.title, e.item, asked.tries
                having count(*) >= asked.tries
            ),
            reason as (
                select person_id, 1 as place, 'practice' as kind, title_vi, title_en, lesson, max(number) as number
                from practice
                group by person_id, title_vi, title_en, lesson
                union all
                select b.person_id, 2, 'quiz', b.title_vi, b.title_en, null, count(*)
                from asked
                cross join begun b
                join quiz q on q.code = b.code
                join attempt t on t.quiz_id = q.id and t.person_id = b.person_id and not t.passed
                    and t.announced_at is not null
                where not exists (select 1 from quiz_pass k where k.quiz_code = b.code and k.person_id = b.person_id)
                group by b.person_id, b.code, b.title_vi, b.title_en, asked.tries
                having count(*) >= asked.tries
                union all
                select b.person_id, 3, 'idle', string_agg(b.title_vi, ', ' order by b.enrolled_on, b.code),
                    string_agg(coalesce(b.title_en, b.title_vi), ', ' order by b.enrolled_on, b.code), null,
                    max(today - coalesce(cast(v.last_at at time zone 'Asia/Ho_Chi_Minh' as date), v.first_on))
                from asked
                cross join begun b
                join visit v on v.person_id = b.person_id
                where today - coalesce(cast(v.last_at at time zone 'Asia/Ho_Chi_Minh' as date), v.first_on) >= days
                  and not exists (select 1 from hand_in h where h.person_id = b.person_id and h.outcome is null)
                group by b.person_id
            ),
            ranked as (
                select h.*, row_number() over (order by given_name(h.full_name) collate "vi-x-icu",
                        h.full_name collate "vi-x-icu", h.id) as rank,
                    count(*) over () as total
                from here h
                where h.id in (select person_id from reason)
            )
            select k.id, k.full_name, k.unit, k.away, k.away_to, v.last_at, r.kind, r.title_vi, r.title_en, r.lesson,
                r.number, k.total
            from ranked k
            join reason r on r.person_id = k.id
            join visit v on v.person_id = k.id
            where k.rank > ? and k.rank <= ?
            order by k.rank, r.place, r.title_vi, r.lesson
            """;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    TimeSpent time;

    @Inject
    Clock clock;

    record Row(
            PersonId person,
            String fullName,
            String unit,
            String away,
            LocalDate awayTo,
            Instant lastVisit,
            String kind,
            String titleVi,
            String titleEn,
            String lesson,
            long number,
            long total) {}

    /**
     * Those who are stuck at a unit and below, in the order of a Vietnamese list. Five statements, however many people.
     *
     * @param page from 1
     */
    public StuckList at(Caller caller, UnitId unit, StuckRule rule, int page) {
        rights.require(caller, Action.SEE_NAMES, unit);
        var stuck = rows(unit, rule, false, page);
        var away = rows(unit, rule, true, 1);
        var people = Stream.concat(stuck.stream(), away.stream())
                .map(Row::person)
                .distinct()
                .toList();
        audit.add(AuditEntry.of(caller, "stuck.read").at(unit).after("shown", people.size()));
        var minutes = time.of(people);
        return new StuckList(
                grouped(stuck, minutes),
                stuck.stream().findFirst().map(Row::total).orElse(0L),
                grouped(away, minutes));
    }

    private List<Row> rows(UnitId unit, StuckRule rule, boolean away, int page) {
        var before = (Math.max(1, page) - 1) * PAGE;
        return sql.list(
                Row.class, STUCK, LocalDate.now(clock), unit, rule.tries(), rule.days(), away, before, before + PAGE);
    }

    private static List<StuckLearner> grouped(List<Row> rows, Map<PersonId, Long> minutes) {
        return rows.stream()
                .collect(Collectors.groupingBy(Row::person, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> learner(of, minutes))
                .toList();
    }

    private static StuckLearner learner(List<Row> rows, Map<PersonId, Long> minutes) {
        var first = rows.get(0);
        return new StuckLearner(
                first.person(),
                first.fullName(),
                first.unit(),
                first.away(),
                first.awayTo(),
                first.lastVisit(),
                minutes.getOrDefault(first.person(), 0L),
                rows.stream()
                        .map(row -> new StuckLearner.Reason(
                                row.kind(), row.titleVi(), row.titleEn(), row.lesson(), row.number()))
                        .toList());
    }
}
