package vn.hocvuso.people;

import java.time.LocalDate;

/**
 * A person to be added to a unit.
 *
 * @param birthDate null where unknown, and so are {@code phone} (10 digits), {@code email} and {@code identity}
 */
public record Newcomer(
        FullName name, LocalDate birthDate, String phone, String email, IdentityMark identity, Place place) {}
