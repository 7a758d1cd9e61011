package vn.hocvuso.learning.media.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * How the camera was held (Exif 2.32, tag 0x0112).
 *
 * @param code 1–8; 1 is upright
 */
record Orientation(int code) {

    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 200;

    static Orientation of(byte[] exif) {
        try {
            int code = exif.length == 0 ? 1 : read(new Bytes(exif));
            return new Orientation(code >= 1 && code <= 8 ? code : 1);
        } catch (IndexOutOfBoundsException cut) {
            return new Orientation(1);
        }
    }

    private static int read(Bytes tiff) {
        boolean backwards = tiff.has(0, 'I', 'I');
        long first = backwards ? tiff.fourBackwards(4) : tiff.four(4);
        if (first > tiff.length()) {
            return 1;
        }
        int entries = Math.min(MOST_ENTRIES, two(tiff, (int) first, backwards));
        for (int i = 0; i < entries; i++) {
            int entry = (int) first + 2 + 12 * i;
            if (two(tiff, entry, backwards) == TAG) {
                return two(tiff, entry + 8, backwards);
            }
        }
        return 1;
    }

    private static int two(Bytes tiff, int place, boolean backwards) {
        return backwards ? tiff.twoBackwards(place) : tiff.two(place);
    }

    BufferedImage upright(BufferedImage picture) {
        if (code == 1) {
            return picture;
        }
        boolean turned = code >= 5;
        int width = turned ? picture.getHeight() : picture.getWidth();
        int height = turned ? picture.getWidth() : picture.getHeight();
        var upright = new BufferedImage(width, height, picture.getType());
        var pen = upright.createGraphics();
        pen.drawImage(picture, turn(picture.getWidth(), picture.getHeight()), null);
        pen.dispose();
        return upright;
    }

    private AffineTransform turn(int w, int h) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
