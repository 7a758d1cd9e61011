package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;

/**
 * Somebody a search found, at one of their places.
 *
 * @param birthDate null where it is not known
 * @param unit the unit's code
 * @param audience such as {@code teacher}
 * @param kept whether the caller keeps the list of that unit
 */
public record PersonFound(
        PersonId id,
        String fullName,
        LocalDate birthDate,
        String unit,
        String unitName,
        String position,
        String audience,
        boolean kept) {}
