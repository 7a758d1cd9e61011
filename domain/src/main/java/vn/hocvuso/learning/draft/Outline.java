package vn.hocvuso.learning.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.course.CourseSection;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.LessonVersion;

/**
 * Sections and lessons of a draft in their order, as one list of marks: {@code s12} is a section, {@code l34} a lesson, by
 * their numbers. A lesson stands in the section above it; in a course that has sections each lesson stands in one. After
 * every change places go from 1 to n.
 */
public final class Outline {

    private final CourseVersion version;

    public Outline(CourseVersion version) {
        this.version = version;
    }

    /** The marks from top to bottom. */
    public List<String> order() {
        var marks = new ArrayList<String>();
        lessons(null).map(Outline::mark).forEach(marks::add);
        sections().forEach(section -> {
            marks.add(mark(section));
            lessons(section).map(Outline::mark).forEach(marks::add);
        });
        return marks;
    }

    /**
     * Lets all stand in this order.
     *
     * @throws RuleBroken {@code draft.outline-changed} when the marks are not exactly those of {@link #order}, because
     *     somebody else added or removed one meanwhile
     */
    public void arrange(List<String> marks) {
        var known = order();
        RuleBroken.unless(
                marks.size() == known.size() && new HashSet<>(marks).equals(new HashSet<>(known)),
                "draft.outline-changed");
        var sections = new HashMap<String, CourseSection>();
        version.sections().forEach(section -> sections.put(mark(section), section));
        var lessons = new HashMap<String, LessonVersion>();
        version.lessons().forEach(lesson -> lessons.put(mark(lesson), lesson));
        var in = marks.stream()
                .map(sections::get)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        int section = 0;
        int lesson = 0;
        for (var mark : marks) {
            if (sections.containsKey(mark)) {
                in = sections.get(mark);
                in.standAt(++section);
            } else {
                lessons.get(mark).stand(in, ++lesson);
            }
        }
    }

    /** One place up (−1) or down (1): a lesson also into the next section, a section with all its lessons. */
    public void move(String mark, int by) {
        var marks = order();
        RuleBroken.unless(marks.contains(mark), "draft.outline-changed");
        arrange(mark.startsWith("s") ? movedSection(mark, by) : movedLesson(marks, mark, by));
    }

    private List<String> movedLesson(List<String> marks, String mark, int by) {
        int at = marks.indexOf(mark);
        int to = at + by;
        if (to >= 0 && to < marks.size() && !(to == 0 && marks.get(0).startsWith("s"))) {
            Collections.swap(marks, at, to);
        }
        return marks;
    }

    private List<String> movedSection(String mark, int by) {
        var sections = new ArrayList<>(sections());
        int at = sections.stream().map(Outline::mark).toList().indexOf(mark);
        int to = at + by;
        if (to >= 0 && to < sections.size()) {
            Collections.swap(sections, at, to);
        }
        var below = sections.stream()
                .flatMap(section ->
                        Stream.concat(Stream.of(mark(section)), lessons(section).map(Outline::mark)));
        return Stream.concat(lessons(null).map(Outline::mark), below).toList();
    }

    /** A new heading at the end; the first one takes in all lessons there are. */
    public CourseSection add(String title) {
        var section = version.section(title);
        if (version.sections().size() == 1) {
            version.lessons().forEach(lesson -> lesson.stand(section, lesson.position()));
        }
        return section;
    }

    /** The section a new lesson stands in when it is to stand at the end; null without sections. */
    public CourseSection last() {
        var sections = sections();
        return sections.isEmpty() ? null : sections.get(sections.size() - 1);
    }

    /** Takes the heading away; its lessons go to the section before, from the first one to the next. */
    public void remove(CourseSection section) {
        var sections = sections();
        int at = sections.indexOf(section);
        var left = lessons(section).toList();
        version.sections().remove(section);
        var to = sections.size() == 1 ? null : sections.get(at == 0 ? 1 : at - 1);
        left.forEach(lesson -> lesson.stand(to, lesson.position()));
        arrange(order());
    }

    public void remove(LessonVersion lesson) {
        version.lessons().remove(lesson);
        arrange(order());
    }

    public List<CourseSection> sections() {
        return version.sections().stream()
                .sorted(Comparator.comparing(CourseSection::position))
                .toList();
    }

    private Stream<LessonVersion> lessons(CourseSection in) {
        return version.lessons().stream()
                .filter(lesson -> lesson.section() == in)
                .sorted(Comparator.comparing(LessonVersion::position));
    }

    public static String mark(CourseSection section) {
        return "s" + section.id();
    }

    public static String mark(LessonVersion lesson) {
        return "l" + lesson.id();
    }
}
