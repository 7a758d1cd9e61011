package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * A role somebody holds today, or will hold.
 *
 * @param id the row of {@code role_held}
 * @param role such as {@code manager}
 * @param to the last day, null while it is open
 * @param givenBy the name of who gave it; null for the first administrator
 */
public record RoleLine(
        long id,
        PersonId person,
        String fullName,
        String role,
        UnitId unit,
        String unitName,
        LocalDate from,
        LocalDate to,
        String givenBy) {}
