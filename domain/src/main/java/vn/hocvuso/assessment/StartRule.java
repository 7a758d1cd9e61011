package vn.hocvuso.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Time;

/** Who may start another try: not after passing, not after the last try, not before the waiting time is over. */
record StartRule(int tries, Duration pause) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Time.ZONE);

    /** A try that is over. */
    record Past(Instant submittedAt, boolean passed) {}

    /** Why not; empty when a try may start now. At the very end of the waiting time it may. */
    Optional<RuleBroken> refusal(List<Past> past, Instant now) {
        if (past.stream().anyMatch(Past::passed)) {
            return Optional.of(new RuleBroken("attempt.already-passed"));
        }
        if (past.size() >= tries) {
            return Optional.of(new RuleBroken("attempt.no-tries-left", tries));
        }
        return past.stream()
                .map(one -> one.submittedAt().plus(pause))
                .filter(free -> free.isAfter(now))
                .max(Instant::compareTo)
                .map(free -> new RuleBroken("attempt.wait", MOMENT.format(free)));
    }
}
