package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.VersionMedia;
import vn.hocvuso.learning.draft.Slug;
import vn.hocvuso.learning.media.Media;
import vn.hocvuso.learning.media.Medium;
import vn.hocvuso.learning.media.MediumKind;
import vn.hocvuso.learning.media.MediumType;
import vn.hocvuso.learning.text.Shown;
import vn.hocvuso.platform.OpenFiles;
import vn.hocvuso.platform.Sql;

/** Keeps the files of courses, and knows how a version shows them. */
@ApplicationScoped
class MediaKeeper {

    static final String SHOWN = """
            select m.name, m.kind, f.type, f.length, m.width, m.height, m.pages, w.length
            from version_media m
            join open_file f on f.id = m.file_id
            left join open_file w on w.id = m.webp_id
            where m.course_version_id = ?
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    OpenFiles files;

    /** The address the files of a version stand under. */
    static String base(String course, int number) {
        return "/media/" + course + "/" + number;
    }

    /** Keeps the files of a draft by their names. */
    Map<String, Shown> keep(CourseVersion version, Map<String, byte[]> media) {
        var shown = new LinkedHashMap<String, Shown>();
        media.forEach((name, bytes) -> shown.put(name, keep(version, name, bytes)));
        return shown;
    }

    private Shown keep(CourseVersion version, String name, byte[] bytes) {
        return keep(version, name, Media.read(name, bytes));
    }

    private Shown keep(CourseVersion version, String name, Medium medium) {
        var unit = version.course().unit().orElse(null);
        var type = medium.type().media();
        var kept = new VersionMedia(version, name, medium.kind().code(), files.keep(unit, type, medium.bytes()));
        if (medium.width() > 0) {
            kept.sized(medium.width(), medium.height());
        }
        if (medium.pages() > 0) {
            kept.paged(medium.pages());
        }
        medium.webp().ifPresent(twin -> kept.twin(files.keep(unit, MediumType.WEBP.media(), twin)));
        version.media(kept);
        em.persist(kept);
        var webp = medium.webp().map(twin -> (long) twin.length).orElse(null);
        return new Shown(name, medium.kind().code(), type, medium.bytes().length, null, null, null, webp);
    }

    /**
     * Checks a file and keeps it in a draft.
     *
     * @param fileName as it came; its letters are cleaned, and a name that is taken gets a number
     * @return its name in the draft
     * @throws vn.hocvuso.kernel.RuleBroken {@code media.…} when there is something wrong with it
     */
    String add(CourseVersion version, String fileName, byte[] bytes) {
        var medium = Media.read(fileName, bytes);
        var name = name(version, medium);
        keep(version, name, medium);
        em.flush();
        return name;
    }

    private static String name(CourseVersion version, Medium medium) {
        var picture = medium.kind() == MediumKind.PICTURE || medium.kind() == MediumKind.DRAWING;
        var folder = picture ? "pictures/" : "media/";
        var ending = "." + medium.type().extension();
        var called = medium.name().substring(0, medium.name().length() - ending.length());
        var taken = version.media().stream().map(VersionMedia::name).toList();
        return folder + Slug.free(Slug.of(called, "tep"), slug -> taken.contains(folder + slug + ending)) + ending;
    }

    /** The files of a version by name: one statement. */
    Map<String, Shown> shown(long version) {
        return byName(sql.list(Shown.class, SHOWN, version));
    }

    private static Map<String, Shown> byName(List<Shown> shown) {
        return shown.stream().collect(Collectors.toMap(Shown::name, Function.identity()));
    }
}
