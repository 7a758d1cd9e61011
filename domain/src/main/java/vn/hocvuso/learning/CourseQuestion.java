package vn.hocvuso.learning;

import java.text.Normalizer;
import java.util.Locale;
import vn.hocvuso.people.Audience;

/**
 * What is asked of the catalogue.
 *
 * @param words as typed, tones or not; empty for any
 * @param audience code of those it must be written for, such as {@code learner}; null for any
 * @param framework the one the competence stands in
 * @param competence such as {@code 4.2}; null for any
 * @param minutes the longest it may take to read all of it
 */
public record CourseQuestion(String words, String audience, String framework, String competence, int minutes) {

    public static final int ANY_LENGTH = 100_000;

    private static final int LONGEST = 80;

    public CourseQuestion {
        words = words == null ? "" : words.substring(0, Math.min(LONGEST, words.length()));
        audience = audience == null ? null : known(audience);
        minutes = minutes <= 0 ? ANY_LENGTH : minutes;
    }

    /** Whether anything is asked for. */
    public boolean isNarrowed() {
        return !key().isEmpty() || audience != null || competence != null || minutes != ANY_LENGTH;
    }

    /** Words as the catalogue keeps them: no tones, d for đ, i for y. */
    String key() {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('y', 'i')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Null for a code nobody knows. */
    private static String known(String code) {
        for (var audience : Audience.values()) {
            if (audience.code().equals(code)) {
                return code;
            }
        }
        return null;
    }
}
