package vn.hocvuso.people;

import vn.hocvuso.kernel.UnitId;

/**
 * A unit as it is on a day.
 *
 * @param level such as {@code province}, {@code commune}, {@code school}
 * @param parent the unit it belongs to, null at the top
 * @param register the name of its register of certificates, null where it issues none
 */
public record UnitCard(
        UnitId id, String code, String name, String shortName, String level, UnitId parent, String register) {}
