package vn.hocvuso.learning.media.picture;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.picture.Source.Format;

/** The chunks of a PNG (W3C PNG, 5). */
final class PngChunks {

    private static final int FIRST = 8;
    private static final int LARGEST_PROFILE = 1 << 20;
    private static final int LARGEST_SIDE = 1_000_000;

    private PngChunks() {}

    static Source header(Bytes bytes) {
        RuleBroken.unless(bytes.name(FIRST + 4).equals("IHDR"), "media.picture.damaged");
        long width = bytes.four(FIRST + 8);
        long height = bytes.four(FIRST + 12);
        RuleBroken.unless(width <= LARGEST_SIDE && height <= LARGEST_SIDE, "media.picture.damaged");
        var exif = Source.NONE;
        var profile = Source.NONE;
        int place = FIRST;
        for (var name = ""; !name.equals("IEND"); ) {
            long length = bytes.four(place);
            name = bytes.name(place + 4);
            var content = name.equals("eXIf") || name.equals("iCCP") ? bytes.part(place + 8, length) : Source.NONE;
            exif = name.equals("eXIf") ? content : exif;
            profile = name.equals("iCCP") ? profile(content) : profile;
            place = Math.toIntExact(Math.min(place + 12 + length, Integer.MAX_VALUE));
        }
        return new Source(Format.PNG, (int) width, (int) height, exif, profile, false);
    }

    /** A name, a zero, the method of compression, the profile. */
    private static byte[] profile(byte[] chunk) {
        int name = 0;
        while (chunk[name] != 0) {
            name++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(chunk, name + 2, Math.max(0, chunk.length - name - 2));
            var profile = new byte[LARGEST_PROFILE];
            int length = inflater.inflate(profile);
            return inflater.finished() ? java.util.Arrays.copyOf(profile, length) : Source.NONE;
        } catch (DataFormatException damaged) {
            // the picture is shown without it
            return Source.NONE;
        } finally {
            inflater.end();
        }
    }
}
