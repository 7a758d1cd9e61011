package vn.hocvuso.learning.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;

/**
 * Writes a package as a zip: the same package is always the same bytes. Texts of lessons and questions go in as they
 * stand, ends of lines and last blanks too.
 */
public final class PackWriter {

    /** A zip has to say some time; whoever exports twice gets the same file. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    private PackWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** Leaves the stream open. */
    public static void write(Pack pack, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        new PackWriter(zip).write(pack);
        zip.finish();
    }

    private void write(Pack pack) throws IOException {
        var names = names(pack.lessons());
        add(PackReader.HEAD, new HeadWriter(names).write(pack));
        for (int i = 0; i < names.size(); i++) {
            var lesson = pack.lessons().get(i);
            if (lesson.kind() != LessonKind.OUTSIDE || !lesson.body().isEmpty()) {
                add(names.get(i), lesson.body());
            }
        }
        if (pack.quiz() != null) {
            add(QuizReader.USUAL_FILE, pack.quiz().gift());
        }
        for (var file : pack.media().entrySet()) {
            add(file.getKey(), file.getValue());
        }
    }

    /** Such as {@code 02-mat-khau-dai-de-nho.md}: a folder shows them in the order of the course. */
    private static List<String> names(List<LessonText> lessons) {
        var names = new ArrayList<String>();
        lessons.forEach(lesson -> names.add("%02d-%s.md".formatted(names.size() + 1, lesson.slug())));
        return names;
    }

    private void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
