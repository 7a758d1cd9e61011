package vn.hocvuso.learning.path;

import java.time.LocalDate;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What one part of a programme asks.
 *
 * @param code of the course or the test
 * @param days how many days after one was asked, 1 to {@link #MOST_DAYS}; null for none
 * @param due the last day, the same for all; null for none. Without either the deadline of the assignment holds
 */
public record PartText(PartKind kind, String code, boolean required, Integer days, LocalDate due) {

    /** Ten years. */
    public static final int MOST_DAYS = 3650;

    /** @throws RuleBroken {@code programme.days.range}, {@code programme.one-deadline} */
    public PartText {
        RuleBroken.unless(days == null || days >= 1 && days <= MOST_DAYS, "programme.days.range", MOST_DAYS);
        RuleBroken.unless(days == null || due == null, "programme.one-deadline");
    }

    boolean isOf(PartText other) {
        return kind == other.kind && code.equals(other.code);
    }
}
