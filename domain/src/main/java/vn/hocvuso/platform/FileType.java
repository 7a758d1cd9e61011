package vn.hocvuso.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of files the platform takes. What a file is called says nothing; its first bytes do. Drawings in SVG, web
 * pages and office files with macros are of no kind here, so they are refused.
 */
public enum FileType {
    PNG("image/png", true),
    JPEG("image/jpeg", true),
    WEBP("image/webp", true),
    PDF("application/pdf", false),
    MP3("audio/mpeg", true),
    MP4("video/mp4", true),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
    /** A course as a zip that begins with its {@code course.yaml}, as the platform writes it. */
    COURSE("application/zip", false),
    TEXT("text/plain;charset=UTF-8", false);

    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4A ", "dash", "MSNV");

    private final String media;
    private final boolean inline;

    FileType(String media, boolean inline) {
        this.media = media;
        this.inline = inline;
    }

    /** As it is sent, such as {@code image/png}. */
    public String media() {
        return media;
    }

    /** Whether a browser may show it in its place instead of keeping it as a download. */
    public boolean isInline() {
        return inline;
    }

    /**
     * What a file is by its content.
     *
     * @param head its first 256 KiB, or all of it
     */
    public static Optional<FileType> of(byte[] head) {
        if (begins(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (begins(head, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(head, 0, 'R', 'I', 'F', 'F') && begins(head, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (begins(head, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(head, 0, 'P', 'K', 3, 4)) {
            return OfficeFile.of(head);
        }
        return media(head).or(() -> PlainText.is(head) ? Optional.of(TEXT) : Optional.empty());
    }

    private static Optional<FileType> media(byte[] head) {
        if (begins(head, 0, 'I', 'D', '3') || isMp3Frame(head)) {
            return Optional.of(MP3);
        }
        var mp4 = begins(head, 4, 'f', 't', 'y', 'p')
                && head.length >= 12
                && MP4_BRANDS.contains(new String(head, 8, 4, StandardCharsets.US_ASCII));
        return mp4 ? Optional.of(MP4) : Optional.empty();
    }

    /** Eleven bits that begin a frame, then MPEG 1 or 2, layer III. */
    private static boolean isMp3Frame(byte[] head) {
        return head.length > 2
                && (head[0] & 0xFF) == 0xFF
                && Set.of(0xF2, 0xF3, 0xFA, 0xFB).contains(head[1] & 0xFF);
    }

    private static boolean begins(byte[] head, int at, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (at + i >= head.length || (head[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** As it stands in the database, such as {@code xlsx}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
