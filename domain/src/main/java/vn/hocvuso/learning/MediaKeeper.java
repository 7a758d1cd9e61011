package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
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

    private static final Map<String, String> TYPES =
            Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "webp", "image/webp");

    private static final Pattern SIZE = Pattern.compile("<svg[^>]* viewBox=\"0 0 (\\d+) (\\d+)\"");

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
        var unit = version.course().unit().orElse(null);
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        var kept = new VersionMedia(version, name, "drawing", files.keep(unit, type, bytes));
        var size = SIZE.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (size.find()) {
            kept.sized(Integer.valueOf(size.group(1)), Integer.valueOf(size.group(2)));
        }
        version.media(kept);
        em.persist(kept);
        return new Shown(name, "drawing", type, bytes.length, null, null, null, null);
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
        var unit = version.course().unit().orElse(null);
        var name = name(version, medium);
        var file = files.keep(unit, medium.type().media(), medium.bytes());
        var kept = new VersionMedia(version, name, medium.kind().code(), file);
        if (medium.width() > 0) {
            kept.sized(medium.width(), medium.height());
        }
        if (medium.pages() > 0) {
            kept.paged(medium.pages());
        }
        medium.webp().ifPresent(twin -> kept.twin(files.keep(unit, MediumType.WEBP.media(), twin)));
        version.media(kept);
        em.persist(kept);
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
