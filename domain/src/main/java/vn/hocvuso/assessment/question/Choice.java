package vn.hocvuso.assessment.question;

import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.kernel.RuleBroken;

/**
 * Options to choose from: exactly one ({@code many} false) or any number.
 *
 * <p>One: some option is worth the full point. Any number: what is chosen adds up, wrong choices take away, never below
 * zero; the good ones together are the full point (written as 100% give or take 1, for rounded decimals).
 */
public record Choice(boolean many, List<Option> options) implements Body {

    public static final int MOST = 50;

    public record Option(String text, Weight weight, String feedback) {
        public Option {
            text = Texts.kept(text);
            feedback = Texts.kept(feedback);
            RuleBroken.unless(!text.isEmpty(), "gift.answer.empty");
        }
    }

    public Choice {
        options = List.copyOf(options);
        RuleBroken.unless(options.size() >= 2, "gift.choice.few");
        RuleBroken.unless(options.size() <= MOST, "gift.choice.too-many", MOST);
        RuleBroken.unless(options.stream().map(Option::text).distinct().count() == options.size(), "gift.choice.same");
        RuleBroken.unless(many || options.stream().anyMatch(o -> o.weight().isFull()), "gift.no-full-answer");
        var sum = full(options);
        RuleBroken.unless(!many || sum.isPositive(), "gift.no-full-answer");
        RuleBroken.unless(
                !many || sum.reaches(99, Fraction.ONE) && Fraction.of(101, 100).compareTo(sum) >= 0,
                "gift.weight.sum",
                sum.dividedBy(Fraction.of(1, 100))
                        .decimal()
                        .stripTrailingZeros()
                        .toPlainString());
    }

    @Override
    public Kind kind() {
        return many ? Kind.MULTIPLE : Kind.SINGLE;
    }

    @Override
    public int choices() {
        return options.size();
    }

    @Override
    public Fraction share(List<String> answer) {
        var earned =
                chosen(answer).mapToObj(i -> options.get(i).weight().share()).reduce(Fraction.ZERO, Fraction::plus);
        return (many ? earned.dividedBy(full(options)) : earned).clipped();
    }

    @Override
    public List<String> remarks(List<String> answer) {
        return chosen(answer)
                .mapToObj(i -> options.get(i).feedback())
                .filter(said -> !said.isEmpty())
                .toList();
    }

    /** Whether this option belongs to the best answer. */
    public boolean isRight(Option option) {
        return many ? option.weight().isPositive() : option.weight().isFull();
    }

    private static Fraction full(List<Option> options) {
        return options.stream()
                .map(Option::weight)
                .filter(Weight::isPositive)
                .map(Weight::share)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static IntStream chosen(List<String> answer) {
        return answer.stream().mapToInt(Integer::parseInt).map(number -> number - 1);
    }
}
