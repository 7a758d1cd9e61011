package vn.hocvuso.learning.draft;

import java.time.Instant;

/**
 * A published version of a course.
 *
 * @param by null when nobody is known
 * @param learners how many have a place in it
 */
public record DraftVersionLine(int number, Instant publishedAt, String by, long lessons, long learners) {}
