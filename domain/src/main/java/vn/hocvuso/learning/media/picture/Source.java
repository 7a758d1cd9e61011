package vn.hocvuso.learning.media.picture;

import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What the header of a picture says, before a pixel is decoded.
 *
 * @param exif the notes of the camera as TIFF; empty array when there are none
 * @param profile the ICC profile that the decoder does not apply by itself (PNG); empty array when there is none
 * @param clean whether it could have been written by {@link Encoder#jpeg}: nothing but a picture, at our quality
 */
record Source(Format format, int width, int height, byte[] exif, byte[] profile, boolean clean) {

    enum Format {
        JPEG,
        PNG,
        GIF,
        WEBP
    }

    static final byte[] NONE = {};

    /** The JPEG decoder skips lines and columns while it reads; the others hold every pixel. */
    private static final long PIXELS_OF_JPEG = 64_000_000;

    private static final long PIXELS = 25_000_000;

    static Optional<Format> format(byte[] bytes) {
        var found = new Bytes(bytes);
        if (found.has(0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(Format.JPEG);
        }
        if (found.has(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(Format.PNG);
        }
        if (found.has(0, 'G', 'I', 'F', '8')) {
            return Optional.of(Format.GIF);
        }
        return found.has(0, 'R', 'I', 'F', 'F') && found.has(8, 'W', 'E', 'B', 'P')
                ? Optional.of(Format.WEBP)
                : Optional.empty();
    }

    static Source of(byte[] bytes) {
        try {
            var source = header(format(bytes).orElseThrow(), new Bytes(bytes));
            RuleBroken.unless(source.width > 0 && source.height > 0, "media.picture.damaged");
            var most = source.format == Format.JPEG ? PIXELS_OF_JPEG : PIXELS;
            RuleBroken.unless(
                    (long) source.width * source.height <= most,
                    "media.picture.pixels",
                    source.width,
                    source.height,
                    most / 1_000_000);
            return source;
        } catch (IndexOutOfBoundsException cut) {
            throw new RuleBroken("media.picture.damaged");
        }
    }

    private static Source header(Format format, Bytes bytes) {
        return switch (format) {
            case JPEG -> JpegMarkers.header(bytes);
            case PNG -> PngChunks.header(bytes);
            case GIF -> GifBlocks.header(bytes);
            case WEBP -> WebpChunks.header(bytes);
        };
    }
}
