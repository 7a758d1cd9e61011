package vn.hocvuso.skills;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/** A competence under its domain. The description exists in Vietnamese only: it is the circular's text. */
public record CompetenceCard(
        String domainCode,
        String domainVi,
        String domainEn,
        String code,
        String nameVi,
        String nameEn,
        String description) {

    public String domain(Locale locale) {
        return new Bilingual(domainVi, domainEn).in(locale);
    }

    public String name(Locale locale) {
        return new Bilingual(nameVi, nameEn).in(locale);
    }
}
