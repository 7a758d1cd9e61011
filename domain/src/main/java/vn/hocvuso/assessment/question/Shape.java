package vn.hocvuso.assessment.question;

import java.util.HashSet;
import java.util.List;

/**
 * What an answer may look like, known without reading the question: the guard of the answer endpoint.
 *
 * @param choices how many options there are; 0 when nothing is chosen from a list
 * @param rows how many rows a matching question has; 1 for the others
 */
public record Shape(Kind kind, int choices, int rows) {

    /** Longest text a learner may type, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    public boolean accepts(List<String> answer) {
        return answer.isEmpty()
                || switch (kind) {
                    case SINGLE -> answer.size() == 1 && isOption(answer.get(0), 1);
                    case MULTIPLE -> isSetOfOptions(answer);
                    case TRUE_FALSE -> answer.equals(List.of("true")) || answer.equals(List.of("false"));
                    case SHORT, NUMERIC -> answer.size() == 1 && isText(answer.get(0));
                    case MATCHING -> answer.size() == rows && answer.stream().allMatch(one -> isOption(one, 0));
                };
    }

    private boolean isSetOfOptions(List<String> answer) {
        return answer.stream().allMatch(one -> isOption(one, 1)) && new HashSet<>(answer).size() == answer.size();
    }

    private boolean isOption(String text, int lowest) {
        if (text.isEmpty() || text.length() > 3 || text.chars().anyMatch(c -> c < '0' || c > '9')) {
            return false;
        }
        int number = Integer.parseInt(text);
        return number >= lowest && number <= choices && text.equals(String.valueOf(number));
    }

    private static boolean isText(String text) {
        return text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0;
    }
}
