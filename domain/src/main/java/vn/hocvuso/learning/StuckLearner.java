package vn.hocvuso.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;

/**
 * Somebody who does not get on.
 *
 * @param unit name of the unit
 * @param away why the person is away today, such as {@code illness}; null for who is here
 * @param awayTo the last day of it, null while nobody knows
 * @param lastVisit when the person last did anything in a course; null for never
 * @param minutes about how long the person was at it, in all courses
 */
public record StuckLearner(
        PersonId person,
        String fullName,
        String unit,
        String away,
        LocalDate awayTo,
        Instant lastVisit,
        long minutes,
        List<Reason> reasons) {

    /**
     * Why.
     *
     * @param kind practice, quiz or idle
     * @param titleVi of the course; of all that are begun, where the person does not come any more
     * @param lesson its title, for practice; else null
     * @param number of wrong tries, of failed tests, or of days
     */
    public record Reason(String kind, String titleVi, String titleEn, String lesson, long number) {

        public String course(Locale locale) {
            return new Bilingual(titleVi, titleEn).in(locale);
        }
    }
}
