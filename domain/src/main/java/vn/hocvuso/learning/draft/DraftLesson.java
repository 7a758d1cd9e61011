package vn.hocvuso.learning.draft;

import java.util.List;
import vn.hocvuso.learning.course.LessonText;

/**
 * A lesson of a draft as its author writes it.
 *
 * @param revision the number its text has; 0 as long as nobody saved one in this draft
 * @param media names of the files of the draft
 * @param recordings those of them that are heard
 */
public record DraftLesson(String course, LessonText text, long revision, List<String> media, List<String> recordings) {

    /** The same as long as nobody changed what stands beside the text. */
    public String print() {
        return print(text);
    }

    public static String print(LessonText text) {
        return Fingerprint.of(
                text.title(),
                text.minutes(),
                text.kind(),
                text.completion(),
                text.leastSeconds(),
                text.required(),
                text.address());
    }
}
