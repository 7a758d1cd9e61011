package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.kernel.UnitId;

/**
 * A unit in the tree of a day, and what has come of it since.
 *
 * @param hasBelow whether any unit belonged to it on the day
 * @param nameNow what it is called today, null where it is closed
 * @param closedOn the first day it was closed, null while it is open
 * @param heir the code of what answers for it today, null while it is open or where nothing does
 */
public record UnitNode(
        UnitId id,
        String code,
        String name,
        String level,
        boolean hasBelow,
        String nameNow,
        LocalDate closedOn,
        String heir,
        String heirName) {

    public boolean isClosed() {
        return closedOn != null;
    }

    public boolean isRenamed() {
        return nameNow != null && !nameNow.equals(name);
    }
}
