package vn.hocvuso.assessment;

import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.RuleBroken;

/**
 * One answer as it was given in a browser.
 *
 * @param slot which question of the attempt, from 1
 * @param seq the browser's count, from 1: of two answers to a slot the higher one holds
 * @param values as {@link vn.hocvuso.assessment.question.Body} says, by the numbers shown
 */
public record Given(int slot, int seq, List<String> values) {

    /** A browser that counts further than this is not counting answers. */
    public static final int HIGHEST_SEQ = 1_000_000;

    private static final char BETWEEN_VALUES = '\u001F';
    private static final char BETWEEN_ANSWERS = '\u001E';
    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 4_000;

    public Given {
        RuleBroken.unless(seq >= 1 && seq <= HIGHEST_SEQ, "answer.seq");
        RuleBroken.unless(values.size() <= MOST_VALUES, "answer.shape");
        RuleBroken.unless(values.stream().allMatch(value -> value.length() <= LONGEST), "answer.long");
        values = values.stream().map(Given::withoutControls).toList();
        values = values.equals(List.of("")) ? List.of() : values;
    }

    /** Whether anything was chosen or typed; of a matching question, in any of its rows. */
    static boolean isAnswer(List<String> values) {
        return values.stream().anyMatch(value -> !value.isBlank() && !value.equals("0"));
    }

    /** The values as one text, for {@code string_to_array(…, chr(31))}. */
    String packed() {
        return String.join(String.valueOf(BETWEEN_VALUES), values);
    }

    /** Several as one text, for {@code string_to_array(…, chr(30))}. */
    static String packed(List<Given> answers) {
        return answers.stream().map(Given::packed).collect(Collectors.joining(String.valueOf(BETWEEN_ANSWERS)));
    }

    static List<String> unpacked(String packed) {
        return packed == null || packed.isEmpty()
                ? List.of()
                : List.of(packed.split(String.valueOf(BETWEEN_VALUES), -1));
    }

    private static String withoutControls(String value) {
        var clean = new StringBuilder(value);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean lone = Character.isSurrogate(c) && !isPaired(clean, i);
            clean.setCharAt(i, Character.isISOControl(c) || lone ? ' ' : c);
        }
        return clean.toString();
    }

    private static boolean isPaired(CharSequence text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
