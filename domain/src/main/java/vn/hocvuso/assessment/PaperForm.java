package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.question.Kind;

/**
 * The form the answers of one sheet are typed in.
 *
 * @param attempt number of the attempt, and of the sheet
 * @param sitting number of the sitting
 * @param number in the list of the sitting
 * @param seq highest count of any answer there is: what was typed on top of less was typed without having seen it
 * @param refusal why nothing may be typed, as a message key; null when it may
 * @param submittedAt null as long as it is not handed in
 * @param tenths of a per cent, cut; null while it is not graded
 */
public record PaperForm(
        long attempt,
        long sitting,
        String title,
        int number,
        String name,
        int seq,
        String refusal,
        Instant submittedAt,
        Integer tenths,
        List<Field> fields) {

    /**
     * @param begins the first words of what is asked
     * @param choices how many options there are; 0 when nothing is chosen from a list
     * @param rows how many rows there are to join; 1 for the other kinds
     * @param typed what stands, as it would be typed; empty when nothing
     */
    public record Field(int slot, Kind kind, String begins, int choices, int rows, String typed) {}

    public boolean isOver() {
        return submittedAt != null;
    }
}
