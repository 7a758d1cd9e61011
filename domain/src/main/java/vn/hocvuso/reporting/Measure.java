package vn.hocvuso.reporting;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What makes a person count as having reached a target. Each says, in SQL, the day it was reached by {@code m.person_id},
 * on or before {@code m.day}; null while it is not. Figures and names are made of the same sentence.
 */
public enum Measure {
    /** Holds a confirmation of the universal level that is neither revoked nor expired on the day. */
    CERTIFIED_UNIVERSAL_LEVEL("""
            select min(c.issued_on) from certificate c
            join programme g on g.id = c.programme_id and g.kind = 'level_confirmation'
            where c.person_id = m.person_id and c.issued_on <= m.day
            and (c.valid_until is null or c.valid_until >= m.day)
            and not exists (select 1 from revocation r where r.certificate_id = c.id and r.revoked_on <= m.day)
            """),
    /** Has completed at least one course. */
    COURSE_COMPLETION("""
            select min(e.completed_on) from enrolment e where e.person_id = m.person_id and e.completed_on <= m.day
            """),
    /** Has taken a place in at least one course. */
    ENROLMENT("""
            select min(e.enrolled_on) from enrolment e where e.person_id = m.person_id and e.enrolled_on <= m.day
            """);

    private final String reachedOn;

    Measure(String reachedOn) {
        this.reachedOn = reachedOn;
    }

    /** @param platformMeasure the name the plan files use, such as {@code certified_universal_level} */
    static Optional<Measure> named(String platformMeasure) {
        return Arrays.stream(values())
                .filter(measure -> measure.code().equals(platformMeasure))
                .findFirst();
    }

    /** The day {@code m.person_id} reached {@code m.measure}, as one SQL expression over all measures. */
    static String reachedOn() {
        return Arrays.stream(values())
                .map(measure -> "when '" + measure.code() + "' then (" + measure.reachedOn + ")")
                .collect(Collectors.joining("\n", "case m.measure\n", "\nend"));
    }

    /** The measures that can be counted, as the inside of an SQL {@code in (…)}. */
    static String codes() {
        return Arrays.stream(values())
                .map(measure -> "'" + measure.code() + "'")
                .collect(Collectors.joining(", "));
    }

    private String code() {
        return name().toLowerCase();
    }
}
