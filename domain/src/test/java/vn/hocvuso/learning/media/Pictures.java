package vn.hocvuso.learning.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras, screens and attackers make them. */
public final class Pictures {

    private Pictures() {}

    /** Colours that run into each other, with some noise, and a red corner at the upper left. */
    public static BufferedImage photograph(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(20, 90, 160), width, height, new Color(240, 200, 120)));
        pen.fillRect(0, 0, width, height);
        var random = new Random(7);
        for (int i = 0; i < width * height / 8; i++) {
            picture.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt(0x1000000));
        }
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 3, height / 3);
        return picture;
    }

    /** Few colours, as on a screen. */
    public static BufferedImage screenshot(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(14, 95, 102));
        pen.fillRect(width / 4, height / 4, width / 2, height / 8);
        return picture;
    }

    public static byte[] as(String format, BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A segment behind the first two bytes of a JPEG. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var head = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array();
        return joined(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Exif with how the camera was held and where: 21°02'N 105°51'E, Hà Nội. */
    public static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(120);
        tiff.put(bytes("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(bytes("N\0\0\0"));
        tiff.putShort((short) 29).putShort((short) 2).putInt(22).putInt(80);
        tiff.putInt(0);
        tiff.position(80);
        tiff.put(bytes("HERE-21.0333-105.8500"));
        return joined(bytes("Exif\0\0"), tiff.array());
    }

    /** A chunk behind the header of a PNG. */
    public static byte[] withChunk(byte[] png, String name, byte[] content) {
        int behindHeader = 8 + 25;
        return joined(
                Arrays.copyOf(png, behindHeader),
                chunk(name, content),
                Arrays.copyOfRange(png, behindHeader, png.length));
    }

    public static byte[] chunk(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(bytes(name));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(bytes(name))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
