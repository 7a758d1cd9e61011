package vn.hocvuso.learning.media.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.hocvuso.kernel.RuleBroken;

/** From bytes to pixels in sRGB. */
final class Decoder {

    private Decoder() {}

    /**
     * @param whole whether the decoder found nothing to complain of
     * @param pixels as INT_RGB, or INT_ARGB_PRE when the file can be transparent
     */
    record Decoded(BufferedImage pixels, boolean whole) {}

    static Decoded decode(byte[] bytes, Source source) {
        var whole = new AtomicBoolean(true);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader(source);
            try {
                reader.addIIOReadWarningListener((from, warning) -> whole.set(false));
                reader.setInput(input, true, true);
                return new Decoded(inSrgb(read(reader, source), source), whole.get());
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // decoders say in many ways that a file is broken
            throw new RuleBroken("media.picture.damaged");
        }
    }

    private static BufferedImage read(ImageReader reader, Source source) throws IOException {
        var how = reader.getDefaultReadParam();
        if (source.format() != Source.Format.WEBP) {
            int skip = Fitting.skip(source.width(), source.height());
            how.setSourceSubsampling(skip, skip, 0, 0);
        }
        return reader.read(0, how);
    }

    /** The JDK's own readers, whatever else is registered in the server. */
    private static ImageReader reader(Source source) throws IOException {
        if (source.format() == Source.Format.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance();
        }
        var readers = IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (readers.hasNext()) {
            var spi = readers.next();
            if (spi.getClass().getName().startsWith("com.sun.imageio.") && reads(spi, source.format())) {
                return spi.createReaderInstance();
            }
        }
        throw new IllegalStateException("no reader for " + source.format());
    }

    private static boolean reads(ImageReaderSpi spi, Source.Format format) {
        for (var name : spi.getFormatNames()) {
            if (name.equalsIgnoreCase(format.name())) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage inSrgb(BufferedImage read, Source source) {
        var transparent = read.getColorModel().hasAlpha();
        var type = transparent ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
        var pixels = new BufferedImage(read.getWidth(), read.getHeight(), type);
        if (read.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            copyGrey(read, pixels);
            return pixels;
        }
        var pen = pixels.createGraphics();
        pen.drawImage(read, 0, 0, null);
        pen.dispose();
        return source.profile().length == 0 ? pixels : converted(pixels, source.profile());
    }

    /** Java takes grey for linear light and would make it paler. */
    private static void copyGrey(BufferedImage read, BufferedImage pixels) {
        var raster = read.getRaster();
        int tooDeep = read.getColorModel().getComponentSize(0) - 8;
        boolean transparent = raster.getNumBands() > 1;
        for (int y = 0; y < read.getHeight(); y++) {
            for (int x = 0; x < read.getWidth(); x++) {
                int grey = depth(raster.getSample(x, y, 0), tooDeep);
                int alpha = transparent ? depth(raster.getSample(x, y, 1), tooDeep) : 0xFF;
                pixels.setRGB(x, y, alpha << 24 | grey << 16 | grey << 8 | grey);
            }
        }
    }

    private static int depth(int sample, int tooDeep) {
        return (tooDeep >= 0 ? sample >> tooDeep : sample << -tooDeep) & 0xFF;
    }

    private static BufferedImage converted(BufferedImage pixels, byte[] profile) {
        try {
            var from = ICC_Profile.getInstance(profile);
            if (from.getNumComponents() != 3) {
                return pixels;
            }
            var profiles = new ICC_Profile[] {from, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            var straight = new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_ARGB);
            straight.createGraphics().drawImage(pixels, 0, 0, null);
            var colours = colours(straight.getRaster());
            new ColorConvertOp(profiles, null).filter(colours, colours);
            pixels.getRaster().setDataElements(0, 0, empty(pixels).getRaster());
            pixels.createGraphics().drawImage(straight, 0, 0, null);
            return pixels;
        } catch (IllegalArgumentException | CMMException unusable) {
            return pixels;
        }
    }

    private static BufferedImage empty(BufferedImage pixels) {
        return new BufferedImage(pixels.getWidth(), pixels.getHeight(), pixels.getType());
    }

    private static WritableRaster colours(WritableRaster pixels) {
        return pixels.createWritableChild(0, 0, pixels.getWidth(), pixels.getHeight(), 0, 0, new int[] {0, 1, 2});
    }
}
