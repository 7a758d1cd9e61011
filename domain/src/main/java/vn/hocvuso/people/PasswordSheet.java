package vn.hocvuso.people;

import java.util.List;

/**
 * One-time passwords for people of a unit.
 *
 * @param withheld names of people who got none: they hold a role the caller could not give, and a password would give it
 */
public record PasswordSheet(List<PasswordSlip> slips, List<String> withheld) {}
