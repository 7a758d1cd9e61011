package vn.hocvuso.people.sheet;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of the sheet that is not empty.
 *
 * @param number as the reader sees it, from 1
 * @param skipped message key of why it is no person, null where it is one
 * @param cells its texts as they stand, from the first column; of an identity number its last digits only
 * @param name empty where it is missing, like {@code position}; {@code birthDate}, {@code phone}, {@code email}, {@code
 *     group} and {@code identityNumber} (12 digits) are null then
 */
public record SheetRow(
        int number,
        String skipped,
        List<String> cells,
        String name,
        LocalDate birthDate,
        String phone,
        String email,
        String position,
        String group,
        String identityNumber,
        List<Fault> faults) {

    static SheetRow skipped(int number, String reason, List<String> cells) {
        return new SheetRow(number, reason, cells, "", null, null, null, "", null, null, List.of());
    }
}
