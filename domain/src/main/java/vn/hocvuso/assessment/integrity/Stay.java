package vn.hocvuso.assessment.integrity;

import java.time.Duration;
import java.time.Instant;

/**
 * An attempt at a device.
 *
 * @param device its mark
 * @param from when it began there
 * @param to when the last answer came from there
 */
public record Stay(long attempt, String device, Instant from, Instant to) {

    /** Who gets up and who sits down may be as near as this. */
    static final Duration CHANGE = Duration.ofMinutes(1);

    /** Whether both were answered at a time, for a minute or longer. */
    boolean isBesides(Stay other) {
        var first = from.isAfter(other.from) ? from : other.from;
        var last = to.isBefore(other.to) ? to : other.to;
        return Duration.between(first, last).compareTo(CHANGE) >= 0;
    }
}
