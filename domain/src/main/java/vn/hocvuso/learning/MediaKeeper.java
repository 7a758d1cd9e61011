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
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.VersionMedia;
import vn.hocvuso.learning.media.Media;
import vn.hocvuso.learning.media.Medium;
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

    /** What did not come with the product is read, checked and made harmless first. */
    private Shown keep(CourseVersion version, String name, byte[] bytes) {
        var unit = version.course().unit();
        return unit.isPresent()
                ? keep(version, name, Media.read(name, bytes), unit.get())
                : drawn(version, name, bytes);
    }

    private Shown keep(CourseVersion version, String name, Medium medium, UnitId unit) {
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

    private Shown drawn(CourseVersion version, String name, byte[] bytes) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        var kept = new VersionMedia(version, name, "drawing", files.keep(null, type, bytes));
        var size = SIZE.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (size.find()) {
            kept.sized(Integer.valueOf(size.group(1)), Integer.valueOf(size.group(2)));
        }
        version.media(kept);
        em.persist(kept);
        return new Shown(name, "drawing", type, bytes.length, null, null, null, null);
    }

    /** The files of a version by name: one statement. */
    Map<String, Shown> shown(long version) {
        return byName(sql.list(Shown.class, SHOWN, version));
    }

    private static Map<String, Shown> byName(List<Shown> shown) {
        return shown.stream().collect(Collectors.toMap(Shown::name, Function.identity()));
    }
}
