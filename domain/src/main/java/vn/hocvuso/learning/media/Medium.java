package vn.hocvuso.learning.media;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What is kept of an upload.
 *
 * @param name as it was brought, without a path, with the ending its bytes deserve
 * @param width in pixels; 0 for what has none or does not say it
 * @param pages of slides; 0 for the rest
 * @param seconds of a video or recording; 0 for the rest and when it does not say it
 * @param webp the same picture as WebP, if that is smaller
 */
public record Medium(
        MediumType type,
        String name,
        byte[] bytes,
        int width,
        int height,
        int pages,
        int seconds,
        Optional<byte[]> webp) {

    private static final int LONGEST = 120;

    public Medium {
        name = named(name, type.extension());
    }

    static Medium of(MediumType type, String name, byte[] bytes) {
        return new Medium(type, name, bytes, 0, 0, 0, 0, Optional.empty());
    }

    public MediumKind kind() {
        return type.kind();
    }

    private static String named(String name, String extension) {
        var plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                .replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[\\s.]+$", "")
                .strip();
        var cut = plain.substring(0, Math.min(LONGEST, plain.length()));
        return (cut.isEmpty() ? "tep" : cut) + '.' + extension;
    }
}
