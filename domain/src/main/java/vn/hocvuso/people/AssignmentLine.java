package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * A place of a person at a unit, past or present, as it is shown.
 *
 * @param code the unit's
 * @param unitName what the unit was called on the last day of the place, or is today
 * @param audience such as {@code teacher}
 * @param last null while it is held
 * @param kept whether the caller keeps the list of the unit
 */
public record AssignmentLine(
        long id,
        PersonId person,
        UnitId unit,
        String code,
        String unitName,
        String position,
        String audience,
        String group,
        LocalDate from,
        LocalDate last,
        boolean kept) {

    /** The same line for somebody who keeps the unit's list. */
    AssignmentLine withKept() {
        return new AssignmentLine(id, person, unit, code, unitName, position, audience, group, from, last, true);
    }
}
