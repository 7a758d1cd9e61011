package vn.hocvuso.assessment;

import java.time.Instant;
import vn.hocvuso.kernel.PersonId;

/**
 * The right to answer one attempt, held by the page that shows it. It outlives the session.
 *
 * @param endsAt the end that was promised, in whole seconds
 * @param hand how many devices had it up to this one
 */
record Ticket(long attempt, PersonId person, Instant endsAt, int hand) {}
