package vn.hocvuso.learning.media.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.picture.Source.Format;

/** The segments of a JPEG (ITU-T T.81, annex B). */
final class JpegMarkers {

    private static final int RESTART = 0xD0;
    private static final int BEGIN = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int TABLES = 0xDB;
    private static final int EXIF = 0xE1;

    private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, 0xC2);

    /** Huffman tables, quantisation tables, restart interval: what a picture cannot do without. */
    private static final Set<Integer> NEEDED = Set.of(0xC4, TABLES, 0xDD, SCAN);

    /** As our encoder writes it: version 1.1 or 1.2, no thumbnail. */
    private static final int JFIF = 0xE0;

    /** A picture that comes in steps has about ten; more only cost the reader time. */
    private static final int MOST_SCANS = 64;

    private final Bytes bytes;
    private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int scans;
    private int end = -1;
    private byte[] exif = Source.NONE;
    private boolean bare = true;

    private JpegMarkers(Bytes bytes) {
        this.bytes = bytes;
        walk();
    }

    static Source header(Bytes bytes) {
        var markers = new JpegMarkers(bytes);
        var clean = markers.bare
                && markers.end == bytes.length()
                && Math.max(markers.width, markers.height) <= Fitting.LONGEST
                && Arrays.equals(markers.tables.toByteArray(), Encoder.TABLES);
        return new Source(Format.JPEG, markers.width, markers.height, markers.exif, Source.NONE, clean);
    }

    /** The quantisation tables as they stand in the file: they tell who wrote it at which quality. */
    static byte[] tables(byte[] jpeg) {
        return new JpegMarkers(new Bytes(jpeg)).tables.toByteArray();
    }

    private void walk() {
        int place = 2;
        while (end < 0) {
            while (bytes.at(place) != 0xFF || bytes.at(place + 1) == 0xFF) {
                bare &= bytes.at(place) == 0xFF;
                place++;
            }
            place = segment(bytes.at(place + 1), place + 2);
        }
    }

    private int segment(int marker, int place) {
        if (marker == END) {
            end = place;
            return place;
        }
        if (marker == 0 || marker == BEGIN || marker >= RESTART && marker < BEGIN) {
            bare = false;
            return place;
        }
        int behind = place + bytes.two(place);
        bare &= NEEDED.contains(marker) || FRAMES.contains(marker) || isPlainJfif(marker, place);
        note(marker, place, behind);
        return marker == SCAN ? behindTheScan(behind) : behind;
    }

    private boolean isPlainJfif(int marker, int place) {
        return marker == JFIF
                && place == 4
                && bytes.two(place) == 16
                && bytes.has(place + 2, 'J', 'F', 'I', 'F', 0, 1)
                && bytes.two(place + 14) == 0;
    }

    private void note(int marker, int place, int behind) {
        if (FRAMES.contains(marker)) {
            RuleBroken.unless(width == 0, "media.picture.damaged");
            height = bytes.two(place + 3);
            width = bytes.two(place + 5);
            RuleBroken.unless(bytes.at(place + 7) != 4, "media.picture.print-colours");
        } else if (marker == TABLES) {
            tables.writeBytes(bytes.part(place, behind - (long) place));
        } else if (marker == SCAN) {
            RuleBroken.unless(++scans <= MOST_SCANS, "media.picture.damaged");
        } else if (marker == EXIF && bytes.has(place + 2, 'E', 'x', 'i', 'f', 0, 0)) {
            exif = bytes.part(place + 8, behind - (place + 8L));
        }
    }

    /** A marker inside the data of a scan is written twice or is a restart. */
    private int behindTheScan(int place) {
        while (bytes.at(place) != 0xFF || bytes.at(place + 1) == 0 || isRestart(bytes.at(place + 1))) {
            place++;
        }
        return place;
    }

    private static boolean isRestart(int marker) {
        return marker >= RESTART && marker < BEGIN;
    }
}
