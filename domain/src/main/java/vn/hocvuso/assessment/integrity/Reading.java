package vn.hocvuso.assessment.integrity;

import java.time.Duration;
import java.util.Arrays;

/**
 * The least time a text takes to be read, however well one reads.
 *
 * <p>Vietnamese is written in syllables with a space between them. People read 370 ± 80 syllables a minute aloud (Trauzettel-Klosinski
 * and Dietz, "Standardized assessment of reading performance", IOVS 53, 2012, in 17 languages), and look for a word in a text
 * at 600 words a minute (Carver, "Reading rate: theory, research, and practical implications", Journal of Reading 36, 1992).
 * Whoever goes faster than {@value #A_MINUTE} syllables a minute has not read.
 */
public final class Reading {

    static final int A_MINUTE = 600;

    private static final long MILLIS = 60_000 / A_MINUTE;

    private Reading() {}

    /** How many syllables there are to read: pieces between spaces with a letter or a digit in them. */
    public static int syllables(String text) {
        return (int) Arrays.stream(text.split("\\s+"))
                .filter(piece -> piece.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    static Duration of(int syllables) {
        return Duration.ofMillis(syllables * MILLIS);
    }
}
