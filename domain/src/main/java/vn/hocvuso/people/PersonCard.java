package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * A person, with one place.
 *
 * @param username null while there is no account
 * @param unit null where the person has no place today; then {@code unitName}, {@code position} and {@code audience} are
 *     null too
 * @param identityTail the last three digits of the identity number, null where it is not known
 * @param audience such as {@code teacher}
 * @param last the last day of the place, null while it is held
 */
public record PersonCard(
        PersonId id,
        String fullName,
        LocalDate birthDate,
        String phone,
        String email,
        String identityTail,
        String username,
        UnitId unit,
        String unitName,
        String position,
        String audience,
        String group,
        LocalDate last) {}
