package vn.hocvuso.assessment.integrity;

import java.time.Instant;

/**
 * An answer as the server received it.
 *
 * @param slot which question of the attempt
 * @param at answers sent together have the same
 * @param syllables of what is asked, without the options
 * @param page syllables of what is asked on the whole page it stands on
 */
public record Reply(int slot, Instant at, int syllables, int page) {}
