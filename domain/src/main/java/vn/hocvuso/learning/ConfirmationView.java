package vn.hocvuso.learning;

import java.util.List;

/**
 * A hand-in before the one who is to confirm it.
 *
 * @param code of the course
 * @param slug of the lesson
 * @param address of the course elsewhere; null where there is none
 * @param points what is to be looked at
 * @param handIn what was handed in
 * @param before what was handed in of this lesson before, the latest first
 */
public record ConfirmationView(
        ConfirmationLine line,
        String code,
        String slug,
        String address,
        List<Asked> points,
        HandInView.Past handIn,
        List<HandInView.Past> before) {

    /**
     * One point.
     *
     * @param html what it says; null where it is evidence
     */
    public record Asked(String item, String html) {}
}
