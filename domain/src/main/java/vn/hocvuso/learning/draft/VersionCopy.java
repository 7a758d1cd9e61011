package vn.hocvuso.learning.draft;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.course.CourseSection;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.Lesson;
import vn.hocvuso.learning.course.Taught;

/** Says in a fresh version all that another one says; files are shared, not copied. */
public record VersionCopy(Instant now, PersonId by) {

    /** @param identity of each lesson in the fresh version's course */
    public void into(CourseVersion fresh, CourseVersion from, Function<Lesson, Lesson> identity) {
        fresh.cover(from.title(), from.summary(), from.licence());
        fresh.writtenFor(new HashSet<>(from.audiences()));
        fresh.teaches(from.competences().stream()
                .map(one -> new Taught(one.framework(), one.competence(), one.levels()))
                .toList());
        fresh.test(from.quiz().orElse(null));
        from.media().forEach(file -> fresh.media(file.in(fresh)));
        lessons(fresh, from, identity, sections(fresh, from));
    }

    private static Map<CourseSection, CourseSection> sections(CourseVersion fresh, CourseVersion from) {
        var copies = new HashMap<CourseSection, CourseSection>();
        new Outline(from).sections().forEach(section -> copies.put(section, fresh.section(section.title())));
        return copies;
    }

    private void lessons(
            CourseVersion fresh,
            CourseVersion from,
            Function<Lesson, Lesson> identity,
            Map<CourseSection, CourseSection> sections) {
        var marks = new Outline(from).order();
        var ordered = from.lessons().stream()
                .sorted(Comparator.comparing(lesson -> marks.indexOf(Outline.mark(lesson))))
                .toList();
        for (var lesson : ordered) {
            fresh.lesson(identity.apply(lesson.lesson()), sections.get(lesson.section()))
                    .write(lesson.text(), now, by);
        }
    }
}
