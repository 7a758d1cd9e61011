package vn.hocvuso.learning.draft;

import java.util.List;
import vn.hocvuso.assessment.QuestionProblem;
import vn.hocvuso.assessment.QuizText;

/**
 * The test of a draft.
 *
 * @param text null when the course has none
 * @param problems of its questions, by line
 */
public record QuizDraft(QuizText text, List<QuestionProblem> problems) {

    public static QuizDraft of(QuizText text) {
        return new QuizDraft(text, text == null ? List.of() : QuestionProblem.ofQuiz(text));
    }

    /** The same as long as nobody changed it. */
    public String print() {
        return Fingerprint.of(text);
    }
}
