package vn.hocvuso.people;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;

/**
 * An absence as it is shown.
 *
 * @param person whose it is
 * @param kind such as {@code maternity}
 * @param reason null where the kind says it all
 * @param last null while nobody knows
 * @param over whether it ended before today
 */
public record AbsenceLine(
        long id,
        PersonId person,
        String kind,
        String reason,
        LocalDate from,
        LocalDate last,
        String notedBy,
        boolean over) {}
