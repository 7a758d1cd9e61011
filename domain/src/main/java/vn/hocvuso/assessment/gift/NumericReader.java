package vn.hocvuso.assessment.gift;

import static vn.hocvuso.assessment.gift.QuestionReader.refuseUnless;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.assessment.question.Body;
import vn.hocvuso.assessment.question.Numeric;
import vn.hocvuso.assessment.question.Weight;

/** Reads what follows {@code {#}: {@code 3}, {@code 3:2}, {@code 1..5}, or several, each after {@code =}. */
record NumericReader(Prose prose) {

    Body read(Slice answers) {
        refuseUnless(!answers.isEmpty(), answers.line(), "gift.numeric.missing");
        var accepted = new ArrayList<Numeric.Accepted>();
        var otherwise = "";
        for (var piece : pieces(answers)) {
            if (isOtherwise(piece)) {
                refuseUnless(otherwise.isEmpty(), piece.line(), "gift.numeric.otherwise");
                otherwise = prose.text(piece.feedback());
            } else {
                accepted.add(accepted(piece));
            }
        }
        return new Numeric(accepted, otherwise);
    }

    private static List<Piece> pieces(Slice answers) {
        return "=~".indexOf(answers.first()) >= 0 ? Piece.cut(answers) : List.of(Piece.bare(answers));
    }

    /** A last {@code ~#…} or {@code =*#…} speaks to every other number. */
    private static boolean isOtherwise(Piece piece) {
        var text = piece.text().string(" ");
        return piece.mark() == '~' && text.isEmpty() || text.equals("*");
    }

    private Numeric.Accepted accepted(Piece piece) {
        refuseUnless(piece.mark() == '=', piece.line(), "gift.numeric.tilde");
        var text = piece.text();
        int dots = text.find("..");
        int colon = text.find(":");
        return dots >= 0
                ? span(piece, number(piece, text.before(dots)), number(piece, text.after(dots + 2)))
                : colon >= 0
                        ? around(piece, number(piece, text.before(colon)), number(piece, text.after(colon + 1)))
                        : around(piece, number(piece, text), BigDecimal.ZERO);
    }

    private Numeric.Accepted around(Piece piece, BigDecimal value, BigDecimal tolerance) {
        refuseUnless(tolerance.signum() >= 0, piece.line(), "gift.numeric.tolerance");
        return span(piece, value.subtract(tolerance), value.add(tolerance));
    }

    private Numeric.Accepted span(Piece piece, BigDecimal low, BigDecimal high) {
        var weight = piece.weight(Weight.FULL);
        return piece.checked(() -> new Numeric.Accepted(low, high, weight, prose.text(piece.feedback())));
    }

    private static BigDecimal number(Piece piece, Slice slice) {
        var text = slice.trimmed().string(" ");
        return Numeric.number(text).orElseThrow(() -> new NotGift(piece.line(), "gift.numeric.number", text));
    }
}
