package vn.hocvuso.assessment;

import java.time.Duration;
import java.time.Instant;

/** Until when answers count: the end, and a little longer for those that were under way. */
record TimeLimit(Instant endsAt, Duration grace) {

    /** The last instant of grace still counts. */
    boolean accepts(Instant receivedAt) {
        return !receivedAt.isAfter(last());
    }

    Instant last() {
        return endsAt.plus(grace);
    }

    /** The same limit, for somebody who was promised this end. */
    TimeLimit atLeast(Instant promised) {
        return promised.isAfter(endsAt) ? new TimeLimit(promised, grace) : this;
    }
}
