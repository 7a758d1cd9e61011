package vn.hocvuso.learning;

import java.time.LocalDate;

/**
 * A lesson in the list of its course.
 *
 * @param position from 1
 * @param section heading it stands under; null when the course has none
 * @param minutes to read it
 * @param kind reading or outside
 * @param completion when it is done: read, practice, checklist or evidence
 * @param required whether the course is complete only with it
 * @param loads bytes of its pictures
 * @param starts bytes of films, recordings and files, which load only when they are started
 * @param doneOn the day the caller did it, or null
 * @param handIn what came of the caller's last hand-in: waiting, confirmed, returned, withdrawn; null when there was none
 * @param said why it went back, or null
 */
public record LessonLine(
        String slug,
        long position,
        String section,
        String title,
        int minutes,
        String kind,
        String completion,
        boolean required,
        long loads,
        long starts,
        LocalDate doneOn,
        String handIn,
        String said) {

    public boolean isDone() {
        return doneOn != null;
    }

    /** Whether somebody else is to look at it. */
    public boolean isWaiting() {
        return !isDone() && "waiting".equals(handIn);
    }

    /** Whether it went back to be done better. */
    public boolean isReturned() {
        return !isDone() && "returned".equals(handIn);
    }
}
