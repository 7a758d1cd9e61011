package vn.hocvuso.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Which kind of office file a zip is, or a course, from its beginning. Word, Excel and PowerPoint put the list of types first;
 * LibreOffice puts it last, so there the folder of the parts must do. Whether the whole can be read, its reader says.
 */
final class OfficeFile {

    private static final String TYPES = "[Content_Types].xml";
    private static final String COURSE = "course.yaml";
    private static final int ENOUGH = 64 * 1024;

    private static final Map<String, FileType> MAIN_TYPES = Map.of(
            "officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX,
            "officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "officedocument.presentationml.presentation.main+xml", FileType.PPTX);

    private static final Map<String, FileType> FOLDERS =
            Map.of("xl", FileType.XLSX, "word", FileType.DOCX, "ppt", FileType.PPTX);

    private OfficeFile() {}

    /** Empty for any other zip, and for an office file with macros. */
    static Optional<FileType> of(byte[] head) {
        FileType found = null;
        if (beginsWith(head, COURSE)) {
            return Optional.of(FileType.COURSE);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(head))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase().contains("vbaproject")) {
                    return Optional.empty();
                }
                if (entry.getName().equals(TYPES)) {
                    return byTypes(zip);
                }
                found = FOLDERS.getOrDefault(folder(entry), found);
            }
        } catch (IOException | IllegalArgumentException cut) {
            // the head ends in the middle of a part: what was seen until here counts
            return Optional.ofNullable(found);
        }
        return Optional.ofNullable(found);
    }

    private static boolean beginsWith(byte[] head, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(head))) {
            var first = zip.getNextEntry();
            return first != null && first.getName().equals(name);
        } catch (IOException | IllegalArgumentException cut) {
            return false;
        }
    }

    private static Optional<FileType> byTypes(ZipInputStream zip) throws IOException {
        var types = new String(zip.readNBytes(ENOUGH), StandardCharsets.UTF_8);
        return MAIN_TYPES.entrySet().stream()
                .filter(main -> types.contains(main.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String folder(ZipEntry entry) {
        return entry.getName().replaceFirst("/.*", "");
    }
}
