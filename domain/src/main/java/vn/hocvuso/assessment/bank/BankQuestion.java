package vn.hocvuso.assessment.bank;

import java.util.List;
import vn.hocvuso.assessment.question.Kind;

/**
 * A question of a bank with its key and all that is said to an answer, for who reviews it.
 *
 * @param id of this wording
 * @param idnumber the author's, which all its wordings share
 * @param html what is asked
 * @param feedback what everybody is told, as HTML; may be empty
 * @param activation the nearest that counts at the unit; else the last that was taken back; null when there was none
 */
public record BankQuestion(
        long id,
        String idnumber,
        int revision,
        String name,
        Kind kind,
        String band,
        String html,
        List<Answer> answers,
        String feedback,
        Activation activation) {

    /**
     * One thing that can be answered.
     *
     * @param text as HTML; for TRUE_FALSE {@code true} or {@code false}; empty for any other answer
     * @param other the right side of a pair; null where there are none
     * @param remark what is said to it, as HTML; may be empty
     */
    public record Answer(String text, String other, boolean right, String remark) {}

    public boolean isActivated() {
        return activation != null && activation.stands();
    }

    /** Whether it can be withdrawn at the unit that was asked about. */
    public boolean isActivatedHere() {
        return isActivated() && activation.here();
    }
}
