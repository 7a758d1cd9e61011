package vn.hocvuso.skills;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A competence of another framework that answers to one.
 *
 * @param framework the other framework's code
 * @param code of the competence there
 * @param numbered whether readers need to be told which edition it is
 */
public record MatchLine(
        String framework,
        String titleVi,
        String titleEn,
        String code,
        String nameVi,
        String nameEn,
        int edition,
        boolean numbered) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public String name(Locale locale) {
        return new Bilingual(nameVi, nameEn).in(locale);
    }
}
