package vn.hocvuso.assessment;

import java.util.List;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What came of what was typed. All of it was stored, or nothing.
 *
 * @param seq highest count there is now
 * @param wrong by slot: why it was not stored
 */
public record PaperReceipt(int seq, List<Wrong> wrong) {

    /** @param rule what is wrong with it; {@code paper.met} where somebody else typed something else meanwhile */
    public record Wrong(int slot, RuleBroken rule) {}

    public boolean isStored() {
        return wrong.isEmpty();
    }
}
