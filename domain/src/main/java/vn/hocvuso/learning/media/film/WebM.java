package vn.hocvuso.learning.media.film;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;

/** WebM (RFC 8794, RFC 9559): tags and attached files are blanked; what is not of its elements is refused. */
final class WebM {

    private static final int EBML = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TRACKS = 0x1654AE6B;
    private static final int INFO = 0x1549A966;
    private static final int VOID = 0xEC;

    /** Tags, attachments, chapters. */
    private static final Set<Integer> NOTES = Set.of(0x1254C367, 0x1941A469, 0x1043A770);

    /** Seek head, cues, checksum, and what stands in a cluster whose length was not known when it was begun. */
    private static final Set<Integer> OTHERS =
            Set.of(0x114D9B74, 0x1C53BB6B, 0xBF, VOID, 0xE7, 0xA3, 0xA0, 0xA7, 0xAB, 0x5854);

    private static final Set<String> CODECS =
            Set.of("V_VP8", "V_VP9", "V_AV1", "A_OPUS", "A_VORBIS", "D_WEBVTT/SUBTITLES");

    private static final long UNKNOWN = -1;

    private final byte[] bytes;
    private int place;
    private boolean seen;
    private boolean heard;
    private boolean clusters;
    private int width;
    private int height;
    private double length;
    private long scale = 1_000_000;

    WebM(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean is(byte[] bytes) {
        return bytes.length > 40
                && bytes[0] == 0x1A
                && bytes[1] == 0x45
                && (bytes[2] & 0xFF) == 0xDF
                && (bytes[3] & 0xFF) == 0xA3;
    }

    Track track() {
        try {
            read();
        } catch (IndexOutOfBoundsException | ArithmeticException cut) {
            throw new RuleBroken("media.film.damaged");
        }
        RuleBroken.unless(clusters && (seen || heard), "media.film.damaged");
        double seconds = length * scale / 1e9;
        return new Track(bytes, seen, "webm", width, height, (int) Math.max(0, Math.min(seconds, 1e6)));
    }

    private void read() {
        RuleBroken.unless(id() == EBML, "media.film.damaged");
        int head = end(size(), bytes.length);
        var kind = new String(bytes, place, head - place, StandardCharsets.ISO_8859_1);
        RuleBroken.unless(kind.contains("webm"), "media.film.matroska");
        place = head;
        RuleBroken.unless(id() == SEGMENT, "media.film.damaged");
        int end = end(size(), bytes.length);
        RuleBroken.unless(end == bytes.length, "media.film.damaged");
        while (place < end) {
            element(end);
        }
    }

    private void element(int limit) {
        int start = place;
        int id = id();
        long size = size();
        if (id == CLUSTER) {
            clusters = true;
            place = size == UNKNOWN ? place : end(size, limit);
            return;
        }
        RuleBroken.unless(size != UNKNOWN, "media.film.damaged");
        int end = end(size, limit);
        if (id == TRACKS) {
            tracks(end);
        } else if (id == INFO) {
            info(end);
        } else if (NOTES.contains(id)) {
            blank(start, end);
        } else if (id == VOID) {
            Arrays.fill(bytes, place, end, (byte) 0);
        } else {
            RuleBroken.unless(OTHERS.contains(id), "media.film.damaged");
        }
        place = end;
    }

    /** Empty room of the same length: one byte says what it is, eight how long. */
    private void blank(int start, int end) {
        int content = end - start - 9;
        if (content < 0) {
            throw new RuleBroken("media.film.damaged");
        }
        bytes[start] = (byte) VOID;
        bytes[start + 1] = 1;
        for (int i = 0; i < 7; i++) {
            bytes[start + 8 - i] = (byte) (i < 4 ? content >>> 8 * i : 0);
        }
        Arrays.fill(bytes, start + 9, end, (byte) 0);
    }

    private void info(int limit) {
        while (place < limit) {
            int id = id();
            int end = end(size(), limit);
            if (id == 0x2AD7B1) {
                scale = Math.max(1, number(end));
            } else if (id == 0x4489) {
                length = end - place == 4
                        ? Float.intBitsToFloat((int) number(end))
                        : end - place == 8 ? Double.longBitsToDouble(number(end)) : 0;
            } else if (id == 0x7BA9) {
                // the title of whoever made it
                Arrays.fill(bytes, place, end, (byte) 0);
            }
            place = end;
        }
    }

    private void tracks(int limit) {
        while (place < limit) {
            int id = id();
            int end = end(size(), limit);
            if (id == 0xAE) {
                track(end);
            }
            place = end;
        }
    }

    private void track(int limit) {
        while (place < limit) {
            int id = id();
            int end = end(size(), limit);
            if (id == 0x83) {
                long kind = number(end);
                seen |= kind == 1;
                heard |= kind == 2;
            } else if (id == 0x86) {
                var codec = new String(bytes, place, end - place, StandardCharsets.ISO_8859_1).replace("\0", "");
                RuleBroken.unless(CODECS.contains(codec), "media.film.matroska");
            } else if (id == 0xE0) {
                picture(end);
            }
            place = end;
        }
    }

    private void picture(int limit) {
        while (place < limit) {
            int id = id();
            int end = end(size(), limit);
            width = id == 0xB0 ? (int) number(end) & 0xFFFF : width;
            height = id == 0xBA ? (int) number(end) & 0xFFFF : height;
            place = end;
        }
    }

    private int end(long size, int limit) {
        if (size == UNKNOWN) {
            return limit;
        }
        RuleBroken.unless(size <= limit - (long) place, "media.film.damaged");
        return (int) (place + size);
    }

    private long number(int end) {
        long number = 0;
        for (int i = place; i < end && i < place + 8; i++) {
            number = number << 8 | bytes[i] & 0xFF;
        }
        return number;
    }

    /** One to four bytes; the zeros before the first one say how many more come. */
    private int id() {
        int more = Integer.numberOfLeadingZeros(bytes[place] & 0xFF) - 24;
        RuleBroken.unless(more < 4, "media.film.damaged");
        int id = 0;
        for (int i = 0; i <= more; i++) {
            id = id << 8 | bytes[place++] & 0xFF;
        }
        return id;
    }

    private long size() {
        int more = Integer.numberOfLeadingZeros(bytes[place] & 0xFF) - 24;
        RuleBroken.unless(more < 8, "media.film.damaged");
        long size = bytes[place++] & 0x7F >> more;
        boolean unknown = size == 0x7F >> more;
        for (int i = 0; i < more; i++) {
            unknown &= (bytes[place] & 0xFF) == 0xFF;
            size = size << 8 | bytes[place++] & 0xFF;
        }
        return unknown ? UNKNOWN : size;
    }
}
