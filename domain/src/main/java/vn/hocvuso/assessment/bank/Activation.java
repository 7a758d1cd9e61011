package vn.hocvuso.assessment.bank;

import java.time.Instant;

/**
 * Who vouched for a question, where and when; and when it was taken back.
 *
 * @param here whether at the unit that was asked about, and not at one above it
 * @param by the name of who activated it
 * @param withdrawnAt null while it stands
 * @param withdrawnBy null while it stands
 */
public record Activation(String unit, boolean here, String by, Instant at, String withdrawnBy, Instant withdrawnAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
