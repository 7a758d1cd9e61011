package vn.hocvuso.learning.figures;

import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;

/**
 * One person behind a figure.
 *
 * @param leftOn the first day without the programme, or null
 * @param done how many required parts are done
 * @param late how many required parts are late
 * @param due the nearest last day of what is open, or null
 * @param did whether the part asked about is done
 * @param overdue whether the part asked about is late
 * @param all how many there are, on other pages too
 */
public record MemberLine(
        PersonId person,
        String name,
        LocalDate joinedOn,
        LocalDate leftOn,
        long done,
        long required,
        long late,
        LocalDate due,
        boolean did,
        boolean overdue,
        long all) {}
