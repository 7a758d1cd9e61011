package vn.hocvuso.skills;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * One sentence of one level of a competence.
 *
 * @param suspect why the sentence is doubted, or null
 */
public record DescriptorLine(int level, String groupVi, String groupEn, String text, String suspect) {

    public String group(Locale locale) {
        return new Bilingual(groupVi, groupEn).in(locale);
    }
}
