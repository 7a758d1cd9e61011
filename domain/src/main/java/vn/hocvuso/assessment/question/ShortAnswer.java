package vn.hocvuso.assessment.question;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;

/** A word or a few to type. The first accepted pattern that fits decides; {@code *} stands for anything. */
public record ShortAnswer(List<Accepted> accepted) implements Body {

    public record Accepted(String pattern, Weight weight, String feedback) {
        public Accepted {
            pattern = Texts.line(pattern);
            feedback = Texts.kept(feedback);
            RuleBroken.unless(!pattern.isEmpty(), "gift.answer.empty");
            RuleBroken.unless(!pattern.contains("->"), "gift.matching.mixed");
            RuleBroken.unless(
                    weight.percent().signum() >= 0,
                    "gift.weight.range",
                    weight.percent().toPlainString());
        }

        /** The pattern as an answer to show, its stars as dots. */
        public String shown() {
            return pattern.replace("\\*", "\0").replace("*", "…").replace('\0', '*');
        }
    }

    public ShortAnswer {
        accepted = List.copyOf(accepted);
        RuleBroken.unless(accepted.stream().anyMatch(a -> a.weight().isFull()), "gift.no-full-answer");
        RuleBroken.unless(accepted.size() <= Choice.MOST, "gift.choice.too-many", Choice.MOST);
    }

    @Override
    public Kind kind() {
        return Kind.SHORT;
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
        return fitting(answer).map(Accepted::feedback).filter(said -> !said.isEmpty()).stream()
                .toList();
    }

    private Optional<Accepted> fitting(List<String> answer) {
        return answer.stream()
                .filter(typed -> !typed.isBlank())
                .flatMap(typed -> accepted.stream().filter(a -> new Wildcard(a.pattern()).matches(typed)))
                .findFirst();
    }
}
