package vn.hocvuso.learning;

import java.util.Locale;
import vn.hocvuso.kernel.Bilingual;

/**
 * A competence a course teaches.
 *
 * @param framework code of the framework the competence stands in
 * @param levels numbers of its levels, such as {@code 1,2,3}
 * @param nameVi null when the framework does not know the code
 */
public record TaughtLine(String framework, String code, String levels, String nameVi, String nameEn) {

    public String name(Locale locale) {
        return nameVi == null ? "" : new Bilingual(nameVi, nameEn).in(locale);
    }

    /** Such as {@code 1–3}, or the numbers as they stand when one between is missing. */
    public String span() {
        var numbers = levels.split(",");
        var first = Integer.parseInt(numbers[0]);
        var last = Integer.parseInt(numbers[numbers.length - 1]);
        if (numbers.length == 1 || last - first + 1 != numbers.length) {
            return levels.replace(",", ", ");
        }
        return first + "–" + last;
    }
}
