package vn.hocvuso.learning.media.picture;

import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.picture.Source.Format;

/** The blocks of a GIF up to its first frame (GIF89a, 17–22). */
final class GifBlocks {

    private static final int SCREEN = 6;
    private static final int COLOURS = 0x80;

    private GifBlocks() {}

    static Source header(Bytes bytes) {
        int place = SCREEN + 7 + colours(bytes.at(SCREEN + 4));
        while (bytes.at(place) == 0x21) {
            place = behindTheBlocks(bytes, place + 2);
        }
        RuleBroken.unless(bytes.at(place) == 0x2C, "media.picture.damaged");
        int width = Math.max(bytes.twoBackwards(SCREEN), bytes.twoBackwards(place + 5));
        int height = Math.max(bytes.twoBackwards(SCREEN + 2), bytes.twoBackwards(place + 7));
        return new Source(Format.GIF, width, height, Source.NONE, Source.NONE, false);
    }

    private static int colours(int flags) {
        return (flags & COLOURS) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int behindTheBlocks(Bytes bytes, int place) {
        while (bytes.at(place) != 0) {
            place += 1 + bytes.at(place);
        }
        return place + 1;
    }
}
