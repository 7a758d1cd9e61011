package vn.hocvuso.people;

import java.time.Instant;
import java.util.Map;
import vn.hocvuso.kernel.PersonId;

/**
 * A line of the audit as people read it.
 *
 * @param who null for the system
 * @param action such as {@code role.given}
 * @param about null where it is about nobody in particular
 * @param unit what the unit is called, or was last called; null where it stands at none
 * @param address of the client; null where there was none, {@code erased} with the person who acted
 * @param before values by name; the one name {@code erased} where they are gone with the person
 */
public record AuditLine(
        long id,
        Instant at,
        Who who,
        String action,
        Who about,
        String unit,
        String address,
        Map<String, String> before,
        Map<String, String> after) {

    /** @param name null for somebody whose data was erased */
    public record Who(PersonId id, String name) {}
}
