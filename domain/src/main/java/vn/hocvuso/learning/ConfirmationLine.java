package vn.hocvuso.learning;

import java.time.Instant;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;

/**
 * A hand-in that waits for somebody.
 *
 * @param unit name of the learner's unit
 * @param rule checklist or evidence
 * @param points how many are to be looked at
 */
public record ConfirmationLine(
        long id,
        PersonId person,
        String fullName,
        String unit,
        String courseVi,
        String courseEn,
        String lesson,
        String rule,
        long points,
        Instant handedAt) {

    public String course(Locale locale) {
        return new Bilingual(courseVi, courseEn).in(locale);
    }
}
