package vn.hocvuso.learning.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A course in the list of those who write it.
 *
 * @param draft number of its draft; null when there is none
 * @param published number of the version that is learned; null when there is none yet
 * @param changedBy null when nobody is known
 * @param all how many courses there are on all pages
 */
public record DraftLine(
        String code,
        String titleVi,
        String titleEn,
        String unit,
        Integer draft,
        Integer published,
        LocalDate withdrawnOn,
        Instant changedAt,
        String changedBy,
        long all) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }
}
