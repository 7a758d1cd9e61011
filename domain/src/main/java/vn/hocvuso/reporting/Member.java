package vn.hocvuso.reporting;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;

/**
 * One person who counts for a target on a day.
 *
 * @param reachedOn the day the person reached it, or null while missing
 */
public record Member(PersonId person, String name, String position, String group, LocalDate reachedOn) {

    public boolean isReached() {
        return reachedOn != null;
    }
}
