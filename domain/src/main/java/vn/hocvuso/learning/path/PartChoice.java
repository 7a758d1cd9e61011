package vn.hocvuso.learning.path;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A course or a test that could be a part.
 *
 * @param kind {@code course} or {@code quiz}
 */
public record PartChoice(String kind, String code, String titleVi, String titleEn) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }
}
