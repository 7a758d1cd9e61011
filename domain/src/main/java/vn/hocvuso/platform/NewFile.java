package vn.hocvuso.platform;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Set;
import vn.hocvuso.kernel.UnitId;

/**
 * What is asked of a file before it is kept.
 *
 * @param unit whose it is, and whose quota it counts in
 * @param openedBy the right at that unit that opens it, which its uploader must hold too
 * @param name what it is called when it is downloaded; path, control characters and all beyond 200 letters are cut
 * @param accepted what it may be, by content
 * @param largest in bytes
 * @param keepUntil the last day it is kept; null as long as it is not removed
 * @param own whether it opens to its uploader only, who must still hold the right
 */
public record NewFile(
        UnitId unit,
        Action openedBy,
        String name,
        Set<FileType> accepted,
        long largest,
        LocalDate keepUntil,
        boolean own) {

    private static final int LONGEST = 200;

    public NewFile {
        accepted = Set.copyOf(accepted);
        name = clean(name);
    }

    /** One that opens to everybody who holds its right. */
    public NewFile(
            UnitId unit, Action openedBy, String name, Set<FileType> accepted, long largest, LocalDate keepUntil) {
        this(unit, openedBy, name, accepted, largest, keepUntil, false);
    }

    /** The same, for its uploader only. */
    public NewFile forUploader() {
        return new NewFile(unit, openedBy, name, accepted, largest, keepUntil, true);
    }

    private static String clean(String name) {
        var plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        return plain.isEmpty() ? "tep" : plain.substring(Math.max(0, plain.length() - LONGEST));
    }
}
