package vn.hocvuso.skills;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * One sentence of one level of a competence.
 *
 * @param suspect why the sentence is doubted, or null
 */
public record DescriptorLine(int level, String groupVi, String groupEn, String textVi, String textEn, String suspect) {

    /** In the language the source has it in; a circular of the ministry is not translated. */
    public String text() {
        return textVi == null ? textEn : textVi;
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return textVi == null ? "en" : "vi";
    }

    public String group(Locale locale) {
        return new Bilingual(groupVi, groupEn).in(locale);
    }
}
