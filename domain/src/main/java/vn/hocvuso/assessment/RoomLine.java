package vn.hocvuso.assessment;

import java.time.Instant;

/**
 * A sitting somebody takes part in, in a list.
 *
 * @param attempt null before the beginning
 */
public record RoomLine(
        long id, String title, Instant opensAt, Instant closesAt, int minutes, Long attempt, boolean over) {}
