package vn.hocvuso.assessment.bank;

import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.assessment.question.Body;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Html;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.Numeric;
import vn.hocvuso.assessment.question.ShortAnswer;
import vn.hocvuso.assessment.question.TrueFalse;

/** Lays a question open: every answer, which are right, and what is said to each. */
public record QuestionReader(Item item) {

    public String html() {
        return written(item.asked());
    }

    public String feedback() {
        return written(item.feedback());
    }

    public List<BankQuestion.Answer> answers() {
        return answers(item.body()).toList();
    }

    private Stream<BankQuestion.Answer> answers(Body body) {
        if (body instanceof Choice choice) {
            return choice.options().stream()
                    .map(option -> answer(option.text(), choice.isRight(option), option.feedback()));
        }
        if (body instanceof TrueFalse truth) {
            return Stream.of(true, false)
                    .map(said -> new BankQuestion.Answer(
                            String.valueOf(said),
                            null,
                            said == truth.right(),
                            written(said == truth.right() ? truth.toRight() : truth.toWrong())));
        }
        if (body instanceof Matching matching) {
            return matching.rows().stream()
                    .map(row -> new BankQuestion.Answer(written(row.left()), row.right(), true, ""));
        }
        return body instanceof ShortAnswer typed ? typed(typed) : numbers((Numeric) body);
    }

    private Stream<BankQuestion.Answer> typed(ShortAnswer typed) {
        return typed.accepted().stream()
                .map(one -> answer(one.shown(), one.weight().isFull(), one.feedback()));
    }

    private Stream<BankQuestion.Answer> numbers(Numeric numeric) {
        var spans = numeric.accepted().stream()
                .map(span -> answer(span.shown(), span.weight().isFull(), span.feedback()));
        var otherwise = Stream.of(numeric.otherwise())
                .filter(said -> !said.isEmpty())
                .map(said -> new BankQuestion.Answer("", null, false, written(said)));
        return Stream.concat(spans, otherwise);
    }

    private BankQuestion.Answer answer(String text, boolean right, String remark) {
        return new BankQuestion.Answer(written(text), null, right, written(remark));
    }

    private String written(String text) {
        return text.isEmpty() ? "" : Html.of(item.format(), text);
    }
}
