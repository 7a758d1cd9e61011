package vn.hocvuso.learning.media.picture;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.hocvuso.learning.media.picture.Source.Format;

/**
 * A picture as it is kept: upright, in sRGB, small enough for a phone, with nothing beside its pixels.
 *
 * @param png whether it is a PNG; else it is a JPEG
 * @param webp the same as WebP, if that is smaller
 */
public record CleanPicture(byte[] bytes, boolean png, int width, int height, Optional<byte[]> webp) {

    /** Decoding takes up to some 200 MB: one at a time on each server, the others wait. */
    private static final Semaphore ROOM = new Semaphore(1, true);

    /** Whether a file begins as a picture does. */
    public static boolean is(byte[] bytes) {
        return Source.format(bytes).isPresent();
    }

    public static CleanPicture of(byte[] bytes) {
        var source = Source.of(bytes);
        ROOM.acquireUninterruptibly();
        try {
            var decoded = Decoder.decode(bytes, source);
            if (source.clean() && decoded.whole()) {
                // written anew it would only lose: what is exported is imported as it was
                return jpeg(bytes, decoded.pixels());
            }
            var pixels = Orientation.of(source.exif()).upright(Fitting.fit(decoded.pixels()));
            return encoded(pixels, source.format() == Format.JPEG);
        } finally {
            ROOM.release();
        }
    }

    private static CleanPicture encoded(BufferedImage fitted, boolean photograph) {
        var pixels = forWriting(fitted);
        if (photograph) {
            return jpeg(Encoder.jpeg(pixels), pixels);
        }
        var colours = Encoder.colours(pixels);
        var png = Encoder.png(pixels, colours);
        if (pixels.getColorModel().hasAlpha() || Encoder.few(colours)) {
            return png(png, pixels, Encoder.few(colours));
        }
        var jpeg = Encoder.jpeg(pixels);
        return png.length <= jpeg.length ? png(png, pixels, true) : jpeg(jpeg, pixels);
    }

    private static CleanPicture jpeg(byte[] bytes, BufferedImage pixels) {
        return new CleanPicture(bytes, false, pixels.getWidth(), pixels.getHeight(), twin(bytes, pixels, false));
    }

    private static CleanPicture png(byte[] bytes, BufferedImage pixels, boolean exact) {
        return new CleanPicture(bytes, true, pixels.getWidth(), pixels.getHeight(), twin(bytes, pixels, exact));
    }

    private static Optional<byte[]> twin(byte[] bytes, BufferedImage pixels, boolean exact) {
        return Twin.of(pixels, exact).filter(webp -> webp.length < bytes.length);
    }

    /** Straight colours, and an alpha channel only where something shines through. */
    private static BufferedImage forWriting(BufferedImage pixels) {
        if (!pixels.getColorModel().hasAlpha()) {
            return pixels;
        }
        var type = isTransparent(pixels) ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var straight = new BufferedImage(pixels.getWidth(), pixels.getHeight(), type);
        straight.createGraphics().drawImage(pixels, 0, 0, null);
        return straight;
    }

    private static boolean isTransparent(BufferedImage pixels) {
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                if (pixels.getRGB(x, y) >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }
}
