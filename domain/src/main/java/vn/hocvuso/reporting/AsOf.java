package vn.hocvuso.reporting;

import java.time.LocalDate;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What day a figure is asked for.
 *
 * @param restated whether the people of that day are counted at the units of today, not at those of that day
 */
public record AsOf(LocalDate day, boolean restated) {

    public static AsOf on(LocalDate day) {
        return new AsOf(day, false);
    }

    public static AsOf restated(LocalDate day) {
        return new AsOf(day, true);
    }

    void requireOver(LocalDate today) {
        RuleBroken.unless(!day.isAfter(today), "reporting.day.later", day);
    }
}
