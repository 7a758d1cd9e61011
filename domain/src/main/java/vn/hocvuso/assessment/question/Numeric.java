package vn.hocvuso.assessment.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;

/**
 * A number to type. The first accepted span that holds it decides.
 *
 * @param otherwise what is said when none does; may be empty
 */
public record Numeric(List<Accepted> accepted, String otherwise) implements Body {

    /** From {@code low} to {@code high}, both included. */
    public record Accepted(BigDecimal low, BigDecimal high, Weight weight, String feedback) {
        public Accepted {
            low = plain(low);
            high = plain(high);
            feedback = Texts.kept(feedback);
            RuleBroken.unless(low.compareTo(high) <= 0, "gift.numeric.backwards");
            RuleBroken.unless(
                    weight.percent().signum() >= 0,
                    "gift.weight.range",
                    weight.percent().toPlainString());
        }

        /** The number, or the span with dots between its ends, as it is written in Vietnamese. */
        public String shown() {
            var from = low.toPlainString().replace('.', ',');
            return low.compareTo(high) == 0
                    ? from
                    : from + " … " + high.toPlainString().replace('.', ',');
        }

        private boolean holds(BigDecimal number) {
            return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
        }

        private static BigDecimal plain(BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return stripped.setScale(Math.max(0, stripped.scale()));
        }
    }

    public Numeric {
        accepted = List.copyOf(accepted);
        otherwise = Texts.kept(otherwise);
        RuleBroken.unless(accepted.stream().anyMatch(a -> a.weight().isFull()), "gift.no-full-answer");
        RuleBroken.unless(accepted.size() <= Choice.MOST, "gift.choice.too-many", Choice.MOST);
    }

    /** A number as it stands in a key; empty when it is none. */
    public static Optional<BigDecimal> number(String text) {
        return Numbers.key(text).stream().findFirst();
    }

    @Override
    public Kind kind() {
        return Kind.NUMERIC;
    }

    @Override
    public int choices() {
        return 0;
    }

    @Override
    public Fraction share(List<String> answer) {
        return fitting(answer).map(a -> a.weight().share()).orElse(Fraction.ZERO);
    }

    @Override
    public List<String> remarks(List<String> answer) {
        if (answer.stream().allMatch(String::isBlank)) {
            return List.of();
        }
        var said = fitting(answer).map(Accepted::feedback).orElse(otherwise);
        return said.isEmpty() ? List.of() : List.of(said);
    }

    private Optional<Accepted> fitting(List<String> answer) {
        var readings = answer.stream()
                .flatMap(typed -> Numbers.readings(typed).stream())
                .toList();
        return accepted.stream()
                .filter(span -> readings.stream().anyMatch(span::holds))
                .findFirst();
    }
}
