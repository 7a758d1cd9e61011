package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.sitting.Sitting;

/** How a sitting is read for whoever holds it. */
final class SittingSql {

    static final String TESTS = """
            select code, title, coalesce(title_en, title), bank is not null, minutes
            from quiz
            order by bank is null, title collate "vi-x-icu"
            limit 1000
            """;

    /** Arguments: the day, the sitting. Of several units of a person, the one held longest is named. */
    static final String PLACES = """
            select p.id, p.number, p.person_id, n.full_name, coalesce(u.name, ''), p.extra_minutes, p.wrong_passwords,
                   p.paper,
                   p.left_out_at is not null, p.attempt_id, a.started_at, a.ends_at, a.submitted_at,
                   coalesce(r.answered, 0), coalesce(s.slots, 0),
                   cast(trunc(a.points * 1000 / a.of_points) as int), a.passed
            from (values (cast(? as date))) as asked (day)
            cross join sitting_place p
            join person n on n.id = p.person_id
            left join attempt a on a.id = p.attempt_id
            left join lateral (
                select count(*) as slots from attempt_slot s where s.attempt_id = p.attempt_id) s on true
            left join lateral (
                select count(distinct r.slot) as answered from response r where r.attempt_id = p.attempt_id) r on true
            left join lateral (
                select t.name
                from assignment h
                join unit_state t on t.unit_id = h.unit_id
                    and t.valid_from <= asked.day and (t.valid_to is null or t.valid_to >= asked.day)
                where h.person_id = p.person_id
                  and h.valid_from <= asked.day and (h.valid_to is null or h.valid_to >= asked.day)
                order by h.valid_from, h.id
                limit 1) u on true
            where p.sitting_id = ?
            order by p.number
            """;

    /** One person, with the next number, if that person is there on the day and not in the list yet. */
    static final String ADD_PERSON = """
            insert into sitting_place (id, version, sitting_id, person_id, number)
            select nextval('id_seq'), 1, ?1, p.id, there.last + 1
            from person p
            cross join (select coalesce(max(number), 0) as last from sitting_place where sitting_id = ?1) as there
            where p.id = ?4 and (p.deactivated_on is null or p.deactivated_on > ?3)
              and exists (
                  select 1
                  from unit_subtree(?2, ?3) as below (unit_id)
                  join assignment a on a.unit_id = below.unit_id
                      and a.valid_from <= ?3 and (a.valid_to is null or a.valid_to >= ?3)
                  where a.person_id = p.id)
              and not exists (select 1 from sitting_place s where s.sitting_id = ?1 and s.person_id = p.id)
            """;

    static final String OF_PERSON = "select p from SittingPlace p where p.sitting = :sitting and p.person = :person";

    private SittingSql() {}

    static SittingView view(Sitting sitting, Quiz quiz, Instant now, List<SittingView.Place> places) {
        var rules = sitting.rules();
        return new SittingView(
                sitting.id(),
                sitting.unit(),
                sitting.title(),
                quiz.code(),
                quiz.title(),
                now,
                rules.opensAt(),
                rules.closesAt(),
                sitting.resultsFrom(),
                rules.minutes(),
                rules.spreadSeconds(),
                rules.perPage(),
                rules.feedback().code(),
                rules.startBy().code(),
                rules.password(),
                rules.oneDevice(),
                rules.watched(),
                sitting.isLetIn(),
                sitting.isCancelled(),
                places);
    }
}
