package vn.hocvuso.learning.path;

import java.util.List;
import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * Competence by level: what is taught, and what is not.
 *
 * @param levels of the framework, in their order; empty where it has none
 * @param rows every competence of the framework
 */
public record CoverageGrid(String titleVi, String titleEn, List<Integer> levels, List<Row> rows) {

    /** @param taught levels, in their order; empty where the competence is not taught at all */
    public record Row(String code, String nameVi, String nameEn, List<Integer> taught) {

        public String name(Locale locale) {
            return new Bilingual(nameVi, nameEn).in(locale);
        }

        public boolean teaches(int level) {
            return taught.contains(level);
        }

        public boolean isEmpty() {
            return taught.isEmpty();
        }
    }

    public String title(Locale locale) {
        return new Bilingual(titleVi, titleEn).in(locale);
    }

    /** How many competences are taught at some level. */
    public long taught() {
        return rows.stream().filter(row -> !row.isEmpty()).count();
    }
}
