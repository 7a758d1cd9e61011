package vn.hocvuso.assessment.question;

import vn.hocvuso.kernel.RuleBroken;

/**
 * One question as its author wrote it.
 *
 * @param stem what is asked; may be empty only when {@code after} is not
 * @param after for a missing word, what follows the gap; else empty
 * @param feedback what is said to everybody afterwards; may be empty
 */
public record Item(Label label, Format format, String stem, String after, Body body, String feedback) {

    public static final int LONGEST = 20_000;
    private static final String GAP = " _____ ";

    public Item {
        stem = Texts.kept(stem);
        after = Texts.kept(after);
        feedback = Texts.kept(feedback);
        RuleBroken.unless(!stem.isEmpty() || !after.isEmpty(), "gift.stem.missing");
        RuleBroken.unless(stem.length() + after.length() + feedback.length() <= LONGEST, "gift.text.long", LONGEST);
    }

    /** The question as it is read, a gap where a word is missing. */
    public String asked() {
        return after.isEmpty() ? stem : (stem + GAP + after).strip();
    }
}
