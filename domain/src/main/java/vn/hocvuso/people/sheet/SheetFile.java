package vn.hocvuso.people.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.hocvuso.kernel.RuleBroken;

/**
 * The door for a file nobody trusts: at most 5 MB, really an {@code .xlsx}, no macros, and no bomb. What it is called
 * says nothing; what it holds does.
 */
final class SheetFile {

    static final int LARGEST = 5 * 1024 * 1024;

    private static final long UNPACKED = 40L * 1024 * 1024;
    private static final int PARTS = 1_000;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(UNPACKED);
    }

    private SheetFile() {}

    /** @throws RuleBroken {@code roster.file.size}, {@code roster.file.type}, {@code roster.file.unreadable} */
    static XSSFWorkbook open(byte[] bytes) {
        RuleBroken.unless(bytes.length <= LARGEST, "roster.file.size");
        requireXlsx(partsOf(bytes));
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            throw new RuleBroken("roster.file.unreadable");
        }
    }

    private static void requireXlsx(Set<String> parts) {
        var workbook = parts.contains("[content_types].xml") && parts.contains("xl/workbook.xml");
        var macros = parts.stream().anyMatch(part -> part.endsWith(".bin") && part.contains("vba"));
        RuleBroken.unless(workbook && !macros, "roster.file.type");
    }

    private static Set<String> partsOf(byte[] bytes) {
        var names = new HashSet<String>();
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().toLowerCase(Locale.ROOT));
                unpacked += length(zip, UNPACKED - unpacked);
                RuleBroken.unless(names.size() <= PARTS && unpacked < UNPACKED, "roster.file.size");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RuleBroken("roster.file.type");
        }
        return names;
    }

    private static long length(InputStream part, long atMost) throws IOException {
        var buffer = new byte[8192];
        long length = 0;
        for (int read = part.read(buffer); read > 0 && length < atMost; read = part.read(buffer)) {
            length += read;
        }
        return length;
    }
}
