package vn.hocvuso.assessment.bank;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A bank of questions.
 *
 * @param framework whose competences its questions are about
 */
public record BankCard(String code, String framework, String titleVi, String titleEn) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }
}
