package vn.hocvuso.learning.media.film;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import vn.hocvuso.kernel.RuleBroken;

/** Ogg with Opus or Vorbis (RFC 3533, RFC 7845): pages from the first byte to the last, the first of each sound known. */
final class Ogg {

    private static final int HEADER = 27;
    private static final int FIRST = 2;
    private static final int OPUS_RATE = 48_000;

    private final byte[] bytes;
    private long granules;
    private long rate;

    Ogg(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean is(byte[] bytes) {
        return Box.isNamed(bytes, 0, "OggS");
    }

    Track track() {
        int pages = 0;
        for (int place = 0; place < bytes.length; pages++) {
            place = page(place);
        }
        RuleBroken.unless(pages >= 3 && rate > 0, "media.sound.damaged");
        return new Track(bytes, false, "ogg", 0, 0, (int) Math.min(granules / rate, 1 << 30));
    }

    private int page(int place) {
        RuleBroken.unless(
                bytes.length - place > HEADER && Box.isNamed(bytes, place, "OggS") && bytes[place + 4] == 0,
                "media.sound.damaged");
        int segments = bytes[place + 26] & 0xFF;
        int content = place + HEADER + segments;
        RuleBroken.unless(content <= bytes.length, "media.sound.damaged");
        int end = content;
        for (int i = 0; i < segments; i++) {
            end += bytes[place + HEADER + i] & 0xFF;
        }
        RuleBroken.unless(end <= bytes.length, "media.sound.damaged");
        if ((bytes[place + 5] & FIRST) != 0) {
            rate = rate(content, end);
        }
        granules = Math.max(granules, number(place + 6).getLong());
        return end;
    }

    private long rate(int content, int end) {
        RuleBroken.unless(rate == 0 && end - content >= 19, "media.sound.kind");
        if (Box.isNamed(bytes, content, "OpusHead")) {
            return OPUS_RATE;
        }
        RuleBroken.unless(bytes[content] == 1 && Box.isNamed(bytes, content + 1, "vorbis"), "media.sound.kind");
        long rate = number(content + 12).getInt() & 0xFFFFFFFFL;
        RuleBroken.unless(rate > 0, "media.sound.damaged");
        return rate;
    }

    private ByteBuffer number(int place) {
        return ByteBuffer.wrap(bytes, place, Math.min(8, bytes.length - place)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
