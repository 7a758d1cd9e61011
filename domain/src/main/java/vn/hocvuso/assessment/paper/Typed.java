package vn.hocvuso.assessment.paper;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.assessment.question.Shape;
import vn.hocvuso.kernel.RuleBroken;

/**
 * An answer as somebody types it from paper, and back: {@code 2}, {@code 1 3}, {@code Đ} or {@code S}, {@code 2 0 1} for
 * the rows of a matching question in their order, or the text that stands there. Nothing typed is no answer.
 */
public final class Typed {

    private static final Set<String> TRUE = Set.of("Đ", "D", "ĐÚNG", "DUNG", "T");
    private static final Set<String> FALSE = Set.of("S", "SAI", "F");
    private static final String NONE = "0";

    private Typed() {}

    /**
     * The answer by the numbers on paper.
     *
     * @throws RuleBroken {@code paper.answer.single}, {@code paper.answer.multiple}, {@code paper.answer.truth}, {@code
     *     paper.answer.matching}, {@code paper.answer.long}
     */
    public static List<String> read(Shape shape, String typed) {
        var text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .strip();
        if (text.isEmpty()) {
            return List.of();
        }
        var answer = answer(shape, text);
        RuleBroken.unless(
                !answer.isEmpty() && shape.accepts(answer),
                problem(shape),
                shape.choices(),
                shape.rows(),
                Shape.LONGEST_TEXT);
        return shape.kind() == Kind.MATCHING && isNone(answer) ? List.of() : answer;
    }

    /** As it would have been typed. */
    public static String write(Shape shape, List<String> answer) {
        return switch (shape.kind()) {
            case TRUE_FALSE -> answer.isEmpty() ? "" : answer.get(0).equals("true") ? "Đ" : "S";
            case SHORT, NUMERIC, SINGLE -> answer.isEmpty() ? "" : answer.get(0);
            case MULTIPLE -> String.join(" ", sorted(answer.stream()));
            case MATCHING -> isNone(answer) ? "" : String.join(" ", answer);
        };
    }

    private static List<String> answer(Shape shape, String text) {
        return switch (shape.kind()) {
            case SHORT, NUMERIC -> List.of(text);
            case TRUE_FALSE -> List.of(truth(text.toUpperCase(Locale.ROOT)));
            case SINGLE -> parts(text).toList();
            case MULTIPLE -> sorted(parts(text).distinct());
            case MATCHING -> rows(text);
        };
    }

    private static List<String> rows(String text) {
        return parts(text).map(part -> part.matches("[-–_]") ? NONE : part).toList();
    }

    private static boolean isNone(List<String> rows) {
        return rows.stream().allMatch(NONE::equals);
    }

    private static Stream<String> parts(String text) {
        return Stream.of(text.split("[\\s,;.+]+")).filter(part -> !part.isEmpty());
    }

    private static List<String> sorted(Stream<String> numbers) {
        return numbers.sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.toList());
    }

    private static String truth(String capitals) {
        return TRUE.contains(capitals) ? "true" : FALSE.contains(capitals) ? "false" : capitals;
    }

    private static String problem(Shape shape) {
        return switch (shape.kind()) {
            case SINGLE -> "paper.answer.single";
            case MULTIPLE -> "paper.answer.multiple";
            case TRUE_FALSE -> "paper.answer.truth";
            case MATCHING -> "paper.answer.matching";
            case SHORT, NUMERIC -> "paper.answer.long";
        };
    }
}
