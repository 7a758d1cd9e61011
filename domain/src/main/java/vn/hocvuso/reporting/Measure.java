package vn.hocvuso.reporting;

import java.util.Arrays;
import java.util.Optional;

/** What makes a person count as having reached a target. Each names the day it was reached, on or before the day asked about. */
public enum Measure {
    /** Holds a confirmation of the universal level that is neither revoked nor expired on the day. */
    CERTIFIED_UNIVERSAL_LEVEL("""
            select min(c.issued_on) from certificate c
            join programme g on g.id = c.programme_id and g.kind = 'level_confirmation'
            where c.person_id = m.id and c.issued_on <= q.day
            and (c.valid_until is null or c.valid_until >= q.day)
            and not exists (select 1 from revocation r where r.certificate_id = c.id and r.revoked_on <= q.day)
            """),
    /** Has completed at least one course. */
    COURSE_COMPLETION("""
            select min(e.completed_on) from enrolment e
            where e.person_id = m.id and e.completed_on <= q.day
            """),
    /** Has taken a place in at least one course. */
    ENROLMENT("""
            select min(e.enrolled_on) from enrolment e
            where e.person_id = m.id and e.enrolled_on <= q.day
            """);

    private static final String MEMBERS = """
            with q as (select ?::bigint as unit, ?::date as day, string_to_array(?, ',') as audiences),
            m as (
                select p.id, p.full_name, p.search_name, min(a.position) as position, min(a.group_name) as group_name
                from q
                join assignment a on a.unit_id in (select unit_subtree(q.unit, q.day))
                    and a.audience = any(q.audiences)
                    and a.valid_from <= q.day and (a.valid_to is null or a.valid_to >= q.day)
                join person p on p.id = a.person_id
                group by p.id, p.full_name, p.search_name
            )
            select m.id, m.full_name, m.position, m.group_name, (
            %s) as reached_on
            from m cross join q
            order by m.search_name, m.id
            """;

    private final String members;

    Measure(String reachedOn) {
        members = MEMBERS.formatted(reachedOn);
    }

    /** @param platformMeasure the name the plan files use, such as {@code certified_universal_level} */
    static Optional<Measure> named(String platformMeasure) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equalsIgnoreCase(platformMeasure))
                .findFirst();
    }

    /** SQL for the people who count and the day each reached the measure; asks for unit, day, audience groups by comma. */
    String members() {
        return members;
    }
}
