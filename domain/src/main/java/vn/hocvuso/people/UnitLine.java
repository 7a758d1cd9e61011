package vn.hocvuso.people;

import vn.hocvuso.kernel.UnitId;

/**
 * One unit in the list below another.
 *
 * @param depth 0 for the unit asked for
 * @param people persons with a place at this very unit on the day
 * @param peopleBelow persons with a place at it or anywhere below it on the day, each counted once
 * @param accounts those of {@code people} who have an account
 */
public record UnitLine(
        UnitId id, String code, String name, String level, int depth, long people, long peopleBelow, long accounts) {}
