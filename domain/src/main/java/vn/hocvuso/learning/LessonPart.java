package vn.hocvuso.learning;

import java.util.List;
import vn.hocvuso.assessment.PracticeItem;
import vn.hocvuso.assessment.Review;
import vn.hocvuso.assessment.Sheet;
import vn.hocvuso.learning.text.Part;
import vn.hocvuso.learning.text.Point;

/**
 * A piece of a lesson, from top to bottom: text, a list of things to be done, or a question to practise.
 *
 * @param html safe HTML, headings from h2; null for a question
 * @param item id of the question; null for text
 * @param asked the question as it is asked
 * @param tried the last answer with what its author says; null when it was not tried yet
 * @param points what a checklist asks to be done; empty for anything else
 * @param recording whether it is the lesson read aloud
 */
public record LessonPart(
        String html, String item, Sheet.Asked asked, Review.Judged tried, List<Point> points, boolean recording) {

    static LessonPart text(String html) {
        return new LessonPart(html, null, null, null, List.of(), false);
    }

    /** @param tried null when it was not tried yet */
    static LessonPart question(PracticeItem item, Sheet.Asked asked, Review.Judged tried) {
        return new LessonPart(null, item.id(), asked, tried, List.of(), false);
    }

    /** What is no question. */
    static LessonPart of(Part part) {
        return new LessonPart(part.html(), null, null, null, part.points(), part.recording());
    }

    public boolean isChecklist() {
        return !points.isEmpty();
    }

    public boolean isQuestion() {
        return item != null;
    }
}
