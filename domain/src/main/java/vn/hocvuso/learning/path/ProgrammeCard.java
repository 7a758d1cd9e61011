package vn.hocvuso.learning.path;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.UnitId;

/**
 * A programme as it is listed.
 *
 * @param unit whose it is; null for one of the content files
 * @param groups codes with commas, such as {@code manager,teacher}
 * @param required how many parts everybody has to do
 * @param optional how many are for whoever wants more
 */
public record ProgrammeCard(
        long id,
        String code,
        UnitId unit,
        String titleVi,
        String titleEn,
        String summaryVi,
        String summaryEn,
        String groups,
        LocalDate withdrawnOn,
        long required,
        long optional) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public String summary(Locale locale) {
        return new Bilingual(summaryVi, summaryEn).in(locale);
    }

    /** Whether the introduction says more than the title. */
    public boolean introduced() {
        return !summaryVi.equals(titleVi);
    }

    public List<String> audience() {
        return List.of(groups.split(","));
    }
}
