package vn.hocvuso.learning;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A version somebody may take home as a package.
 *
 * @param draft whether it is still being written
 */
public record PackageLine(String code, int number, String titleVi, String titleEn, boolean draft, String licence) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }
}
