package vn.hocvuso.learning.media.film;

import java.util.Optional;

/**
 * A video or a recording as it is kept.
 *
 * @param video whether there is something to see
 * @param extension {@code mp4}, {@code m4a}, {@code webm}, {@code ogg} or {@code mp3}
 * @param width in pixels; 0 for a recording
 * @param seconds how long it says it is; 0 when it does not say so
 */
public record Track(byte[] bytes, boolean video, String extension, int width, int height, int seconds) {

    private static final int LONGEST = 24 * 3600;

    public Track {
        seconds = Math.max(0, Math.min(seconds, LONGEST));
    }

    /** Empty when the file begins as none of the kinds; what begins as one must be one to its end. */
    public static Optional<Track> of(byte[] bytes) {
        if (Mp4.is(bytes)) {
            return Optional.of(new Mp4(bytes.clone()).track());
        }
        if (WebM.is(bytes)) {
            return Optional.of(new WebM(bytes.clone()).track());
        }
        if (Ogg.is(bytes)) {
            return Optional.of(new Ogg(bytes).track());
        }
        return Mp3.is(bytes) ? Optional.of(new Mp3(bytes).track()) : Optional.empty();
    }

    /** A video of an iPhone in its own box, which other phones do not play. */
    public static boolean isQuickTime(byte[] bytes) {
        return Box.isNamed(bytes, 4, "ftyp") && Box.isNamed(bytes, 8, "qt  ");
    }

    /** A photograph of an iPhone, which browsers do not show. */
    public static boolean isHeic(byte[] bytes) {
        return Box.isNamed(bytes, 4, "ftyp")
                && (Box.isNamed(bytes, 8, "hei") || Box.isNamed(bytes, 8, "mif1") || Box.isNamed(bytes, 8, "hev"));
    }
}
