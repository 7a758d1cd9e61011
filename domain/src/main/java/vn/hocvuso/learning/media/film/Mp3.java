package vn.hocvuso.learning.media.film;

import java.util.Arrays;
import vn.hocvuso.kernel.RuleBroken;

/**
 * MPEG audio, layer III: frame behind frame. The notes before the first (ID3v2: names, pictures, anything) and behind
 * the last (ID3v1, APE) are cut off.
 */
final class Mp3 {

    private static final int[] RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int[] HERTZ = {44_100, 48_000, 32_000};
    private static final int FEWEST = 4;

    /** The notes behind the last frame take this much at most. */
    private static final int LARGEST_TAIL = 256 * 1024;

    private static final int HALF_A_FRAME = 4096;

    private final byte[] bytes;

    Mp3(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean is(byte[] bytes) {
        return Box.isNamed(bytes, 0, "ID3") || new Mp3(bytes).frame(0) > 0;
    }

    Track track() {
        int first = first();
        double seconds = 0;
        int frames = 0;
        int place = first;
        for (int length = frame(place); length > 0 && place + length <= bytes.length; length = frame(place)) {
            seconds += samples(place) / (double) hertz(place);
            place += length;
            frames++;
        }
        RuleBroken.unless(frames >= FEWEST && isTail(place), "media.sound.damaged");
        return new Track(Arrays.copyOfRange(bytes, first, place), false, "mp3", 0, 0, (int) Math.round(seconds));
    }

    /** Behind all notes and the zeros that fill them up. */
    private int first() {
        int place = 0;
        while (Box.isNamed(bytes, place, "ID3") && place + 10 <= bytes.length) {
            int size = 0;
            for (int i = 6; i < 10; i++) {
                size = size << 7 | bytes[place + i] & 0x7F;
            }
            boolean foot = (bytes[place + 5] & 0x10) != 0;
            place = Math.min(bytes.length, place + 10 + size + (foot ? 10 : 0));
        }
        while (place < bytes.length && bytes[place] == 0) {
            place++;
        }
        return place;
    }

    private boolean isTail(int place) {
        int left = bytes.length - place;
        boolean notes = Box.isNamed(bytes, place, "TAG")
                || Box.isNamed(bytes, place, "APETAGEX")
                || Box.isNamed(bytes, place, "LYRICSBEGIN")
                || Box.isNamed(bytes, place, "ID3");
        return left <= HALF_A_FRAME || notes && left <= LARGEST_TAIL;
    }

    /** Its length in bytes; 0 when no frame begins there. */
    private int frame(int place) {
        if (place + 4 > bytes.length || at(place) != 0xFF || (at(place + 1) & 0xE6) != 0xE2 || version(place) == 1) {
            return 0;
        }
        int rate = (version(place) == 3 ? RATES_1 : RATES_2)[at(place + 2) >> 4];
        if (rate == 0 || (at(place + 2) >> 2 & 3) == 3) {
            return 0;
        }
        return samples(place) / 8 * rate * 1000 / hertz(place) + (at(place + 2) >> 1 & 1);
    }

    private int samples(int place) {
        return version(place) == 3 ? 1152 : 576;
    }

    private int hertz(int place) {
        int hertz = HERTZ[at(place + 2) >> 2 & 3];
        return switch (version(place)) {
            case 3 -> hertz;
            case 2 -> hertz / 2;
            default -> hertz / 4;
        };
    }

    /** 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5. */
    private int version(int place) {
        return at(place + 1) >> 3 & 3;
    }

    private int at(int place) {
        return bytes[place] & 0xFF;
    }
}
