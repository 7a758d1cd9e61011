package vn.hocvuso.learning.media.film;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;

/**
 * MP4 and M4A. What stays is what plays: boxes and tracks on the lists. The rest is blanked, among it {@code udta} and
 * {@code meta}, where phones write the place ({@code ©xyz}, {@code loci}) and their own name, and tracks of other data,
 * such as the way a camera went.
 */
final class Mp4 {

    private static final Set<String> TOP = Set.of("ftyp", "moov", "mdat", "moof", "mfra", "sidx", "styp", "free");

    private static final Set<String> MOVIE = Set.of("mvhd", "trak", "mvex", "free");

    private static final Set<String> TRACK = Set.of("tkhd", "mdia", "edts", "tref", "free");

    /** To see, to hear, to read. */
    private static final Set<String> HANDLERS = Set.of("vide", "soun", "text", "sbtl", "subt", "clcp");

    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso8", "mp41", "mp42", "avc1", "av01", "M4V ", "M4VH",
            "M4VP", "M4A ", "dash", "MSNV", "3gp4", "3gp5", "3gp6", "f4v ");

    private final byte[] bytes;
    private boolean seen;
    private boolean heard;
    private int width;
    private int height;

    Mp4(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean is(byte[] bytes) {
        return Box.isNamed(bytes, 4, "ftyp") && brand(bytes);
    }

    private static boolean brand(byte[] bytes) {
        return bytes.length >= 12 && BRANDS.contains(new String(bytes, 8, 4, StandardCharsets.ISO_8859_1));
    }

    Track track() {
        try {
            return read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
            throw new RuleBroken("media.film.damaged");
        }
    }

    private Track read() {
        var boxes = Box.between(bytes, 0, bytes.length);
        RuleBroken.unless(boxes.get(0).is("ftyp") && one(boxes, "moov"), "media.film.damaged");
        RuleBroken.unless(boxes.stream().anyMatch(box -> box.is("mdat")), "media.film.damaged");
        int seconds = 0;
        for (var box : boxes) {
            if (box.is("moov")) {
                seconds = movie(box);
            } else if (!TOP.contains(box.name()) || box.is("free")) {
                box.blank();
            }
        }
        RuleBroken.unless(seen || heard, "media.film.damaged");
        return new Track(bytes, seen, seen ? "mp4" : "m4a", width, height, seconds);
    }

    private static boolean one(List<Box> boxes, String name) {
        return boxes.stream().filter(box -> box.is(name)).count() == 1;
    }

    private int movie(Box movie) {
        int seconds = 0;
        for (var box : movie.children()) {
            if (box.is("mvhd")) {
                seconds = seconds(box);
            } else if (box.is("trak")) {
                track(box);
            }
            if (!MOVIE.contains(box.name()) || box.is("free")) {
                box.blank();
            }
        }
        return seconds;
    }

    /** Version 1 counts in eight bytes. */
    private static int seconds(Box header) {
        var content = header.content();
        boolean wide = content.getInt() >>> 24 == 1;
        content.position(content.position() + (wide ? 16 : 8));
        long scale = content.getInt() & 0xFFFFFFFFL;
        long length = wide ? content.getLong() : content.getInt() & 0xFFFFFFFFL;
        return scale == 0 || length < 0 || length == 0xFFFFFFFFL ? 0 : (int) Math.min(length / scale, 1 << 30);
    }

    private void track(Box track) {
        var handler = track.child("mdia").child("hdlr").content();
        handler.position(8);
        var name = new byte[4];
        handler.get(name);
        var kind = new String(name, StandardCharsets.ISO_8859_1);
        if (!HANDLERS.contains(kind)) {
            track.blank();
            return;
        }
        seen |= kind.equals("vide");
        heard |= kind.equals("soun");
        if (kind.equals("vide") && width == 0) {
            size(track.child("tkhd"));
        }
        track.children().stream()
                .filter(box -> !TRACK.contains(box.name()) || box.is("free"))
                .forEach(Box::blank);
    }

    /** In sixteenths of the lower two bytes; a quarter turn stands in the matrix before them. */
    private void size(Box header) {
        var content = header.content();
        int last = content.limit();
        int first = content.getInt(last - 8) >>> 16;
        int second = content.getInt(last - 4) >>> 16;
        boolean turned = content.getInt(last - 44) == 0 && content.getInt(last - 40) != 0;
        width = turned ? second : first;
        height = turned ? first : second;
    }
}
