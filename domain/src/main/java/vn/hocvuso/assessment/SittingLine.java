package vn.hocvuso.assessment;

import java.time.Instant;

/**
 * A sitting in a list.
 *
 * @param heads how many take part
 * @param begun how many of them began
 * @param over how many of them are done
 */
public record SittingLine(
        long id,
        String title,
        Instant opensAt,
        Instant closesAt,
        boolean cancelled,
        long heads,
        long begun,
        long over) {}
