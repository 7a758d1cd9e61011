package vn.hocvuso.learning.course;

/**
 * What the author of a lesson writes.
 *
 * @param slug what its address carries; it survives being moved and renamed
 * @param minutes to read it
 * @param leastSeconds it must have been open before it counts as done; 0 for no such rule
 * @param required whether the course is complete only with it
 * @param address of the course elsewhere, for {@link LessonKind#OUTSIDE}; else null
 * @param body Markdown
 */
public record LessonText(
        String slug,
        String title,
        int minutes,
        LessonKind kind,
        Completion completion,
        int leastSeconds,
        boolean required,
        String address,
        String body) {

    /** A text that is done when it is read. */
    public static LessonText reading(String slug, String title, int minutes, String body) {
        return new LessonText(slug, title, minutes, LessonKind.READING, Completion.READ, 0, true, null, body);
    }

    /** The same lesson with another text. */
    public LessonText saying(String other) {
        return new LessonText(slug, title, minutes, kind, completion, leastSeconds, required, address, other);
    }
}
