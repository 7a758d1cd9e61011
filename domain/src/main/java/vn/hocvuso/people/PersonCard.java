package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * A person, with the place held longest today.
 *
 * @param username null while there is no account
 * @param unit null where the person has no place today; then {@code unitName}, {@code position} and {@code audience} are
 *     null too
 * @param audience such as {@code teacher}
 */
public record PersonCard(
        PersonId id,
        String fullName,
        LocalDate birthDate,
        String phone,
        String email,
        String username,
        UnitId unit,
        String unitName,
        String position,
        String audience,
        String group) {}
