package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.kernel.Bilingual;

/**
 * A sitting as one who takes part sees it.
 *
 * @param opensAt when this place may begin
 * @param resultsFrom from when on results that wait are shown
 * @param minutes this place has, extra time included
 * @param startBy learner, password or invigilator
 * @param feedback all, score or later
 * @param watched whether leaving the page is noted
 * @param attempt null before the beginning
 * @param over whether it was handed in, or its time is over
 * @param refusal why it may not begin now, as a message key; null when it may
 * @param arguments what that message names
 */
public record RoomView(
        long id,
        String title,
        Bilingual test,
        int number,
        Instant now,
        Instant opensAt,
        Instant closesAt,
        Instant resultsFrom,
        int minutes,
        int questions,
        String startBy,
        String feedback,
        boolean oneDevice,
        boolean watched,
        boolean paper,
        Long attempt,
        boolean over,
        String refusal,
        List<Object> arguments) {

    public boolean mayBegin() {
        return attempt == null && refusal == null;
    }

    /** Whether its person waits for the time or for the invigilator. */
    public boolean isWaiting() {
        return attempt == null
                && refusal != null
                && !refusal.equals("sitting.closed")
                && !refusal.equals("sitting.cancelled");
    }
}
