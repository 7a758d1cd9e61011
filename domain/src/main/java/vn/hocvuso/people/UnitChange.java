package vn.hocvuso.people;

import java.time.LocalDate;

/**
 * One decision that changed a unit.
 *
 * @param kind such as {@code merge}
 * @param decidedOn null where that is not known
 * @param from the names, the day before, of what there was; null where nothing was
 * @param to the names, on the day, of what came of it
 */
public record UnitChange(
        long id, String kind, String decision, LocalDate decidedOn, LocalDate effective, String from, String to) {}
