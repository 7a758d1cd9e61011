package vn.hocvuso.people;

import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What makes a person belong to an audience; everything that is said has to hold of one and the same place.
 *
 * @param groups at least one
 * @param position words that stand in the position, whatever their case and tones; null for any
 * @param ageFrom whole years on the day, both ends count; null for no bound. Whose birth date is not known does not belong
 *     where an age is asked for
 * @param monthsHere whole months since the person first came to the unit of the place; null for any
 */
public record Belonging(Set<Audience> groups, String position, Integer ageFrom, Integer ageTo, Integer monthsHere) {

    /** @throws RuleBroken {@code audience.groups}, {@code audience.position}, {@code audience.age}, {@code audience.months} */
    public Belonging {
        groups = Set.copyOf(groups);
        position = position == null || position.isBlank() ? null : position.strip();
        RuleBroken.unless(!groups.isEmpty(), "audience.groups");
        RuleBroken.unless(position == null || position.length() <= 120, "audience.position", 120);
        RuleBroken.unless(within(ageFrom, 120) && within(ageTo, 120), "audience.age");
        RuleBroken.unless(ageFrom == null || ageTo == null || ageFrom <= ageTo, "audience.age");
        RuleBroken.unless(within(monthsHere, 600), "audience.months");
    }

    private static boolean within(Integer number, int most) {
        return number == null || number >= 0 && number <= most;
    }
}
