package vn.hocvuso.learning.draft;

import java.time.Instant;

/**
 * What came of saving a text.
 *
 * @param revision the number the lesson's text has now
 * @param at when that was saved
 * @param other somebody else's text that was saved meanwhile, and stands; null when the own one does
 */
public record SavedText(long revision, Instant at, KeptText other) {

    public boolean isConflict() {
        return other != null;
    }
}
