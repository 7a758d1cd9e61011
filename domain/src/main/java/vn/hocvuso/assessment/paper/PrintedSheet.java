package vn.hocvuso.assessment.paper;

import java.util.List;

/**
 * The sheet of one learner.
 *
 * @param attempt number of the attempt, which the form is opened by
 * @param place number in the list of the sitting
 * @param unit name of the learner's unit
 * @param minutes this learner has
 */
public record PrintedSheet(
        long attempt, int place, String name, String unit, int minutes, List<PrintedQuestion> questions) {

    public PrintedSheet {
        questions = List.copyOf(questions);
    }
}
