package vn.hocvuso.assessment.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;

/**
 * The rules of a sitting.
 *
 * @param opensAt nobody begins before
 * @param closesAt nobody begins from then on, and nobody answers longer, but for extra time
 * @param minutes everybody has
 * @param spreadSeconds over which the beginnings are spread, so that not all arrive in one second; each has all the minutes
 * @param perPage questions on a page; 0 for all on one
 * @param password said in the room; null unless {@code startBy} asks for one
 * @param oneDevice whether only one device answers at a time
 * @param watched whether leaving the page is noted, which is said beforehand
 */
public record SittingRules(
        Instant opensAt,
        Instant closesAt,
        int minutes,
        int spreadSeconds,
        int perPage,
        Feedback feedback,
        StartBy startBy,
        String password,
        boolean oneDevice,
        boolean watched) {

    /** Longest time between opening and closing. */
    public static final Duration LONGEST = Duration.ofDays(31);

    private static final int MOST_MINUTES = 300;
    private static final int MOST_SPREAD = 600;
    private static final int MOST_PER_PAGE = 50;
    private static final int SHORTEST_PASSWORD = 4;
    private static final int LONGEST_PASSWORD = 40;

    /**
     * @throws RuleBroken {@code sitting.minutes}, {@code sitting.spread}, {@code sitting.per-page}, {@code
     *     sitting.window} when whoever begins last would not have all the minutes, {@code sitting.window-long}, {@code
     *     sitting.password}
     */
    public SittingRules {
        RuleBroken.unless(minutes >= 1 && minutes <= MOST_MINUTES, "sitting.minutes", MOST_MINUTES);
        RuleBroken.unless(spreadSeconds >= 0 && spreadSeconds <= MOST_SPREAD, "sitting.spread", MOST_SPREAD / 60);
        RuleBroken.unless(perPage >= 0 && perPage <= MOST_PER_PAGE, "sitting.per-page", MOST_PER_PAGE);
        RuleBroken.unless(
                !closesAt.isBefore(opensAt.plusSeconds(spreadSeconds + 60L * minutes)), "sitting.window", minutes);
        RuleBroken.unless(!closesAt.isAfter(opensAt.plus(LONGEST)), "sitting.window-long", LONGEST.toDays());
        password = startBy == StartBy.PASSWORD && password != null ? password.strip() : null;
        RuleBroken.unless(
                startBy != StartBy.PASSWORD
                        || password != null && !password.isEmpty() && password.length() <= LONGEST_PASSWORD,
                "sitting.password",
                SHORTEST_PASSWORD,
                LONGEST_PASSWORD);
    }

    /**
     * A password is not guessed in a few tries. Asked when one is planned: what was planned before stays as it is.
     *
     * @throws RuleBroken {@code sitting.password}
     */
    public void requirePassword() {
        RuleBroken.unless(
                password == null || password.length() >= SHORTEST_PASSWORD,
                "sitting.password",
                SHORTEST_PASSWORD,
                LONGEST_PASSWORD);
    }

    /**
     * When a place may begin at the earliest: the places are spread evenly, in the order of their numbers.
     *
     * @param number of the place, from 1
     * @param places how many numbers were given
     */
    public Instant opensAt(int number, int places) {
        return opensAt.plusSeconds((long) spreadSeconds * (number - 1) / Math.max(1, places));
    }

    /**
     * Why a place may not begin now; empty when it may. At the very opening it may, at the very close it may not.
     *
     * @param personal as {@link #opensAt(int, int)} says
     * @param letIn whether the invigilator let people in
     */
    public Optional<RuleBroken> refusal(Instant now, Instant personal, boolean letIn) {
        if (!now.isBefore(closesAt)) {
            return Optional.of(new RuleBroken("sitting.closed"));
        }
        if (now.isBefore(personal)) {
            return Optional.of(new RuleBroken("sitting.not-yet"));
        }
        return startBy == StartBy.INVIGILATOR && !letIn
                ? Optional.of(new RuleBroken("sitting.not-let-in"))
                : Optional.empty();
    }

    /** Whether this is the password; capitals and the space around it do not matter. Where none is asked for, any is. */
    public boolean opensWith(String typed) {
        return startBy != StartBy.PASSWORD || typed != null && typed.strip().equalsIgnoreCase(password);
    }

    /**
     * When answering ends for somebody who begins now.
     *
     * @param extraPercent of the minutes, for this person in every test
     * @param extraMinutes for this place
     */
    public Instant endsAt(Instant now, int extraPercent, int extraMinutes) {
        var extra = Duration.ofSeconds(60L * minutes * extraPercent / 100).plusMinutes(extraMinutes);
        var own = now.plus(Duration.ofMinutes(minutes)).plus(extra);
        var close = closesAt.plus(extra);
        return own.isBefore(close) ? own : close;
    }
}
