package vn.hocvuso.skills;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/** A competence under its domain. Names and descriptions stand in the languages the source has. */
public record CompetenceCard(
        String domainCode,
        String domainVi,
        String domainEn,
        String code,
        String nameVi,
        String nameEn,
        String descriptionVi,
        String descriptionEn) {

    /** In the reader's language where the source has it, else in its own; null where it has none. */
    public String description(Locale locale) {
        return descriptionVi == null ? descriptionEn : new Bilingual(descriptionVi, descriptionEn).in(locale);
    }

    public String domain(Locale locale) {
        return new Bilingual(domainVi, domainEn).in(locale);
    }

    public String name(Locale locale) {
        return new Bilingual(nameVi, nameEn).in(locale);
    }
}
