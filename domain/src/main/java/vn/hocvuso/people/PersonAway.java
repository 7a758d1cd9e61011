package vn.hocvuso.people;

import java.util.List;

/**
 * A person of a roster, with when this person was or will be away.
 *
 * @param absences all of them, the latest first; or the one that was asked for
 */
public record PersonAway(PersonCard card, List<AbsenceLine> absences) {}
