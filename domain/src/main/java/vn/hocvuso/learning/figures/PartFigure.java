package vn.hocvuso.learning.figures;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.Share;

/** How many of those asked have done one part, and of how many the last day for it is over. */
public record PartFigure(
        long part,
        String kind,
        String code,
        String titleVi,
        String titleEn,
        boolean required,
        long done,
        long late,
        long of) {

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    public Share share() {
        return new Share(done, of);
    }
}
