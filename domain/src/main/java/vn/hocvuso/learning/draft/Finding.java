package vn.hocvuso.learning.draft;

import java.util.List;
import vn.hocvuso.assessment.QuestionProblem;

/**
 * Something that is missing or wrong in a draft.
 *
 * @param code message key
 * @param args what the message names
 * @param place where it is mended: cover, goals, outline, lesson, quiz
 * @param lesson slug of the lesson, for that place; else null
 * @param problem what exactly is wrong in a line; null when the message says it all
 */
public record Finding(String code, List<Object> args, String place, String lesson, QuestionProblem problem) {

    static Finding at(String place, String code, Object... args) {
        return new Finding(code, List.of(args), place, null, null);
    }

    static Finding in(String lesson, String code, Object... args) {
        return new Finding(code, List.of(args), "lesson", lesson, null);
    }

    Finding because(QuestionProblem wrong) {
        return new Finding(code, args, place, lesson, wrong);
    }
}
