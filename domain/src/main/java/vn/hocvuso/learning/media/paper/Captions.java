package vn.hocvuso.learning.media.paper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.RuleBroken;

/**
 * The words spoken in a video (WebVTT, W3C): times and plain words, written anew; styles, regions, notes, places on the
 * screen and tags go.
 */
public final class Captions {

    private static final int MOST_CUES = 10_000;
    private static final int LONGEST = 2_000;

    private static final String TIME = "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})";
    private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final Pattern TAG = Pattern.compile("<[^>]*>?");

    private Captions() {}

    public static boolean is(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(10, bytes.length), StandardCharsets.UTF_8);
        return head.replaceFirst("^\uFEFF", "").matches("(?s)WEBVTT(?:[ \\t\\r\\n].*)?");
    }

    /** The same words at the same times. */
    public static byte[] clean(byte[] bytes) {
        var lines = text(bytes).split("\n", -1);
        var cues = new ArrayList<String>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].contains("-->")) {
                continue;
            }
            var times = TIMES.matcher(lines[i]);
            RuleBroken.unless(times.matches() && millis(times, 1) < millis(times, 5), "media.captions.times", i + 1);
            var words = words(lines, i + 1);
            i += words.size();
            cue(times, words, cues, i + 1);
        }
        RuleBroken.unless(!cues.isEmpty(), "media.captions.empty");
        return ("WEBVTT\n\n" + String.join("\n", cues)).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replaceFirst("^\uFEFF", "")
                    .replaceAll("\r\n?", "\n");
        } catch (CharacterCodingException other) {
            throw new RuleBroken("media.captions.letters");
        }
    }

    private static List<String> words(String[] lines, int from) {
        var words = new ArrayList<String>();
        for (int i = from; i < lines.length && !lines[i].isBlank() && !lines[i].contains("-->"); i++) {
            words.add(lines[i]);
        }
        return words;
    }

    private static void cue(Matcher times, List<String> words, List<String> cues, int line) {
        var said = words.stream()
                .map(Captions::plain)
                .filter(one -> !one.isEmpty())
                .toList();
        if (said.isEmpty()) {
            return;
        }
        var all = String.join("\n", said);
        RuleBroken.unless(all.length() <= LONGEST && cues.size() < MOST_CUES, "media.captions.too-long", line);
        cues.add(time(millis(times, 1)) + " --> " + time(millis(times, 5)) + '\n' + all + '\n');
    }

    private static String plain(String line) {
        return TAG.matcher(line)
                .replaceAll("")
                .replaceAll("[\\p{Cntrl}\u200E\u200F\u202A-\u202E\u2066-\u2069]", "")
                .replaceAll("&(?!(?:amp|lt|gt|nbsp|#\\d{1,6});)", "&amp;")
                .replace(">", "&gt;")
                .strip();
    }

    private static long millis(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long minutes = hours * 60 + Long.parseLong(times.group(group + 1));
        long seconds = minutes * 60 + Long.parseLong(times.group(group + 2));
        return seconds * 1000 + Long.parseLong(times.group(group + 3));
    }

    private static String time(long millis) {
        long seconds = millis / 1000;
        return "%02d:%02d:%02d.%03d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, millis % 1000);
    }
}
