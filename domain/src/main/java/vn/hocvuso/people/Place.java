package vn.hocvuso.people;

import java.util.Objects;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What a person is at a unit.
 *
 * @param position as the school writes it, such as {@code Tổ trưởng chuyên môn}; may be empty
 * @param group a group, team or class inside the unit, null where there is none
 */
public record Place(String position, Audience audience, String group) {

    public Place {
        position = Objects.requireNonNullElse(position, "");
        RuleBroken.unless(audience != null, "person.audience.missing");
        RuleBroken.unless(position.length() <= 120 && (group == null || group.length() <= 120), "person.place.length");
    }
}
