package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.learning.media.MediumType;
import vn.hocvuso.learning.media.Sending;
import vn.hocvuso.platform.OpenFiles;
import vn.hocvuso.platform.Sql;

/** The files of published courses, open to everybody like the licence they stand under. */
@ApplicationScoped
public class CourseMedia {

    private static final String TWIN = ".webp";

    static final String FILE = """
            select case when ? then m.webp_id else m.file_id end
            from course c
            join course_version v on v.course_id = c.id and v.published_at is not null
            join version_media m on m.course_version_id = v.id
            where c.code = ? and v.number = ? and m.name = ?
            """;

    @Inject
    Sql sql;

    @Inject
    OpenFiles files;

    private record Named(Long file) {}

    /**
     * A file to be sent.
     *
     * @param name as the text gives it
     */
    public record Sent(OpenFiles.Kept file, String name) {

        /** With which headers, besides those of length, range and cache. */
        public Map<String, String> headers() {
            return Sending.headers(MediumType.ofMedia(file.type()), name.substring(name.lastIndexOf('/') + 1));
        }
    }

    /**
     * @param number of the version
     * @param name as the text gives it, or that with {@code .webp} behind it for the smaller twin
     */
    public Optional<Sent> find(String course, int number, String name) {
        return named(false, course, number, name)
                .or(() -> name.endsWith(TWIN)
                        ? named(true, course, number, name.substring(0, name.length() - TWIN.length()))
                        : Optional.empty());
    }

    /** Writes a slice of it; readers are slow. */
    public void send(Sent sent, long from, long length, OutputStream to) throws IOException {
        files.copy(sent.file(), from, length, to);
    }

    private Optional<Sent> named(boolean twin, String course, int number, String name) {
        return sql.first(Named.class, FILE, twin, course, number, name)
                .filter(named -> named.file() != null)
                .flatMap(named -> files.find(named.file()).map(file -> new Sent(file, twin ? name + TWIN : name)));
    }
}
