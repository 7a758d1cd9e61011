package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;

/**
 * What the server has.
 *
 * @param saved stored for good, now or before: the browser may forget them
 * @param taken not stored, because another answer stands under that count: to be sent again with a higher one
 * @param closed why the rest was not taken: {@code attempt.late}, {@code attempt.submitted}, {@code
 *     attempt.elsewhere} when another device has it; null while the attempt runs
 * @param highest the highest count of the attempt known to the server
 * @param at the server's time
 * @param endsAt until when the attempt may be answered, which may have become later
 */
public record Receipt(List<Mark> saved, List<Mark> taken, String closed, int highest, Instant at, Instant endsAt) {

    /** Which answer is meant. */
    public record Mark(int slot, int seq) {}
}
