package vn.hocvuso.assessment;

import java.util.List;
import vn.hocvuso.assessment.gift.GiftProblem;

/**
 * What is wrong with questions somebody wrote, for whoever keeps them in a text of its own.
 *
 * @param line from 1; 0 when it is the text as a whole
 * @param code message key
 * @param args what the message names: {0}, {1}, …
 */
public record QuestionProblem(int line, String code, List<Object> args) {

    public static List<QuestionProblem> ofPractice(String gift) {
        return all(PracticeItem.problems(gift));
    }

    public static List<QuestionProblem> ofQuiz(QuizText quiz) {
        return all(quiz.problems());
    }

    private static List<QuestionProblem> all(List<GiftProblem> problems) {
        return problems.stream()
                .map(problem -> new QuestionProblem(problem.line(), problem.code(), problem.args()))
                .toList();
    }
}
