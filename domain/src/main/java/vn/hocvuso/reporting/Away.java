package vn.hocvuso.reporting;

import java.time.LocalDate;

/**
 * One person who would count for a target and does not, being away on the day.
 *
 * @param kind such as {@code maternity}
 * @param reason null where the kind says it all
 * @param last the last day of it, null while nobody knows
 */
public record Away(String name, String kind, String reason, LocalDate last) {}
