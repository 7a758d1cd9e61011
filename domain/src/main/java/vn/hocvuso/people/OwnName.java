package vn.hocvuso.people;

/**
 * Who somebody is, in the head of each page.
 *
 * @param person full name
 * @param unit name of the unit the person has been at longest today; null for none
 */
public record OwnName(String person, String unit) {}
