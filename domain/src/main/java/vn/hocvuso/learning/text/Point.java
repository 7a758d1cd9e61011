package vn.hocvuso.learning.text;

/**
 * One point of a checklist.
 *
 * @param item tells it from the others of its lesson; the same words keep it through all versions
 * @param html safe HTML
 */
public record Point(String item, String html) {}
