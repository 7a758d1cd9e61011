package vn.hocvuso.people;

import vn.hocvuso.kernel.PersonId;

/**
 * One person who belongs, with the facts that make it so.
 *
 * @param group the audience group of the place, such as {@code teacher}
 * @param age whole years on the day, null while the birth date is not known
 * @param months whole months at that unit on the day
 * @param all how many people belong, this one and those that are not shown too
 */
public record AudienceMember(
        PersonId person, String name, String unit, String position, String group, Integer age, int months, int all) {}
