package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.certification.rule.Criterion;
import vn.hocvuso.certification.rule.Definition;
import vn.hocvuso.certification.rule.PassedCourse;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Sql;

/** Lays a programme's rule on people: one statement for certificates and one for each kind of evidence. */
@ApplicationScoped
class Assessor {

    static final String NEWEST = """
            select distinct on (c.person_id) c.person_id, c.serial, c.code, c.issued_on, c.valid_until, r.revoked_on
            from certificate c
            join programme p on p.id = c.programme_id and p.code = ?
            left join revocation r on r.certificate_id = c.id
            where c.person_id = any(?)
            order by c.person_id, c.cycle desc
            """;

    private record Newest(
            PersonId person,
            String serial,
            String code,
            LocalDate issuedOn,
            LocalDate validUntil,
            LocalDate revokedOn) {}

    @Inject
    Sql sql;

    List<Candidate> assess(Definition programme, List<Who> people, LocalDate day) {
        var held = held(programme.code(), people, day);
        var places = CoursePlaces.of(people, passedCourses(programme), day, sql);
        return people.stream()
                .map(who -> Candidate.of(who, findings(programme, who, places), held.get(who.person())))
                .toList();
    }

    Candidate assess(Definition programme, Who who, LocalDate day) {
        return assess(programme, List.of(who), day).get(0);
    }

    private static List<PassedCourse> passedCourses(Definition programme) {
        return programme.criteria().stream()
                .filter(PassedCourse.class::isInstance)
                .map(PassedCourse.class::cast)
                .toList();
    }

    private static List<Finding> findings(Definition programme, Who who, CoursePlaces places) {
        return programme.criteria().stream()
                .map(line -> finding(line, who, places))
                .toList();
    }

    private static Finding finding(Criterion line, Who who, CoursePlaces places) {
        if (line instanceof PassedCourse course) {
            return places.finding(course, who.person());
        }
        throw new IllegalStateException("no evidence is looked for: " + line);
    }

    private Map<PersonId, Held> held(String programme, List<Who> people, LocalDate day) {
        var who = people.stream().map(one -> one.person().value()).toArray(Long[]::new);
        var held = new HashMap<PersonId, Held>();
        for (var row : sql.list(Newest.class, NEWEST, programme, who)) {
            var status = Status.on(day, row.validUntil(), row.revokedOn());
            held.put(row.person(), new Held(row.serial(), row.code(), row.issuedOn(), row.revokedOn(), status));
        }
        return held;
    }
}
