package vn.hocvuso.assessment.bank;

import java.math.BigDecimal;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A competence a try lost points on: what to learn first.
 *
 * @param nameVi null when the framework does not know the code
 * @param points of {@code questions}, each worth one
 */
public record Lost(String competence, String nameVi, String nameEn, BigDecimal points, long questions) {

    public String name(Locale locale) {
        return nameVi == null ? "" : new Bilingual(nameVi, nameEn).in(locale);
    }
}
