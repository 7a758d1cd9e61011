package vn.hocvuso.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A test that belongs to no course, as the list shows it to one person.
 *
 * @param passPercent 0 where nobody passes or fails
 * @param running whether a try is under way
 * @param lastAt when the latest try was handed in; null when there was none, and then what follows is null too
 */
public record AssessmentCard(
        String code,
        String titleVi,
        String titleEn,
        String summaryVi,
        String summaryEn,
        int draw,
        int minutes,
        int passPercent,
        boolean running,
        Instant lastAt,
        BigDecimal points,
        BigDecimal ofPoints,
        Boolean passed) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public String summary(Locale locale) {
        return new Bilingual(summaryVi, summaryEn).in(locale);
    }

    /** Whether passing or not is said of it. */
    public boolean isJudged() {
        return passPercent > 0;
    }
}
