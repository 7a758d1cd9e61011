package vn.hocvuso.learning.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * The cover of a course as those who write it see it: of its draft, or of what is learned today when there is none.
 *
 * @param audiences codes with commas between; null for none
 * @param openToAll whether anybody may take a place
 * @param draft number of its draft; null when there is none
 * @param published number of the version that is learned; null when there is none yet
 * @param changedBy null when nobody is known
 * @param quizTitle null when it has no test
 */
public record DraftCourse(
        String code,
        String unit,
        String titleVi,
        String titleEn,
        String summaryVi,
        String summaryEn,
        String licence,
        String audiences,
        boolean openToAll,
        LocalDate withdrawnOn,
        Integer draft,
        Integer published,
        Instant changedAt,
        String changedBy,
        String quizTitle) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public List<String> audience() {
        return audiences == null ? List.of() : Arrays.asList(audiences.split(","));
    }

    /** Whether an introduction was written that is more than the title. */
    public boolean isIntroduced() {
        return !summaryVi.equals(titleVi);
    }

    public boolean isDraft() {
        return draft != null;
    }

    /** The same as long as nobody changed the cover. */
    public String print() {
        return Fingerprint.of(titleVi, titleEn, summaryVi, summaryEn, licence, audiences);
    }
}
