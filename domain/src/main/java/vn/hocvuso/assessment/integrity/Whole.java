package vn.hocvuso.assessment.integrity;

import java.time.Duration;
import java.util.Optional;

/**
 * A whole test answered before it could be read.
 *
 * @param answers how many were given
 * @param took from the beginning to the last answer
 * @param needed to read the questions that were answered, with all that could be chosen, see {@link Reading}
 */
public record Whole(int answers, Duration took, Duration needed) {

    /**
     * @param asked how many questions there are: whoever answered less than half of them gave up, which is no sign
     * @param syllables of the questions that were answered, and of all their options
     */
    public static Optional<Whole> of(Duration took, int answers, int asked, int syllables) {
        var needed = Reading.of(syllables);
        return answers * 2 >= asked && took.compareTo(needed) < 0
                ? Optional.of(new Whole(answers, took, needed))
                : Optional.empty();
    }
}
