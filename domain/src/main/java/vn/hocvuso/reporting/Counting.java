package vn.hocvuso.reporting;

/**
 * The SQL every figure is made of. {@code asked} names targets and the days they are counted for; {@code placed} holds
 * each person with a place there, once, whatever the number of assignments; {@code m} those of them who count: who is
 * away on the day does not, as far as it had been noted by the end of that day, so that a closed figure stays.
 */
final class Counting {

    /** The people at the units of the day itself. */
    private static final String THEN = """
            placed as (
                select distinct q.target_id, q.closing, q.day, q.measure, a.person_id
                from asked q
                cross join lateral unit_subtree(q.unit_id, q.day) as below (unit_id)
                join assignment a on a.unit_id = below.unit_id
                    and a.audience = any (string_to_array(q.audiences, ','))
                    and a.valid_from <= q.day and (a.valid_to is null or a.valid_to >= q.day)
            ),
            """;

    /** The people of the day at the units of today; each unit is asked for once a day, however many targets it has. */
    private static final String RESTATED = """
            spot as (select distinct q.unit_id, q.day, q.today from asked q),
            since as (
                select s.unit_id, s.day, r.assignment_id
                from spot s
                cross join lateral places_restated(s.day, s.today, unit_answering(s.unit_id, s.today)) r
            ),
            placed as (
                select distinct q.target_id, q.closing, q.day, q.measure, a.person_id
                from asked q
                join since s on s.unit_id = q.unit_id and s.day = q.day
                join assignment a on a.id = s.assignment_id and a.audience = any (string_to_array(q.audiences, ','))
            ),
            """;

    private static final String MEMBERS = """
            m as (
                select p.* from placed p
                where not exists (
                    select 1 from absence b
                    where b.person_id = p.person_id and b.noted_on <= p.day
                      and b.valid_from <= p.day and (b.valid_to is null or b.valid_to >= p.day))
            )
            """;

    /**
     * The figure of each counted target on a day, and that of its deadline day where it is over by then. Arguments: today,
     * the day, the day, then the filter's.
     */
    private static final String FIGURES = """
            with asked as (
                select t.id as target_id, t.code, t.measure, t.audiences, p.unit_id, d.day, d.closing, ?::date as today
                from target t
                join plan p on p.id = t.plan_id
                cross join lateral (values
                    (?::date, false),
                    (case when t.deadline < ?::date then t.deadline end, true)) as d (day, closing)
                where d.day is not null and t.kind = 'percent' and t.measure in (%s) and %s
            ),
            %s
            r as (select m.target_id, m.closing, (%s) as reached_on from m)
            select q.code, q.closing, count(r.target_id) as counted, count(r.reached_on) as reached
            from asked q
            left join r on r.target_id = q.target_id and r.closing = q.closing
            group by q.code, q.closing
            """;

    private static final String ONE_TARGET = """
            with asked as (
                select t.id as target_id, t.measure, t.audiences, p.unit_id, ?::date as today, ?::date as day,
                    false as closing
                from target t join plan p on p.id = t.plan_id
                where t.code = ?
            ),
            """;

    private static final String PEOPLE = ONE_TARGET + """
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
            """;

    private static final String AWAY = ONE_TARGET + """
            %s
            select p.full_name, b.kind, b.reason, b.valid_to
            from placed
            join person p on p.id = placed.person_id
            join absence b on b.person_id = p.id and b.noted_on <= placed.day
                and b.valid_from <= placed.day and (b.valid_to is null or b.valid_to >= placed.day)
            order by given_name(p.full_name) collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id
            """;

    /** Arguments: today, the day, the day, the plan. */
    static String ofPlan(AsOf asOf) {
        return FIGURES.formatted(Measure.codes(), "p.code = ?", members(asOf) + ",", Measure.reachedOn());
    }

    /** Today's figures of what a unit and those below answer for. Arguments: today, today, today, today, unit, today. */
    static final String BELOW_UNIT =
            FIGURES.formatted(Measure.codes(), Plans.ANSWERED_BELOW, THEN + MEMBERS + ",", Measure.reachedOn());

    /** The people behind one figure, in the order of given names. Arguments: today, the day, the target. */
    static String people(AsOf asOf) {
        return PEOPLE.formatted(members(asOf), Measure.reachedOn());
    }

    /** Who has a place there and does not count, being away on the day. Arguments: today, the day, the target. */
    static String away(AsOf asOf) {
        return AWAY.formatted(members(asOf));
    }

    private static String members(AsOf asOf) {
        return (asOf.restated() ? RESTATED : THEN) + MEMBERS;
    }

    private Counting() {}

    /** One counted figure: of whom, how many. */
    record Count(String target, boolean closing, long of, long count) {}
}
