package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.learning.course.CourseSection;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.learning.course.VersionMedia;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.learning.pack.PackMedia;
import vn.hocvuso.platform.OpenFiles;

/** Makes a package out of a version: what {@link Publishing} made of a package, the other way round. */
@ApplicationScoped
class Packing {

    @Inject
    OpenFiles files;

    /** Its files are read when they are asked for. */
    Pack pack(CourseVersion version) {
        var goals = version.competences().stream()
                .map(goal -> new Pack.Goal(goal.framework(), goal.competence(), goal.levels()))
                .toList();
        return new Pack(
                version.course().code(),
                version.title(),
                version.summary(),
                Set.copyOf(version.audiences()),
                goals,
                version.licence(),
                version.course().isOpenToAll(),
                sections(version),
                version.quiz().orElse(null),
                media(version));
    }

    /** Lessons under no heading come behind the others, as they are shown. */
    private static List<Pack.Section> sections(CourseVersion version) {
        var sections = version.sections().stream()
                .sorted(Comparator.comparing(CourseSection::position))
                .map(section -> new Pack.Section(section.title(), lessons(version, section)))
                .collect(Collectors.toCollection(ArrayList::new));
        var others = lessons(version, null);
        if (sections.isEmpty() || !others.isEmpty()) {
            sections.add(new Pack.Section(null, others));
        }
        return List.copyOf(sections);
    }

    private static List<LessonText> lessons(CourseVersion version, CourseSection under) {
        return version.lessons().stream()
                .filter(lesson -> lesson.section() == under)
                .sorted(Comparator.comparing(LessonVersion::position))
                .map(LessonVersion::text)
                .toList();
    }

    private PackMedia media(CourseVersion version) {
        var ids = version.media().stream().collect(Collectors.toMap(VersionMedia::name, VersionMedia::file));
        return new PackMedia(ids.keySet(), name -> files.bytes(ids.get(name)));
    }
}
