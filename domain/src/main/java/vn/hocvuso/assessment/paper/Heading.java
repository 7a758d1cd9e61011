package vn.hocvuso.assessment.paper;

import java.time.Instant;

/**
 * What all sheets of a sitting say.
 *
 * @param unit name of the unit that holds it
 * @param baseUrl address of the platform, without a slash at its end
 * @param sample true when people and results are made up: demo and test
 */
public record Heading(
        String test, String sitting, String unit, Instant opensAt, Instant closesAt, String baseUrl, boolean sample) {

    /** Where the answers of an attempt are typed. */
    String address(long attempt) {
        return baseUrl + "/assessment/paper-entry?id=" + attempt;
    }

    /** The same to be typed by hand. */
    String site(long attempt) {
        return address(attempt).replaceFirst("^https?://", "");
    }
}
