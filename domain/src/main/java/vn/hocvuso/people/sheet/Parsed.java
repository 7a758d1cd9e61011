package vn.hocvuso.people.sheet;

/**
 * A value read from a cell, or why it could not be.
 *
 * @param fault message key, null where all is well
 */
public record Parsed<T>(T value, String fault) {

    static <T> Parsed<T> of(T value) {
        return new Parsed<>(value, null);
    }

    static <T> Parsed<T> fault(String code) {
        return new Parsed<>(null, code);
    }
}
