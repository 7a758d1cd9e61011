package vn.hocvuso.learning.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody meant who typed another one. */
final class Nearest {

    private static final int MOST_WRONG = 2;

    private Nearest() {}

    static Optional<String> to(String typed, Collection<String> words) {
        return words.stream()
                .filter(word ->
                        distance(typed.toLowerCase(Locale.ROOT), word) <= Math.min(MOST_WRONG, word.length() / 2))
                .min(Comparator.comparing(word -> distance(typed.toLowerCase(Locale.ROOT), word)));
    }

    /** How many letters are to be changed, added or taken away. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
