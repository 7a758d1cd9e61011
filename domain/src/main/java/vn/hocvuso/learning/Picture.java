package vn.hocvuso.learning;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.platform.ContentFile;

/**
 * A picture of a lesson. Open to everybody, like the licence it stands under.
 *
 * @param type media type, such as {@code image/svg+xml}
 */
public record Picture(byte[] bytes, String type) {

    static final String FOLDER = "courses/";

    /** How a lesson names a picture. */
    static final Pattern PATH = Pattern.compile("pictures/[a-z0-9-]+\\.(?:svg|png|jpg|webp)");

    private static final Pattern COURSE = Pattern.compile("[a-z0-9-]+");
    private static final Pattern SIZE = Pattern.compile("<svg[^>]* viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Map<String, String> TYPES =
            Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "webp", "image/webp");

    /**
     * @param course code of the course
     * @param path as a lesson names it, such as {@code pictures/hai-lop.svg}; anything else finds nothing
     */
    public static Optional<Picture> find(String course, String path) {
        if (!COURSE.matcher(course).matches() || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        try {
            var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            return Optional.of(new Picture(file(course, path).bytes(), type));
        } catch (IllegalStateException missing) {
            return Optional.empty();
        }
    }

    static ContentFile file(String course, String path) {
        return ContentFile.read(FOLDER + course + "/" + path);
    }

    /** Width and height of a drawing, so that the page keeps room for it while it loads; empty for a photograph. */
    Optional<String[]> size() {
        return SIZE.matcher(new String(bytes, StandardCharsets.UTF_8))
                .results()
                .findFirst()
                .map(found -> new String[] {found.group(1), found.group(2)});
    }
}
