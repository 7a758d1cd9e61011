package vn.hocvuso.learning.media.film;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.kernel.RuleBroken;

/**
 * A part of an MP4 (ISO/IEC 14496-12, 4.2).
 *
 * @param start where its length stands
 * @param inside where its content begins
 * @param end behind it
 */
record Box(byte[] bytes, String name, int start, int inside, int end) {

    private static final int HEADER = 8;
    private static final int MOST = 100_000;

    /** The boxes from one place to another, without a gap. */
    static List<Box> between(byte[] bytes, int from, int to) {
        var boxes = new ArrayList<Box>();
        for (int place = from; place < to; place = boxes.get(boxes.size() - 1).end()) {
            boxes.add(at(bytes, place, to));
            RuleBroken.unless(boxes.size() <= MOST, "media.film.damaged");
        }
        return boxes;
    }

    private static Box at(byte[] bytes, int place, int to) {
        RuleBroken.unless(to - place >= HEADER, "media.film.damaged");
        var head = ByteBuffer.wrap(bytes, place, to - place);
        long length = head.getInt() & 0xFFFFFFFFL;
        var name = new byte[4];
        head.get(name);
        int inside = place + HEADER;
        if (length == 1) {
            RuleBroken.unless(head.remaining() >= HEADER, "media.film.damaged");
            length = head.getLong();
            inside += HEADER;
        } else if (length == 0) {
            length = to - (long) place;
        }
        RuleBroken.unless(length >= inside - place && length <= to - (long) place, "media.film.damaged");
        return new Box(bytes, new String(name, StandardCharsets.ISO_8859_1), place, inside, (int) (place + length));
    }

    List<Box> children() {
        return between(bytes, inside, end);
    }

    /** The first of that name. */
    Box child(String sought) {
        return children().stream()
                .filter(box -> box.name.equals(sought))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("media.film.damaged"));
    }

    boolean is(String sought) {
        return name.equals(sought);
    }

    /** Its content, from the beginning. */
    ByteBuffer content() {
        return ByteBuffer.wrap(bytes, inside, end - inside).slice();
    }

    /** Makes it empty room of the same length: players skip it, and nothing behind it moves. */
    void blank() {
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, bytes, start + 4, 4);
        Arrays.fill(bytes, inside, end, (byte) 0);
    }

    static boolean isNamed(byte[] bytes, int place, String name) {
        return new String(
                        bytes,
                        Math.min(place, bytes.length),
                        Math.max(0, Math.min(name.length(), bytes.length - place)),
                        StandardCharsets.ISO_8859_1)
                .equals(name);
    }
}
