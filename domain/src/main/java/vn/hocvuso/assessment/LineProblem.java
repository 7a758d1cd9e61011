package vn.hocvuso.assessment;

import java.util.List;
import vn.hocvuso.assessment.gift.GiftProblem;

/**
 * What is wrong in a line of a text of questions, as other contexts see it.
 *
 * @param line from 1; 0 when it is the text as a whole
 * @param code message key
 * @param args what the message names
 */
public record LineProblem(int line, String code, List<Object> args) {

    /** What is wrong with a text that ought to hold one question to practise. */
    public static List<LineProblem> inPractice(String gift) {
        return of(PracticeItem.problems(gift));
    }

    /** What is wrong with the questions of a test. */
    public static List<LineProblem> inQuiz(QuizText quiz) {
        return of(quiz.problems());
    }

    /** The same in a text that has so many lines before this one. */
    public LineProblem below(int lines) {
        return new LineProblem(lines + line, code, args);
    }

    private static List<LineProblem> of(List<GiftProblem> problems) {
        return problems.stream()
                .map(problem -> new LineProblem(problem.line(), problem.code(), problem.args()))
                .toList();
    }
}
