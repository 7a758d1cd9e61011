package vn.hocvuso.assessment;

import java.util.List;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.gift.GiftProblem;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.kernel.RuleBroken;

/**
 * A test as its author wrote it.
 *
 * @param gift the questions it draws from, as a file of questions
 */
public record QuizText(String title, QuizRules rules, String gift) {

    /** The same as long as neither the rules nor the questions changed. */
    String digest() {
        return Digest.of(title + "|" + rules + "|" + gift);
    }

    /** What is wrong with the questions, by line of {@link #gift}; empty when nothing. */
    public List<GiftProblem> problems() {
        var reading = Gift.read(gift);
        return reading.isClean() && reading.items().size() < rules.draw()
                ? List.of(
                        new GiftProblem(0, "quiz.few-questions", reading.items().size(), rules.draw()))
                : reading.problems();
    }

    /** @throws RuleBroken {@code quiz.questions} when there are {@link #problems} */
    List<Item> items() {
        RuleBroken.unless(problems().isEmpty(), "quiz.questions");
        return Gift.read(gift).items();
    }
}
