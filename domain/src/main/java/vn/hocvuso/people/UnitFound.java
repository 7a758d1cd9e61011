package vn.hocvuso.people;

import java.time.LocalDate;

/**
 * A unit found by a name it has or had.
 *
 * @param last the last day of that name, null where it still stands
 * @param path the short names of the units above it, from the top; empty at the top
 */
public record UnitFound(String code, String name, LocalDate last, String path) {}
