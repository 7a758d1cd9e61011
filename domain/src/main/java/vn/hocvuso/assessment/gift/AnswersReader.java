package vn.hocvuso.assessment.gift;

import static vn.hocvuso.assessment.gift.QuestionReader.refuseUnless;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hocvuso.assessment.question.Body;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.ShortAnswer;
import vn.hocvuso.assessment.question.TrueFalse;
import vn.hocvuso.assessment.question.Weight;

/** Reads what stands in braces, and finds the kind of question by its signs. */
record AnswersReader(Prose prose) {

    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");

    Body read(Slice answers) {
        refuseUnless(!answers.isEmpty(), answers.line(), "gift.essay");
        if (answers.startsWith("#")) {
            return new NumericReader(prose)
                    .read(answers.after(answers.from() + 1).trimmed());
        }
        var truth = upTo(answers, "#").string(" ");
        if (TRUE.contains(truth) || FALSE.contains(truth)) {
            return trueFalse(TRUE.contains(truth), answers);
        }
        return listed(Piece.cut(answers));
    }

    /** After the truth: what is said to the wrong answer, then what is said to the right one. */
    private Body trueFalse(boolean right, Slice answers) {
        var toWrong = afterSign(answers);
        var toRight = afterSign(toWrong);
        return new TrueFalse(right, prose.text(upTo(toWrong, "#")), prose.text(toRight));
    }

    private Body listed(List<Piece> pieces) {
        boolean onlyRight = pieces.stream().allMatch(piece -> piece.mark() == '=');
        boolean paired = pieces.stream()
                .anyMatch(piece -> piece.mark() == '=' && piece.text().find("->") >= 0);
        if (onlyRight && paired) {
            return matching(pieces);
        }
        return onlyRight ? shortAnswer(pieces) : choice(pieces);
    }

    private Body choice(List<Piece> pieces) {
        boolean many = pieces.stream().noneMatch(piece -> piece.mark() == '=');
        return new Choice(many, pieces.stream().map(this::option).toList());
    }

    private Choice.Option option(Piece piece) {
        var weight = piece.weight(piece.mark() == '=' ? Weight.FULL : Weight.NONE);
        return piece.checked(() -> new Choice.Option(prose.text(piece.text()), weight, prose.text(piece.feedback())));
    }

    private Body shortAnswer(List<Piece> pieces) {
        return new ShortAnswer(pieces.stream()
                .map(piece -> piece.checked(() -> new ShortAnswer.Accepted(
                        prose.text(piece.text()), piece.weight(Weight.FULL), prose.text(piece.feedback()))))
                .toList());
    }

    private Body matching(List<Piece> pieces) {
        var rows = new ArrayList<Matching.Row>();
        var others = new ArrayList<String>();
        for (var piece : pieces) {
            int arrow = piece.text().find("->");
            refuseUnless(arrow >= 0, piece.line(), "gift.matching.mixed");
            refuseUnless(piece.weight(Weight.FULL).isFull(), piece.line(), "gift.matching.weight");
            refuseUnless(piece.feedback().isEmpty(), piece.line(), "gift.matching.feedback");
            var left = prose.text(piece.text().before(arrow).trimmed());
            var right = prose.text(piece.text().after(arrow + 2).trimmed());
            if (left.isEmpty()) {
                others.add(right);
            } else {
                rows.add(piece.checked(() -> new Matching.Row(left, right)));
            }
        }
        return new Matching(rows, others);
    }

    private static Slice afterSign(Slice slice) {
        int sign = slice.find("#");
        return slice.after(sign < 0 ? slice.to() : sign + 1).trimmed();
    }

    private static Slice upTo(Slice slice, String sign) {
        int end = slice.find(sign);
        return (end < 0 ? slice : slice.before(end)).trimmed();
    }
}
