package vn.hocvuso.learning.draft;

/**
 * A lesson in the outline of a draft.
 *
 * @param section number of its section; null when it stands in none
 * @param letters how long its text is
 * @param loads bytes of its pictures
 * @param starts bytes that load only when they are started
 */
public record DraftLessonLine(
        long id,
        String slug,
        Long section,
        String title,
        int minutes,
        String kind,
        String completion,
        boolean required,
        int letters,
        long loads,
        long starts) {

    public String mark() {
        return "l" + id;
    }
}
