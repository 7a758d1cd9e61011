package vn.hocvuso.certification;

import java.time.LocalDate;

/**
 * One line of an issuer's register.
 *
 * @param issuer code of the unit that issued it
 * @param programme its title in Vietnamese, as printed
 * @param revokedOn null when never revoked; so is the reason
 * @param replaced true when a newer one was issued in its place
 */
public record RegisterEntry(
        String serial,
        String code,
        String issuer,
        String name,
        String programme,
        LocalDate issuedOn,
        LocalDate validUntil,
        LocalDate revokedOn,
        String reason,
        boolean replaced,
        Status status) {}
