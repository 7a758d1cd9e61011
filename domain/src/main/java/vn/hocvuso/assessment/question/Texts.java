package vn.hocvuso.assessment.question;

import java.text.Normalizer;
import java.util.Locale;
import vn.hocvuso.kernel.RuleBroken;

/** How text is kept and compared: composed (NFC), without space at its ends, without control characters. */
final class Texts {

    private Texts() {}

    /**
     * @param text null counts as empty
     * @throws RuleBroken {@code gift.text.control} for control characters and halves of surrogate pairs
     */
    static String kept(String text) {
        if (text == null) {
            return "";
        }
        var composed = Normalizer.normalize(text.replace('\t', ' ').replace("\uFEFF", ""), Normalizer.Form.NFC)
                .strip();
        RuleBroken.unless(composed.codePoints().noneMatch(Texts::isControl), "gift.text.control");
        return composed;
    }

    /** For a label of one line, such as an id. */
    static String line(String text) {
        return kept(text).replace('\n', ' ');
    }

    /** Small letters, single spaces, composed. */
    static String folded(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return String.join(" ", composed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }

    private static boolean isControl(int c) {
        return c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
