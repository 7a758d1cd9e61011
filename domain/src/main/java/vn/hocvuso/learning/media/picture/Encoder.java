package vn.hocvuso.learning.media.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** From pixels to bytes, and nothing but pixels. */
final class Encoder {

    private static final float QUALITY = 0.8f;
    private static final int PALETTE = 256;

    /** How a JPEG of ours is known again. */
    static final byte[] TABLES = JpegMarkers.tables(jpeg(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB)));

    private Encoder() {}

    /** @param pixels without transparency */
    static byte[] jpeg(BufferedImage pixels) {
        var writer = writer("jpeg");
        var how = (JPEGImageWriteParam) writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        how.setOptimizeHuffmanTables(true);
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, pixels, how);
    }

    /** @param colours as {@link #colours} found them */
    static byte[] png(BufferedImage pixels, TreeSet<Integer> colours) {
        var writer = writer("png");
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0);
        return written(writer, colours.size() <= PALETTE ? byPalette(pixels, colours) : pixels, how);
    }

    /** All colours of a picture with few of them; of another, one too many. */
    static TreeSet<Integer> colours(BufferedImage pixels) {
        var colours = new TreeSet<Integer>();
        var line = new int[pixels.getWidth()];
        for (int y = 0; y < pixels.getHeight() && colours.size() <= PALETTE; y++) {
            pixels.getRGB(0, y, line.length, 1, line, 0, line.length);
            int before = ~line[0];
            for (int x = 0; x < line.length && colours.size() <= PALETTE; x++) {
                if (line[x] != before) {
                    colours.add(before = line[x]);
                }
            }
        }
        return colours;
    }

    static boolean few(TreeSet<Integer> colours) {
        return colours.size() <= PALETTE;
    }

    private static BufferedImage byPalette(BufferedImage pixels, TreeSet<Integer> colours) {
        var palette = colours.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, true, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var indexed = new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                int place = java.util.Arrays.binarySearch(palette, pixels.getRGB(x, y));
                indexed.getRaster().setSample(x, y, 0, place);
            }
        }
        return indexed;
    }

    private static ImageWriter writer(String format) {
        var writers = IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, true);
        while (writers.hasNext()) {
            var spi = writers.next();
            if (spi.getClass().getName().startsWith("com.sun.imageio.plugins." + format + '.')) {
                try {
                    return spi.createWriterInstance();
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        }
        throw new IllegalStateException("no writer for " + format);
    }

    static byte[] written(ImageWriter writer, BufferedImage pixels, ImageWriteParam how) {
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(pixels, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
