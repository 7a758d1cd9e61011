package vn.hocvuso.learning.path;

import java.time.LocalDate;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A part of a programme as its page lists it.
 *
 * @param kind {@code course} or {@code quiz}
 * @param minutes to read all of it, or to take the test
 * @param days after being asked, or null
 * @param due the last day for all, or null
 * @param withdrawnOn the day the course left the catalogue, or null
 */
public record PartLine(
        long id,
        String kind,
        String code,
        String titleVi,
        String titleEn,
        long minutes,
        boolean required,
        Integer days,
        LocalDate due,
        LocalDate withdrawnOn) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }
}
