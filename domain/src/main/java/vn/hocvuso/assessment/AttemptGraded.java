package vn.hocvuso.assessment;

import java.time.Instant;
import vn.hocvuso.kernel.PersonId;

/**
 * Fired inside the transaction that grades a try. Grading may be repeated: whoever listens takes the same news twice
 * without harm.
 *
 * @param quiz code of the quiz
 * @param at when the try was handed in
 */
public record AttemptGraded(PersonId person, String quiz, boolean passed, Instant at) {}
