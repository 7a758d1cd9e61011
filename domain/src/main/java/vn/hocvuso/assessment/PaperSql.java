package vn.hocvuso.assessment;

/** How the paper round of a sitting is read. */
final class PaperSql {

    static final String VIEW = """
            select p.id, p.number, n.full_name, p.attempt_id,
                   (select max(e.at) from attempt_event e where e.attempt_id = p.attempt_id and e.kind = 'printed'),
                   coalesce(r.typed, 0),
                   (select count(*) from attempt_slot s where s.attempt_id = p.attempt_id),
                   a.submitted_at, cast(trunc(a.points * 1000 / a.of_points) as int)
            from sitting_place p
            join person n on n.id = p.person_id
            left join attempt a on a.id = p.attempt_id
            left join lateral (
                select count(*) as typed
                from (
                    select distinct on (slot) given from response
                    where attempt_id = p.attempt_id
                    order by slot, client_seq desc) latest
                where cardinality(latest.given) > 0) r on true
            where p.sitting_id = ? and p.paper and p.left_out_at is null
            order by p.number
            """;

    /** Arguments: the day of the sitting, today, the sitting, the first and the last number. */
    static final String PLACES = """
            select p.number, n.full_name, coalesce(u.name, ''), p.attempt_id, a.seed, p.extra_minutes, x.percent
            from (values (cast(? as date), cast(? as date))) as asked (day, today)
            cross join sitting_place p
            join person n on n.id = p.person_id
            left join attempt a on a.id = p.attempt_id
            left join lateral (
                select coalesce(max(e.percent), 0) as percent
                from extra_time e
                where e.person_id = p.person_id
                  and e.valid_from <= asked.today and (e.valid_to is null or e.valid_to >= asked.today)) x on true
            left join lateral (
                select t.name
                from assignment h
                join unit_state t on t.unit_id = h.unit_id
                    and t.valid_from <= asked.day and (t.valid_to is null or t.valid_to >= asked.day)
                where h.person_id = p.person_id
                  and h.valid_from <= asked.day and (h.valid_to is null or h.valid_to >= asked.day)
                order by h.valid_from, h.id
                limit 1) u on true
            where p.sitting_id = ? and p.paper and p.left_out_at is null and p.attempt_id is not null
              and p.number between ? and ?
            order by p.number
            """;

    private static final String OF_PLACES = """
            from sitting_place p
            join attempt_slot s on s.attempt_id = p.attempt_id
            join question q on q.id = s.question_id
            where p.sitting_id = ? and p.paper and p.left_out_at is null and p.number between ? and ?
            """;

    static final String SLOTS = "select s.attempt_id, s.slot, q.id " + OF_PLACES + " order by s.attempt_id, s.slot";

    static final String QUESTIONS = "select distinct q.id, q.gift " + OF_PLACES;

    static final String LEFT = """
            select count(*), count(p.attempt_id)
            from sitting_place p
            where p.sitting_id = ? and p.paper and p.left_out_at is null
            """;

    /** The place of an attempt, for the form its answers are typed in. */
    static final String PLACE = "select id from sitting_place where attempt_id = ?";

    static final String PERSON = "select full_name from person where id = ?";

    record Place(int number, String name, String unit, Long attempt, Long seed, int extraMinutes, int extraPercent) {}

    record Slot(long attempt, int slot, long question) {}

    record Question(long id, String gift) {}

    record Count(long places, long drawn) {}

    record Id(long id) {}

    record Name(String name) {}

    private PaperSql() {}
}
