package vn.hocvuso.learning.draft;

import java.text.Normalizer;
import vn.hocvuso.kernel.RuleBroken;

/** What was typed as it is kept: composed letters and plain line ends; nothing else is changed. */
public final class DraftText {

    public static final int LONGEST = 100_000;

    private DraftText() {}

    /** @throws RuleBroken {@code draft.text.long} */
    public static String of(String typed) {
        if (typed == null) {
            return "";
        }
        var kept = Normalizer.normalize(typed.replace("\r\n", "\n").replace("\0", ""), Normalizer.Form.NFC);
        RuleBroken.unless(kept.length() <= LONGEST, "draft.text.long", LONGEST);
        return kept;
    }

    /** One line, such as a title; null when nothing is left of it. */
    public static String line(String typed) {
        var line = of(typed).replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
