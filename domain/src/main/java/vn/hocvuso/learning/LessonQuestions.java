package vn.hocvuso.learning;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.PracticeItem;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.text.Markdown;

/** The practice questions of a lesson for one reader: their options stand in an order of the reader's own. */
final class LessonQuestions {

    private LessonQuestions() {}

    static List<PracticeItem> of(String body, long lesson, PersonId person) {
        var gifts = new Markdown("", Map.of())
                .parts(body).stream()
                        .filter(part -> part.gift() != null)
                        .map(part -> part.gift())
                        .toList();
        return IntStream.range(0, gifts.size())
                .mapToObj(i -> PracticeItem.of(i + 1, gifts.get(i), seed(lesson, person)))
                .toList();
    }

    /** Stays with the reader, so that an answer means the same at every look. */
    static long seed(long lesson, PersonId person) {
        return lesson * 31 + person.value();
    }
}
