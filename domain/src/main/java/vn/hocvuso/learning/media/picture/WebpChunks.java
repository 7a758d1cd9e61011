package vn.hocvuso.learning.media.picture;

import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.picture.Source.Format;

/** The chunks of a WebP (RFC 9649): canvas and every frame must be small enough, whichever the decoder believes. */
final class WebpChunks {

    private static final int FIRST = 12;
    private static final int FOURTEEN_BITS = 0x3FFF;

    private final Bytes bytes;
    private int width;
    private int height;
    private byte[] exif = Source.NONE;

    private WebpChunks(Bytes bytes) {
        this.bytes = bytes;
    }

    static Source header(Bytes bytes) {
        var chunks = new WebpChunks(bytes);
        long end = Math.min(bytes.length(), 8 + bytes.fourBackwards(4));
        for (long place = FIRST; place + 8 <= end; ) {
            long length = bytes.fourBackwards((int) place + 4);
            chunks.note(bytes.name((int) place), (int) place + 8, length);
            place += 8 + length + (length & 1);
        }
        return new Source(Format.WEBP, chunks.width, chunks.height, chunks.exif, Source.NONE, false);
    }

    private void note(String name, int place, long length) {
        switch (name) {
            case "VP8X" -> grow(1 + bytes.threeBackwards(place + 4), 1 + bytes.threeBackwards(place + 7));
            case "ANMF" -> {
                grow(1 + bytes.threeBackwards(place + 6), 1 + bytes.threeBackwards(place + 9));
                frame(place + 16);
            }
            case "VP8 " ->
                grow(bytes.twoBackwards(place + 6) & FOURTEEN_BITS, bytes.twoBackwards(place + 8) & FOURTEEN_BITS);
            case "VP8L" -> lossless(bytes.fourBackwards(place + 1));
            case "EXIF" -> exif = withoutPrefix(bytes.part(place, length));
            default -> {}
        }
    }

    /** What a frame of an animation holds: alpha, if any, then the picture. */
    private void frame(int place) {
        if (bytes.name(place).equals("ALPH")) {
            long length = bytes.fourBackwards(place + 4);
            RuleBroken.unless(length < bytes.length(), "media.picture.damaged");
            note(bytes.name((int) (place + 8 + length + (length & 1))), (int) (place + 16 + length + (length & 1)), 0);
        } else if (!bytes.name(place).equals("ANMF")) {
            note(bytes.name(place), place + 8, 0);
        }
    }

    private void lossless(long bits) {
        grow(1 + (int) (bits & FOURTEEN_BITS), 1 + (int) (bits >> 14 & FOURTEEN_BITS));
    }

    private void grow(int toWidth, int toHeight) {
        width = Math.max(width, toWidth);
        height = Math.max(height, toHeight);
    }

    /** Some programs write the first six bytes of the JPEG segment too. */
    private static byte[] withoutPrefix(byte[] exif) {
        var notes = new Bytes(exif);
        return notes.has(0, 'E', 'x', 'i', 'f', 0, 0) ? notes.part(6, exif.length - 6L) : exif;
    }
}
