package vn.hocvuso.people;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of a preview.
 *
 * @param number of the row in the sheet, from 1
 * @param audience such as {@code teacher}, null while unknown
 */
public record RosterRowLine(
        int number,
        Outcome outcome,
        List<Reason> reasons,
        String fullName,
        LocalDate birthDate,
        String phone,
        String email,
        String position,
        String audience,
        String group) {}
