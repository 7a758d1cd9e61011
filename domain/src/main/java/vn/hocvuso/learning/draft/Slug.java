package vn.hocvuso.learning.draft;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** A title as a part of an address: small letters without tones, digits and dashes. */
public final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** @param otherwise when the title has no letter to use */
    public static String of(String title, String otherwise) {
        var letters = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = letters.substring(0, Math.min(LONGEST, letters.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? otherwise : cut;
    }

    /** The first of {@code mot}, {@code mot-2}, {@code mot-3} … that is not taken. */
    public static String free(String slug, Predicate<String> taken) {
        var free = slug;
        for (int i = 2; taken.test(free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }
}
