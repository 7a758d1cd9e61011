package vn.hocvuso.assessment;

import java.time.Instant;

/**
 * A sitting somebody takes part in, in a list.
 *
 * @param attempt null before the beginning
 * @param over whether it was handed in
 * @param closed whether nobody begins any more
 */
public record RoomLine(
        long id,
        String title,
        Instant opensAt,
        Instant closesAt,
        int minutes,
        Long attempt,
        boolean over,
        boolean closed) {

    /** Whether there is anything to do in it yet. */
    public boolean isAhead() {
        return !over && !closed;
    }
}
