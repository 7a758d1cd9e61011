package vn.hocvuso.assessment;

import java.util.List;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.gift.GiftProblem;
import vn.hocvuso.assessment.question.Fraction;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Order;
import vn.hocvuso.kernel.RuleBroken;

/**
 * One question to practise on: tried as often as one likes, answered at once with what its author says.
 *
 * @param slot its place among the questions of its page, from 1
 * @param item what is asked
 * @param order in which its options are shown, the same at every look
 */
public record PracticeItem(int slot, Item item, Order order) {

    /** What is wrong with a text that ought to hold one question, by its lines; empty when nothing. */
    public static List<GiftProblem> problems(String gift) {
        var reading = Gift.read(gift);
        return reading.isClean() && reading.items().size() != 1
                ? List.of(new GiftProblem(1, "practice.one", reading.items().size()))
                : reading.problems();
    }

    /**
     * @param seed the same for the same page and reader
     * @throws RuleBroken {@code practice.unreadable} when there are {@link #problems}
     */
    public static PracticeItem of(int slot, String gift, long seed) {
        RuleBroken.unless(problems(gift).isEmpty(), "practice.unreadable");
        var item = Gift.read(gift).items().get(0);
        return new PracticeItem(slot, item, Order.of(seed, slot, item.body()));
    }

    /** How it is found again when the text around it changes. */
    public String id() {
        return Question.idnumber(item);
    }

    /** @param given what stands in it, by the numbers shown; empty when nothing */
    public Sheet.Asked asked(List<String> given) {
        return SheetWriter.asked(slot, 0, item, order, given);
    }

    /** @param given by the numbers shown */
    public Review.Judged judged(List<String> given) {
        return ReviewWriter.judged(slot, item, order, given);
    }

    /** An answer as one text. */
    public static String packed(List<String> given) {
        return new Given(1, 1, given).packed();
    }

    public static List<String> unpacked(String packed) {
        return Given.unpacked(packed);
    }

    /** Whether it is an answer, and looks as one to this question must. */
    public boolean accepts(List<String> given) {
        return Given.isAnswer(given) && item.body().shape().accepts(given);
    }

    /** @throws RuleBroken {@code answer.shape}, {@code practice.empty} when nothing was chosen or typed */
    public boolean isRight(List<String> given) {
        RuleBroken.unless(Given.isAnswer(given), "practice.empty");
        RuleBroken.unless(accepts(given), "answer.shape");
        return item.body().share(order.inFile(given)).equals(Fraction.ONE);
    }
}
