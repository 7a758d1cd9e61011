package vn.hocvuso.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.hocvuso.kernel.Share;

/**
 * A target and how far it is.
 *
 * @param today the figure of today; null where it is not counted here
 * @param atDeadline the figure at the end of the deadline day; null until that day is over
 * @param asOf the day "today" is
 */
public record TargetFigure(TargetCard target, Share today, Share atDeadline, LocalDate asOf) {

    /** Where a target stands. A target is judged at the end of its deadline day, not before. */
    public enum State {
        NOT_COUNTED,
        NOBODY,
        REACHED,
        ON_PACE,
        BEHIND,
        MISSED
    }

    public State state() {
        if (today == null) {
            return State.NOT_COUNTED;
        }
        var judged = isClosed() ? atDeadline : today;
        if (judged.of() == 0) {
            return State.NOBODY;
        }
        if (judged.reaches(target.value())) {
            return State.REACHED;
        }
        if (isClosed()) {
            return State.MISSED;
        }
        return isOnPace() ? State.ON_PACE : State.BEHIND;
    }

    public boolean isClosed() {
        return atDeadline != null;
    }

    /** Whole days left, 0 on the deadline day itself; null without a deadline. */
    public Long daysLeft() {
        return target.deadline() == null ? null : ChronoUnit.DAYS.between(asOf, target.deadline());
    }

    /** How many people are short today. */
    public long shortOf() {
        return today.shortOf(target.value());
    }

    /** As far along as the plan's days are, were every day to bring the same share of the value; a plan without both days has no pace. */
    private boolean isOnPace() {
        if (target.from() == null || target.deadline() == null) {
            return true;
        }
        long whole = Math.max(1, ChronoUnit.DAYS.between(target.from(), target.deadline()));
        long gone = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(target.from(), asOf)));
        return today.count() * 100 * whole >= (long) target.value() * gone * today.of();
    }
}
