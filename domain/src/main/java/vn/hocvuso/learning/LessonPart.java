package vn.hocvuso.learning;

import vn.hocvuso.assessment.Review;
import vn.hocvuso.assessment.Sheet;

/**
 * A piece of a lesson, from top to bottom: text, or a question to practise.
 *
 * @param html safe HTML, headings from h2; null for a question
 * @param item id of the question; null for text
 * @param asked the question as it is asked
 * @param tried the last answer with what its author says; null when it was not tried yet
 */
public record LessonPart(String html, String item, Sheet.Asked asked, Review.Judged tried) {

    static LessonPart text(String html) {
        return new LessonPart(html, null, null, null);
    }

    public boolean isQuestion() {
        return item != null;
    }
}
