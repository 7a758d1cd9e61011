package vn.hocvuso.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A true clock, moved by a distance that is asked for at most once a second. */
final class MovedClock extends Clock {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private static volatile Known known;

    private final Supplier<Duration> movedBy;
    private final Clock truth;

    MovedClock(Supplier<Duration> movedBy, ZoneId zone) {
        this.movedBy = movedBy;
        this.truth = Clock.system(zone);
    }

    static void forget() {
        known = null;
    }

    @Override
    public Instant instant() {
        var now = truth.instant();
        var distance = known;
        if (distance == null || distance.asked().plus(KEPT).isBefore(now)) {
            distance = new Known(movedBy.get(), now);
            known = distance;
        }
        return now.plus(distance.by());
    }

    @Override
    public ZoneId getZone() {
        return truth.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(movedBy, zone);
    }

    private record Known(Duration by, Instant asked) {}
}
