package vn.hocvuso.learning.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * How far the people of a unit are with what was asked of them there or above, on a day. Past days are counted from dated
 * rows: who has left since counts on the days they were there, and on no later one.
 */
@ApplicationScoped
@Transactional
public class ProgrammeFigures {

    /** Names on a page of {@link #people}. */
    public static final int PAGE = 50;

    /** Those who have the programme on the day, of the whole assignment or of the places of one unit and below it. */
    private static final String THERE = """
            with asked (assignment_id, unit_id, day) as (values (cast(? as bigint), cast(? as bigint), cast(? as date))),
            here as (
                select a.person_id
                from asked k
                cross join lateral unit_subtree(k.unit_id, k.day) as below (unit_id)
                join assignment a on a.unit_id = below.unit_id
                    and a.valid_from <= k.day and (a.valid_to is null or a.valid_to >= k.day)
            ),
            standing as (
                select s.*, s.done_on <= k.day as done, (s.done_on is null or s.done_on > k.day) and s.due_on < k.day as late
                from asked k
                join programme_assignment q on q.id = k.assignment_id
                join programme_standing s on s.assignment_id = q.id
                where s.joined_on <= k.day and (s.left_on is null or s.left_on > k.day)
                  and (s.added_on is null or s.added_on <= k.day) and (s.removed_on is null or s.removed_on > k.day)
                  and (q.unit_id = k.unit_id or s.person_id in (select person_id from here))
            )
            """;

    static final String PARTS = THERE + """
            select s.part_id, s.kind, s.code, coalesce(v.title_vi, z.title, s.code), v.title_en, s.required,
                   count(*) filter (where s.done), count(*) filter (where s.late), count(*)
            from standing s
            left join course c on s.kind = 'course' and c.code = s.code
            left join course_version v on v.id = c.published_id
            left join quiz z on s.kind = 'quiz' and z.code = s.code
            group by s.part_id, s.position, s.kind, s.code, s.required, v.id, z.id
            order by s.position, s.part_id
            """;

    private static final String PEOPLE = """
            ,
            people as (
                select s.person_id, s.joined_on, s.left_on,
                       count(*) filter (where s.required and s.done) as done, count(*) filter (where s.required) as required,
                       count(*) filter (where s.required and s.late) as late,
                       min(s.due_on) filter (where s.required and s.done is not true) as due,
                       bool_or(s.done) filter (where s.part_id = x.part_id) as did,
                       bool_or(s.late) filter (where s.part_id = x.part_id) as overdue
                from standing s
                cross join (values (cast(? as bigint))) as x (part_id)
                group by s.person_id, s.joined_on, s.left_on
            )
            """;

    static final String WHOLE = THERE + PEOPLE + """
            select count(*) filter (where done = required), count(*) filter (where late > 0), count(*) from people
            """;

    /** Arguments after those of {@link #THERE}: the part or null, which of them twice, how many, from where. */
    static final String NAMES = THERE + PEOPLE + """
            select m.person_id, p.full_name, m.joined_on, m.left_on, m.done, m.required, m.late, m.due,
                   coalesce(m.did, false), coalesce(m.overdue, false), count(*) over ()
            from people m
            join person p on p.id = m.person_id
            cross join (values (cast(? as bigint), cast(? as text))) as x (part_id, which)
            where case x.which
                when 'done' then case when x.part_id is null then m.done = m.required else m.did end
                when 'late' then case when x.part_id is null then m.late > 0 else m.overdue end
                when 'open' then case when x.part_id is null then m.done < m.required else m.did is not true end
                else true end
            order by given_name(p.full_name) collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id
            limit ? offset ?
            """;

    /** Who had it before the day, and has it no more. */
    static final String LEFT = """
            select m.person_id, p.full_name, m.joined_on, m.left_on,
                   count(*) filter (where s.required and s.done_on < m.left_on), count(*) filter (where s.required),
                   cast(0 as bigint), cast(null as date), false, false, count(*) over ()
            from programme_member m
            join person p on p.id = m.person_id
            join programme_assignment q on q.id = m.assignment_id
            join programme_standing s on s.member_id = m.id
                and (s.added_on is null or s.added_on < m.left_on) and (s.removed_on is null or s.removed_on >= m.left_on)
            where m.assignment_id = ? and m.left_on <= ? and m.left_on > m.joined_on
              and (q.unit_id = ? or m.person_id in (
                  select a.person_id from unit_subtree(?, ?) as below (unit_id) join assignment a on a.unit_id = below.unit_id))
            group by m.id, p.id
            order by m.left_on desc, given_name(p.full_name) collate "vi-x-icu", p.full_name collate "vi-x-icu", m.id
            limit ? offset ?
            """;

    private static final String CARD = """
            select q.id, q.unit_id, s.name, p.code, p.title_vi, p.title_en, q.name, q.groups, q.starts_on, q.deadline,
                   q.ended_on
            from programme_assignment q
            join learning_programme p on p.id = q.programme_id
            left join lateral (
                select n.name from unit_state n where n.unit_id = q.unit_id order by n.valid_from desc limit 1) s on true
            where %s
            order by q.ended_on is not null, q.starts_on desc, q.id desc
            """;

    static final String ONE = CARD.formatted(
            "q.id = ? and (q.unit_id = ? or q.unit_id in (select above.unit_id from unit_path(?, ?) as above))");

    static final String AT = CARD.formatted("q.unit_id in (select above.unit_id from unit_path(?, ?) as above)");

    record Counted(long done, long late, long of) {}

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What is asked of people of the unit: assigned there or above it, the running ones first. */
    public List<AssignedLine> at(Caller caller, UnitId unit) {
        rights.require(caller, Action.SEE_FIGURES, unit);
        return sql.list(AssignedLine.class, AT, unit, LocalDate.now(clock));
    }

    /**
     * One assignment in figures, of the people of the unit. Three statements besides the right.
     *
     * @param unit where it was assigned, or one below it
     */
    public ProgrammeFigure figure(Caller caller, long assignment, UnitId unit, LocalDate day) {
        rights.require(caller, Action.SEE_FIGURES, unit);
        var line = line(assignment, unit, day);
        var whole = sql.first(Counted.class, WHOLE, assignment, unit, day, null).orElseThrow();
        return new ProgrammeFigure(
                line, whole.done(), whole.late(), whole.of(), sql.list(PartFigure.class, PARTS, assignment, unit, day));
    }

    public boolean maySeeNames(Caller caller, UnitId unit) {
        return rights.may(caller, Action.SEE_NAMES, unit);
    }

    /**
     * The people behind a figure, {@link #PAGE} at once.
     *
     * @param part number of a part, or null for the programme
     * @param page from 0
     */
    public List<MemberLine> people(
            Caller caller, long assignment, UnitId unit, LocalDate day, Long part, Which which, int page) {
        rights.require(caller, Action.SEE_NAMES, unit);
        line(assignment, unit, day);
        var from = page * PAGE;
        var people = which == Which.LEFT
                ? sql.list(MemberLine.class, LEFT, assignment, day, unit, unit, day, PAGE, from)
                : sql.list(MemberLine.class, NAMES, assignment, unit, day, part, part, which.code(), PAGE, from);
        audit.add(AuditEntry.of(caller, "programme.names-read")
                .at(unit)
                .after("programme-assignment", assignment)
                .after("day", day)
                .after("shown", people.size()));
        return people;
    }

    private AssignedLine line(long assignment, UnitId unit, LocalDate day) {
        return sql.first(AssignedLine.class, ONE, assignment, unit, unit, day).orElseThrow(NotAllowed::new);
    }
}
