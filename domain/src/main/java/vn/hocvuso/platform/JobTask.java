package vn.hocvuso.platform;

import vn.hocvuso.kernel.UnitId;

/**
 * What a step starts from.
 *
 * @param by whoever asked for the job: rights are asked for in their name at each step
 * @param at null where the job belongs to no unit
 * @param checkpoint what the step before returned, null for the first
 */
public record JobTask(long job, Caller by, UnitId at, String input, String checkpoint) {}
