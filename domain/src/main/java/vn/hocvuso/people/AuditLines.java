package vn.hocvuso.people;

import java.util.List;

/**
 * A page of the audit.
 *
 * @param lines newest first
 * @param older the number to ask for older ones with; null where there are none
 */
public record AuditLines(List<AuditLine> lines, Long older) {}
