package vn.hocvuso.assessment;

import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Format;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Label;
import vn.hocvuso.assessment.question.Weight;
import vn.hocvuso.kernel.RuleBroken;

/**
 * A question with one right answer, as an author fills it in a form.
 *
 * @param right number of the right answer, from 1
 * @param feedback what is said to everybody afterwards; may be empty
 */
public record PracticeText(String stem, List<Answer> answers, int right, String feedback) {

    /** @param feedback what is said to whoever chose it; may be empty */
    public record Answer(String text, String feedback) {}

    /**
     * As GIFT; whatever sign stands in a text means nothing but itself.
     *
     * @throws RuleBroken {@code practice.right}, {@code gift.stem.missing}, {@code gift.choice.few} and what else a
     *     question may lack
     */
    public String gift() {
        RuleBroken.unless(right >= 1 && right <= answers.size(), "practice.right");
        var options =
                IntStream.rangeClosed(1, answers.size()).mapToObj(this::option).toList();
        var label = new Label("", "", "", List.of());
        var item = new Item(label, Format.PLAIN, stem, "", new Choice(false, options), feedback);
        return Gift.write(List.of(item)).strip();
    }

    private Choice.Option option(int number) {
        var answer = answers.get(number - 1);
        return new Choice.Option(answer.text(), number == right ? Weight.FULL : Weight.NONE, answer.feedback());
    }
}
