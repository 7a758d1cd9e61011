package vn.hocvuso.people.sheet;

/**
 * What is wrong in one cell.
 *
 * @param code message key; {0} is the cell, {1} what stands in it
 * @param cell as a reader finds it, such as {@code D7}
 */
public record Fault(String code, String cell, String value) {}
