package vn.hocvuso.platform.jobs;

import java.util.UUID;

/**
 * The right to work on one job for a while. Whoever's lease ran out finds another token in the row, and can write nothing.
 *
 * @param failures how often in a row the step that is next has failed or cost its worker
 */
public record Lease(long job, String kind, UUID token, int failures) {}
