package vn.hocvuso.learning.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Sql;

/**
 * About how long somebody was at it, in minutes. Nobody can see whether a page that is open is read: what counts is the
 * time between the things somebody did in a lesson, a visit ending where nothing came for an hour (for a long lesson:
 * twice its minutes), and no visit counting more than twice the minutes of the lesson.
 */
@ApplicationScoped
public class TimeSpent {

    /** Arguments: numbers of people, code of a course twice (null for all of them). */
    static final String MINUTES = """
            with seen as (
                select e.id, e.person_id, e.lesson_id, e.at, l.minutes * interval '2 minutes' as most,
                    e.at - lag(e.at) over (partition by e.person_id, e.lesson_id order by e.at, e.id) as gap
                from unnest(cast(string_to_array(?, ',') as bigint[])) who (id)
                join enrolment r on r.person_id = who.id
                join course c on c.id = r.course_id
                join lesson_version l on l.course_version_id = r.course_version_id
                join learning_event e on e.person_id = who.id and e.lesson_id = l.lesson_id and e.by_id is null
                where cast(? as text) is null or c.code = ?
            ),
            visited as (
                select s.*, count(*) filter (where gap is null or gap > greatest(interval '1 hour', most))
                    over (partition by person_id, lesson_id order by at, id) as visit
                from seen s
            ),
            visits as (
                select person_id, least(max(at) - min(at), max(most)) as time
                from visited
                group by person_id, lesson_id, visit
            )
            select person_id, cast(round(extract(epoch from sum(time)) / 60) as bigint)
            from visits
            group by person_id
            """;

    @Inject
    Sql sql;

    record Minutes(PersonId person, long minutes) {}

    protected TimeSpent() {}

    /** For tests, which bring their own connection. */
    public TimeSpent(Sql sql) {
        this.sql = sql;
    }

    /** In one course; 0 for nothing yet. */
    public long in(PersonId person, String course) {
        return minutes(List.of(person), course).getOrDefault(person, 0L);
    }

    /** In all courses somebody has a place in. One statement for all of them. */
    public Map<PersonId, Long> of(Collection<PersonId> people) {
        return minutes(people, null);
    }

    private Map<PersonId, Long> minutes(Collection<PersonId> people, String course) {
        var ids = people.stream().map(person -> String.valueOf(person.value())).collect(Collectors.joining(","));
        return sql.list(Minutes.class, MINUTES, ids, course, course).stream()
                .collect(Collectors.toMap(Minutes::person, Minutes::minutes));
    }
}
