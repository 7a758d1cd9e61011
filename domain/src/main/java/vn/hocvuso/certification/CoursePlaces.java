package vn.hocvuso.certification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.certification.rule.PassedCourse;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Sql;

/** The places some people took in some courses, as far as they go on a day. One statement, however many people. */
final class CoursePlaces {

    static final String PLACES = """
            select e.person_id, c.code, e.completed_on
            from enrolment e join course c on c.id = e.course_id
            where e.person_id = any(?) and c.code = any(?) and e.enrolled_on <= ?
            """;

    private record Place(PersonId person, String course, LocalDate completedOn) {}

    private record Key(PersonId person, String course) {}

    private final Map<Key, Place> places = new HashMap<>();
    private final LocalDate day;

    private CoursePlaces(LocalDate day) {
        this.day = day;
    }

    static CoursePlaces of(List<Who> people, List<PassedCourse> lines, LocalDate day, Sql sql) {
        var found = new CoursePlaces(day);
        if (!lines.isEmpty()) {
            var who = people.stream().map(one -> one.person().value()).toArray(Long[]::new);
            var courses = lines.stream().map(PassedCourse::course).toArray(String[]::new);
            sql.list(Place.class, PLACES, who, courses, day)
                    .forEach(place -> found.places.put(new Key(place.person(), place.course()), place));
        }
        return found;
    }

    Finding finding(PassedCourse line, PersonId person) {
        var place = places.get(new Key(person, line.course()));
        if (place == null) {
            return Finding.missing(line, NextStep.Kind.BEGIN_COURSE);
        }
        boolean completed = place.completedOn() != null && !place.completedOn().isAfter(day);
        return completed ? Finding.met(line, place.completedOn()) : Finding.missing(line, NextStep.Kind.FINISH_COURSE);
    }
}
