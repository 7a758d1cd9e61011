package vn.hocvuso.web.faces;

/**
 * Who the page belongs to, as its header says it.
 *
 * @param person full name
 * @param unit name of the unit, or null
 */
public record NameTag(String person, String unit) {}
