package vn.hocvuso.people;

import java.time.LocalDate;

/**
 * A person to be added to a unit.
 *
 * @param birthDate null where unknown, and so are {@code phone} (10 digits) and {@code email}
 */
public record Newcomer(FullName name, LocalDate birthDate, String phone, String email, Place place) {}
