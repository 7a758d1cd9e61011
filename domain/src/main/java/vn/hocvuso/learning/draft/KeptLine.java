package vn.hocvuso.learning.draft;

import java.time.Instant;

/**
 * A kept text in the list of them.
 *
 * @param who null for the text the draft began with
 * @param aside whether it met somebody else's text and is not the lesson's
 * @param letters how long it is
 */
public record KeptLine(long id, String who, Instant at, boolean aside, int letters) {}
