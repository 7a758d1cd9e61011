package vn.hocvuso.learning.confirm;

import java.text.Normalizer;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What an observer says of one point.
 *
 * @param said one sentence for the learner; null where it is confirmed
 */
public record Verdict(String item, boolean confirmed, String said) {

    static final int SHORTEST = 5;
    static final int LONGEST = 300;

    /** @throws RuleBroken {@code verdict.reason} where a point goes back without a sentence of 5 to 300 characters */
    public Verdict {
        said = confirmed || said == null
                ? null
                : Normalizer.normalize(said, Normalizer.Form.NFC).strip();
        RuleBroken.unless(
                confirmed || said != null && said.length() >= SHORTEST && said.length() <= LONGEST,
                "verdict.reason",
                SHORTEST,
                LONGEST);
    }

    public static Verdict confirmed(String item) {
        return new Verdict(item, true, null);
    }

    public static Verdict returned(String item, String said) {
        return new Verdict(item, false, said);
    }
}
