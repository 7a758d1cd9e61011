package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.confirm.Evidence;
import vn.hocvuso.learning.confirm.PointState;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.learning.text.Markdown;
import vn.hocvuso.learning.text.Part;
import vn.hocvuso.learning.text.Point;
import vn.hocvuso.platform.Sql;

/** How the points of a lesson stand with one person, read from what happened. */
@ApplicationScoped
class Confirmed {

    /** What happened to each point last, and whether anybody else ever saw it done. */
    static final String LAST = """
            select distinct on (item) item, kind,
                bool_or(kind = 'confirmed' and by_id <> person_id) over (partition by item)
            from learning_event
            where person_id = ? and lesson_id = ? and kind in ('ticked', 'unticked', 'returned', 'confirmed')
            order by item, at desc, id desc
            """;

    /** The points that were ever handed over, the earliest first. */
    static final String POINTS = """
            select p.item, p.said, h.outcome is null
            from hand_in h
            join hand_in_point p on p.hand_in_id = h.id
            where h.person_id = ? and h.lesson_id = ?
            order by h.id, p.position
            """;

    static final String PAST = """
            select h.id, h.did, h.done_on, h.link, h.file_id, f.name, f.type, h.handed_at, h.outcome, h.settled_at,
                (select string_agg(p.said, ' · ' order by p.position) from hand_in_point p where p.hand_in_id = h.id)
            from hand_in h
            left join stored_file f on f.id = h.file_id
            where h.person_id = ? and h.lesson_id = ?
            order by h.id desc
            """;

    @Inject
    Sql sql;

    record Last(String item, String kind, boolean confirmed) {}

    record Handed(String item, String said, boolean waiting) {}

    /** What a text asks to be ticked; the whole of it is one point where evidence is asked for. */
    static List<String> points(LessonVersion text) {
        return text.completion() == Completion.EVIDENCE
                ? List.of(Evidence.ITEM)
                : texts(text).stream().map(Point::item).toList();
    }

    static List<Point> texts(LessonVersion text) {
        return new Markdown("", Map.of())
                .parts(text.text().body()).stream()
                        .map(Part::points)
                        .flatMap(List::stream)
                        .toList();
    }

    /** The state of each point of the text. */
    Map<String, PointState> states(PersonId person, LessonVersion text) {
        return states(points(text), last(person, text), handed(person, text));
    }

    /** Whether somebody else saw all of it done; of nothing, nothing was seen. */
    boolean isAll(LessonVersion text, PersonId person) {
        var states = states(person, text);
        return !states.isEmpty() && states.values().stream().allMatch(PointState.CONFIRMED::equals);
    }

    HandInView view(PersonId person, LessonVersion text) {
        var handed = handed(person, text);
        var said = new LinkedHashMap<String, String>();
        handed.forEach(point -> said.put(point.item(), point.said()));
        return new HandInView(
                text.completion(),
                states(points(text), last(person, text), handed),
                said,
                sql.list(HandInView.Past.class, PAST, person, text.lesson().id()));
    }

    private static Map<String, PointState> states(List<String> points, Map<String, Last> last, List<Handed> handed) {
        var states = new LinkedHashMap<String, PointState>();
        for (var point : points) {
            var known = last.get(point);
            states.put(
                    point,
                    PointState.of(
                            known == null ? null : known.kind(),
                            known != null && known.confirmed(),
                            handed.stream()
                                    .anyMatch(one -> one.waiting() && one.item().equals(point))));
        }
        return states;
    }

    private Map<String, Last> last(PersonId person, LessonVersion text) {
        return sql.list(Last.class, LAST, person, text.lesson().id()).stream()
                .collect(Collectors.toMap(Last::item, Function.identity()));
    }

    private List<Handed> handed(PersonId person, LessonVersion text) {
        return sql.list(Handed.class, POINTS, person, text.lesson().id());
    }
}
