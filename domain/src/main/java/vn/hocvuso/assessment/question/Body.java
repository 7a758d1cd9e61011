package vn.hocvuso.assessment.question;

import java.util.List;

/**
 * The part of a question that is answered and judged. An answer is a list of texts, as a form sends it:
 *
 * <ul>
 *   <li>SINGLE, MULTIPLE: the numbers of the chosen options, from 1, in the order of the file
 *   <li>TRUE_FALSE: {@code true} or {@code false}
 *   <li>SHORT, NUMERIC: what was typed
 *   <li>MATCHING: for each row the number of the chosen right side, 0 for none
 * </ul>
 *
 * An empty list is no answer.
 */
public sealed interface Body permits Choice, TrueFalse, ShortAnswer, Numeric, Matching {

    Kind kind();

    /** How many options are there to mix; 0 when nothing is chosen from a list. */
    int choices();

    /** The exact part of the question's point this answer earns, 0 … 1. */
    Fraction share(List<String> answer);

    /** What the author says to this answer, in order; empty when nothing. */
    List<String> remarks(List<String> answer);

    /** What an answer to this question may look like. */
    default Shape shape() {
        return new Shape(kind(), choices(), 1);
    }
}
