package vn.hocvuso.people;

import vn.hocvuso.kernel.UnitId;

/**
 * A saved audience as it is listed.
 *
 * @param groups codes with commas, such as {@code manager,teacher}
 */
public record AudienceLine(
        long id,
        UnitId unit,
        String name,
        String groups,
        String position,
        Integer ageFrom,
        Integer ageTo,
        Integer monthsHere) {}
