package vn.hocvuso.assessment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.hocvuso.assessment.gift.GiftProblem;
import vn.hocvuso.assessment.gift.Reading;
import vn.hocvuso.assessment.question.Body;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Html;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.TrueFalse;

/**
 * What a file of questions says.
 *
 * @param problems by line; the questions they stand in are not among the read ones
 */
public record QuestionFile(List<Read> questions, List<GiftProblem> problems) {

    /**
     * One question that was understood.
     *
     * @param number its place in the file, from 1
     * @param html what is asked
     */
    public record Read(int number, Kind kind, String html, List<Answer> answers) {}

    /**
     * @param text as HTML; for TRUE_FALSE {@code true} or {@code false}
     * @param other the right side of a pair; null where there are none
     */
    public record Answer(String text, String other, boolean right) {}

    static QuestionFile of(Reading reading) {
        var items = reading.items();
        return new QuestionFile(
                IntStream.rangeClosed(1, items.size())
                        .mapToObj(number -> read(number, items.get(number - 1)))
                        .toList(),
                reading.problems());
    }

    private static Read read(int number, Item item) {
        return new Read(
                number,
                item.body().kind(),
                Html.of(item.format(), item.asked()),
                answers(item, item.body()).toList());
    }

    private static Stream<Answer> answers(Item item, Body body) {
        if (body instanceof Choice choice) {
            return choice.options().stream()
                    .map(option -> new Answer(Html.of(item.format(), option.text()), null, choice.isRight(option)));
        }
        if (body instanceof TrueFalse truth) {
            return Stream.of(true, false).map(said -> new Answer(String.valueOf(said), null, said == truth.right()));
        }
        return body instanceof Matching matching
                ? matching.rows().stream().map(row -> new Answer(Html.of(item.format(), row.left()), row.right(), true))
                : TypedKey.of(body).stream().map(text -> new Answer(Html.of(item.format(), text), null, true));
    }
}
