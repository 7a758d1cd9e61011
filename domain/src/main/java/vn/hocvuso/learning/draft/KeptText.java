package vn.hocvuso.learning.draft;

import java.time.Instant;

/**
 * A text of a lesson that was saved.
 *
 * @param id its number: of the newest that is not aside, the revision of the lesson
 * @param who null for the text the draft began with
 * @param aside whether it met somebody else's text and is not the lesson's
 */
public record KeptText(long id, String who, Instant at, boolean aside, String body) {}
