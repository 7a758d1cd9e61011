package vn.hocvuso.learning.media.paper;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.hocvuso.kernel.RuleBroken;

/**
 * Finds out how large the streams of a PDF become before its parser unpacks them into memory: it does so with every
 * list of objects while it opens the file.
 */
final class Swelling {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /** Of one stream: a page scanned in colour is some 30 MB. */
    private static final int MOST_OF_ONE = 64 << 20;

    /** Of all lists of objects together: each object becomes many times larger in memory. */
    private static final long MOST_OBJECTS = 96L << 20;

    /** Of all streams together: pictures stay packed, but counting takes time. */
    private static final long MOST = 2L << 30;

    private static final int BLOCK = 64 * 1024;

    /** A stream may be packed again and again. */
    private static final int DEEPEST = 4;

    private long sum;
    private long objects;

    private Swelling() {}

    static void check(byte[] pdf) {
        var swelling = new Swelling();
        for (int place = 0; place < pdf.length - STREAM.length; place++) {
            if (pdf[place] == 's' && begins(pdf, place)) {
                swelling.unpack(pdf, behindTheLine(pdf, place + STREAM.length), 1);
            }
        }
    }

    private static boolean begins(byte[] pdf, int place) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[place + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static int behindTheLine(byte[] pdf, int place) {
        int next = place;
        while (next < pdf.length && (pdf[next] == '\r' || pdf[next] == '\n' || pdf[next] == ' ')) {
            next++;
        }
        return next;
    }

    private void unpack(byte[] packed, int from, int depth) {
        if (from >= packed.length || (packed[from] & 0x0F) != 8) {
            return;
        }
        var inflater = new Inflater();
        var first = new byte[BLOCK];
        try {
            inflater.setInput(packed, from, packed.length - from);
            int head = inflater.inflate(first);
            long size = head + rest(inflater);
            sum += size;
            objects += mayBeObjects(first, head) ? size : 0;
            RuleBroken.unless(size <= MOST_OF_ONE && objects <= MOST_OBJECTS && sum <= MOST, "media.slides.swelling");
            again(packed, from, head > 0 && (first[0] & 0x0F) == 8, size, depth);
        } catch (DataFormatException otherwisePacked) {
            // a picture, a font, or the word in a text
        } finally {
            inflater.end();
        }
    }

    /** A list of objects begins with a number, perhaps behind spaces and remarks. */
    private static boolean mayBeObjects(byte[] unpacked, int length) {
        int place = 0;
        while (place < length && (unpacked[place] == 0 || Character.isWhitespace(unpacked[place]))) {
            place++;
        }
        return place == length || "+-.%0123456789".indexOf(unpacked[place]) >= 0;
    }

    private static long rest(Inflater inflater) throws DataFormatException {
        var block = new byte[BLOCK];
        long size = 0;
        for (int more = inflater.inflate(block); more > 0 && size <= MOST_OF_ONE; more = inflater.inflate(block)) {
            size += more;
        }
        return size;
    }

    private void again(byte[] packed, int from, boolean packedAgain, long size, int depth) throws DataFormatException {
        if (!packedAgain || depth >= DEEPEST) {
            return;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, from, packed.length - from);
            var once = new byte[(int) size];
            inflater.inflate(once);
            unpack(once, 0, depth + 1);
        } finally {
            inflater.end();
        }
    }
}
