package vn.hocvuso.reporting;

/**
 * The SQL every figure is made of. {@code asked} names targets and the days they are counted for; {@code placed} holds
 * each person with a place there, once, whatever the number of assignments; {@code m} those of them who count: who is
 * away on the day does not, as far as it had been noted by the end of that day, so that a closed figure stays.
 */
final class Counting {

    private static final String MEMBERS = """
            placed as (
                select distinct q.target_id, q.closing, q.day, q.measure, a.person_id
                from asked q
                cross join lateral unit_subtree(q.unit_id, q.day) as below (unit_id)
                join assignment a on a.unit_id = below.unit_id
                    and a.audience = any (string_to_array(q.audiences, ','))
                    and a.valid_from <= q.day and (a.valid_to is null or a.valid_to >= q.day)
            ),
            m as (
                select p.* from placed p
                where not exists (
                    select 1 from absence b
                    where b.person_id = p.person_id and b.noted_on <= p.day
                      and b.valid_from <= p.day and (b.valid_to is null or b.valid_to >= p.day))
            )
            """;

    /** Today's figure of each counted target, and that of its deadline day once it is over. Arguments: today, today, then the filter's. */
    private static final String FIGURES = """
            with asked as (
                select t.id as target_id, t.code, t.measure, t.audiences, p.unit_id, d.day, d.closing
                from target t
                join plan p on p.id = t.plan_id
                cross join lateral (values
                    (?::date, false),
                    (case when t.deadline < ?::date then t.deadline end, true)) as d (day, closing)
                where d.day is not null and t.kind = 'percent' and t.measure in (%s) and %s
            ),
            %s,
            r as (select m.target_id, m.closing, (%s) as reached_on from m)
            select q.code, q.closing, count(r.target_id) as counted, count(r.reached_on) as reached
            from asked q
            left join r on r.target_id = q.target_id and r.closing = q.closing
            group by q.code, q.closing
            """;

    static final String OF_PLAN = FIGURES.formatted(Measure.codes(), "p.code = ?", MEMBERS, Measure.reachedOn());

    static final String BELOW_UNIT = FIGURES.formatted(
            Measure.codes(), "p.unit_id in (select unit_subtree(?, ?))", MEMBERS, Measure.reachedOn());

    /** The people behind one figure, in the order of given names. Arguments: day, target. */
    static final String PEOPLE = """
            with asked as (
                select t.id as target_id, t.measure, t.audiences, p.unit_id, ?::date as day, false as closing
                from target t join plan p on p.id = t.plan_id
                where t.code = ?
            ),
            %s
            select p.id, p.full_name, place.position, place.group_name, (%s) as reached_on
            from m
            join person p on p.id = m.person_id
            cross join asked q
            cross join lateral (
                select a.position, a.group_name from assignment a
                where a.person_id = p.id and a.audience = any (string_to_array(q.audiences, ','))
                and a.valid_from <= q.day and (a.valid_to is null or a.valid_to >= q.day)
                order by a.valid_from, a.id
                limit 1
            ) as place
            order by given_name(p.full_name) collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id
            """.formatted(MEMBERS, Measure.reachedOn());

    /** Who has a place there and does not count, being away on the day. Arguments: day, target. */
    static final String AWAY = """
            with asked as (
                select t.id as target_id, t.measure, t.audiences, p.unit_id, ?::date as day, false as closing
                from target t join plan p on p.id = t.plan_id
                where t.code = ?
            ),
            %s
            select p.full_name, b.kind, b.reason, b.valid_to
            from placed
            join person p on p.id = placed.person_id
            join absence b on b.person_id = p.id and b.noted_on <= placed.day
                and b.valid_from <= placed.day and (b.valid_to is null or b.valid_to >= placed.day)
            order by given_name(p.full_name) collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id
            """.formatted(MEMBERS);

    private Counting() {}

    /** One counted figure: of whom, how many. */
    record Count(String target, boolean closing, long of, long count) {}
}
