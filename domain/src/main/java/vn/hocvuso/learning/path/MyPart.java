package vn.hocvuso.learning.path;

import java.time.LocalDate;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A part of a programme for one person.
 *
 * @param kind {@code course} or {@code quiz}
 * @param due the last day, or null
 * @param begunOn the day a place was taken, or null
 * @param doneOn the day it was completed or passed, perhaps before it was asked; or null
 */
public record MyPart(
        String programme,
        String programmeVi,
        String programmeEn,
        String summaryVi,
        String summaryEn,
        String units,
        LocalDate joinedOn,
        String kind,
        String code,
        String titleVi,
        String titleEn,
        long minutes,
        boolean required,
        LocalDate due,
        LocalDate begunOn,
        LocalDate doneOn) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public boolean isDone() {
        return doneOn != null;
    }

    public boolean isLate(LocalDate today) {
        return !isDone() && due != null && due.isBefore(today);
    }

    /** In the words of {@code v:status}: {@code done}, {@code late}, {@code doing}, {@code waiting}. */
    public String state(LocalDate today) {
        if (isDone()) {
            return "done";
        }
        return isLate(today) ? "late" : begunOn != null ? "doing" : "waiting";
    }
}
