package vn.hocvuso.skills;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A competence of another framework that answers to one.
 *
 * @param framework the other framework's code
 * @param code of the competence there
 */
public record MatchLine(String framework, String titleVi, String titleEn, String code, String nameVi, String nameEn) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public String name(Locale locale) {
        return new Bilingual(nameVi, nameEn).in(locale);
    }
}
