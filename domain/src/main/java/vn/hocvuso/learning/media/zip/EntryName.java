package vn.hocvuso.learning.media.zip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.RuleBroken;

/** The name of a file in a zip: a way down from where the zip stands, and no way out. */
final class EntryName {

    private static final int LONGEST = 240;
    private static final int DEEPEST = 8;

    private static final Pattern STRANGE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\\\:*?\"<>|]");

    /** Names of devices in Windows, with or without an ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern LEFTOVER = Pattern.compile(
            "(?:__MACOSX(?:/.*)?|(?:.*/)?(?:\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini))",
            Pattern.CASE_INSENSITIVE);

    private EntryName() {}

    /** In NFC, without the slash of a folder; macOS takes Vietnamese letters apart and does not say that it is UTF-8. */
    static String of(byte[] raw) {
        var name = Normalizer.normalize(decoded(raw), Normalizer.Form.NFC);
        var plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        var steps = plain.split("/", -1);
        RuleBroken.unless(
                plain.length() <= LONGEST
                        && steps.length <= DEEPEST
                        && !STRANGE.matcher(plain).find(),
                "media.zip.name",
                shown(plain));
        for (var step : steps) {
            RuleBroken.unless(isPlain(step), "media.zip.name", shown(plain));
        }
        return plain;
    }

    private static boolean isPlain(String step) {
        return !step.isEmpty()
                && !step.endsWith(".")
                && !step.equals(" ")
                && step.equals(step.strip())
                && !DEVICE.matcher(step).matches();
    }

    /** What an operating system put there by itself. */
    static boolean isLeftover(String name) {
        return LEFTOVER.matcher(name).matches();
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new RuleBroken("media.zip.letters");
        }
    }

    private static String shown(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "\u00B7");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + '…';
    }
}
