package vn.hocvuso.assessment.gift;

import vn.hocvuso.assessment.question.Format;
import vn.hocvuso.kernel.RuleBroken;

/** Turns stretches of a question into its texts, as its format asks: HTML is made plain. */
record Prose(Format format, boolean html) {

    String text(Slice slice) {
        var text = slice.string(format == Format.MARKDOWN ? "\n" : " ");
        try {
            return html ? HtmlText.plain(text) : text;
        } catch (RuleBroken rule) {
            throw new NotGift(slice.line(), rule.getMessage(), rule.arguments().toArray());
        }
    }
}
