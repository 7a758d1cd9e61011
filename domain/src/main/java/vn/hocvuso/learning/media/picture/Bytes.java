package vn.hocvuso.learning.media.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers in a file; what lies behind its end is an {@link IndexOutOfBoundsException}. */
record Bytes(byte[] all) {

    int length() {
        return all.length;
    }

    int at(int place) {
        return all[place] & 0xFF;
    }

    /** Two bytes, the greater first. */
    int two(int place) {
        return at(place) << 8 | at(place + 1);
    }

    /** Four bytes, the greatest first. */
    long four(int place) {
        return (long) two(place) << 16 | two(place + 2);
    }

    int twoBackwards(int place) {
        return at(place + 1) << 8 | at(place);
    }

    int threeBackwards(int place) {
        return at(place + 2) << 16 | twoBackwards(place);
    }

    long fourBackwards(int place) {
        return (long) twoBackwards(place + 2) << 16 | twoBackwards(place);
    }

    String name(int place) {
        return new String(part(place, 4), StandardCharsets.ISO_8859_1);
    }

    byte[] part(int from, long length) {
        if (from < 0 || length < 0 || from + length > all.length) {
            throw new IndexOutOfBoundsException(from);
        }
        return Arrays.copyOfRange(all, from, (int) (from + length));
    }

    boolean has(int place, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (place + i >= all.length || at(place + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
