package vn.hocvuso.assessment.gift;

import static vn.hocvuso.assessment.gift.QuestionReader.refuseUnless;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.hocvuso.assessment.question.Numeric;
import vn.hocvuso.assessment.question.Weight;
import vn.hocvuso.kernel.RuleBroken;

/**
 * One answer: {@code =%50%text # feedback}.
 *
 * @param mark {@code =} or {@code ~}
 * @param percent null when not written
 */
record Piece(char mark, int line, BigDecimal percent, Slice text, Slice feedback) {

    /** Cuts at every {@code =} and {@code ~}; what stands before the first is not allowed. */
    static List<Piece> cut(Slice answers) {
        refuseUnless(answers.findAny("=~") == answers.from(), answers.line(), "gift.answer.start");
        var pieces = new ArrayList<Piece>();
        var rest = answers;
        while (!rest.isEmpty()) {
            int next = rest.after(rest.from() + 1).findAny("=~");
            pieces.add(of(next < 0 ? rest : rest.before(next)));
            rest = rest.after(next < 0 ? rest.to() : next);
        }
        return pieces;
    }

    /** A single answer written without its sign. */
    static Piece bare(Slice answer) {
        return of('=', answer.line(), answer);
    }

    private static Piece of(Slice slice) {
        return of(slice.first(), slice.line(), slice.after(slice.from() + 1).trimmed());
    }

    private static Piece of(char mark, int line, Slice slice) {
        var rest = slice;
        BigDecimal percent = null;
        if (rest.startsWith("%")) {
            int end = rest.after(rest.from() + 1).find("%");
            refuseUnless(end >= 0, line, "gift.weight.open");
            percent = number(rest.after(rest.from() + 1).before(end), line);
            rest = rest.after(end + 1).trimmed();
        }
        int feedback = rest.find("#");
        var text = (feedback < 0 ? rest : rest.before(feedback)).trimmed();
        var said =
                feedback < 0 ? rest.after(rest.to()) : rest.after(feedback + 1).trimmed();
        return new Piece(mark, line, percent, text, said);
    }

    private static BigDecimal number(Slice slice, int line) {
        var text = slice.string(" ");
        return Numeric.number(text).orElseThrow(() -> new NotGift(line, "gift.weight.number", text));
    }

    /** @param unwritten what it is worth when no per cent is written */
    Weight weight(Weight unwritten) {
        return percent == null ? unwritten : checked(() -> new Weight(percent));
    }

    /** Makes a value; what its rules refuse is a problem at this line. */
    <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (RuleBroken rule) {
            throw new NotGift(line, rule.getMessage(), rule.arguments().toArray());
        }
    }
}
