package vn.hocvuso.learning.text;

/**
 * A file of a course as its text shows it.
 *
 * @param name as the text gives it, such as {@code media/cach-lam.mp4}
 * @param kind picture, drawing, audio, video, captions, slides or file
 * @param length in bytes
 * @param width in pixels; null when it has no size
 * @param pages null when it has none
 * @param webp length of the smaller twin in bytes; null when there is none
 */
public record Shown(
        String name, String kind, String type, long length, Integer width, Integer height, Integer pages, Long webp) {

    boolean is(String other) {
        return kind.equals(other);
    }

    boolean isPicture() {
        return is("picture") || is("drawing");
    }

    /** Bytes it takes to see or hear it, with the smaller twin where there is one. */
    long weight() {
        return webp == null ? length : Math.min(webp, length);
    }
}
