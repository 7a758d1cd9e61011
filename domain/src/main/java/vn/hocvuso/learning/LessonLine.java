package vn.hocvuso.learning;

import java.time.LocalDate;

/**
 * A lesson in the list of its course.
 *
 * @param minutes to read it
 * @param readOn the day the caller read it, or null
 */
public record LessonLine(String slug, long position, String title, int minutes, LocalDate readOn) {

    public boolean isRead() {
        return readOn != null;
    }
}
