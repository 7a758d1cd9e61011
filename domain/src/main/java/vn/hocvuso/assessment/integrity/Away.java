package vn.hocvuso.assessment.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often somebody left the page of the test, and for how long together. A call, a message or a screen that goes dark does
 * that too.
 */
public record Away(int times, Duration total) {

    /** @param left whether the page was left; else it was come back to */
    public record Move(boolean left, Instant at) {}

    /**
     * @param moves in their order; of several the same in a row the first one counts
     * @param end when the last answer came: whoever never came back was away until then at most
     */
    public static Away of(List<Move> moves, Instant end) {
        int times = 0;
        var total = Duration.ZERO;
        Instant since = null;
        for (var move : moves) {
            if (move.left() && since == null) {
                since = move.at();
                times++;
            } else if (!move.left() && since != null) {
                total = total.plus(Duration.between(since, move.at()));
                since = null;
            }
        }
        return new Away(times, since != null && end.isAfter(since) ? total.plus(Duration.between(since, end)) : total);
    }
}
