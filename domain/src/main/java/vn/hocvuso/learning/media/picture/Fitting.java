package vn.hocvuso.learning.media.picture;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes a picture as small as a phone needs it. */
final class Fitting {

    /** Width and height at most, in pixels. */
    static final int LONGEST = 1280;

    private Fitting() {}

    /** How many lines and columns may be skipped while decoding, and still twice as many stay as are needed. */
    static int skip(int width, int height) {
        return Math.max(1, Math.max(width, height) / (2 * LONGEST));
    }

    /** Halved until it is nearly small enough: each pixel is then the mean of those it stands for. */
    static BufferedImage fit(BufferedImage picture) {
        var small = picture;
        while (longest(small) > 2 * LONGEST) {
            small = drawn(small, half(small.getWidth()), half(small.getHeight()));
        }
        double by = (double) LONGEST / longest(small);
        return by >= 1 ? small : drawn(small, times(small.getWidth(), by), times(small.getHeight(), by));
    }

    private static int longest(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static int half(int side) {
        return Math.max(1, side / 2);
    }

    private static int times(int side, double by) {
        return (int) Math.max(1, Math.round(side * by));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var small = new BufferedImage(width, height, picture.getType());
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }
}
