package vn.hocvuso.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.PersonId;

/**
 * The extra time of a person.
 *
 * @param times the latest first
 */
public record ExtraTimeView(PersonId person, String name, List<Line> times) {

    /** What is usually given, in per cent. */
    public static final List<Integer> USUAL = List.of(25, 50, 100);

    /**
     * @param percent of the minutes of a test
     * @param to the last day; null for no end
     * @param givenBy name of who gave it
     */
    public record Line(long id, int percent, LocalDate from, LocalDate to, String givenBy) {}
}
