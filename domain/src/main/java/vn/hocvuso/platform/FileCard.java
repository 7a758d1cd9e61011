package vn.hocvuso.platform;

import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * A file as its reader may know it.
 *
 * @param id the number it is asked for by
 * @param content the number its content is read by, see {@link Files#copy}
 * @param sha256 of its content, 64 hexadecimal digits
 * @param length in bytes
 * @param type such as {@code xlsx}
 */
public record FileCard(
        long id,
        long content,
        String sha256,
        long length,
        String name,
        String type,
        UnitId unit,
        PersonId uploadedBy,
        Instant uploadedAt) {

    public String media() {
        return FileType.ofCode(type).media();
    }

    public boolean isInline() {
        return FileType.ofCode(type).isInline();
    }
}
