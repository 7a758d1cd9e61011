package vn.hocvuso.assessment;

import java.util.List;
import vn.hocvuso.kernel.RuleBroken;

/**
 * What came of what was typed. All of it was stored, or nothing.
 *
 * @param seq highest count there is now
 * @param wrong by slot: why it was not stored
 * @param turned passed or failed where a correction made it so; null where it did not
 */
public record PaperReceipt(int seq, List<Wrong> wrong, String turned) {

    /** @param rule what is wrong with it; {@code paper.met} where somebody else typed something else meanwhile */
    public record Wrong(int slot, RuleBroken rule) {}

    /** The same, after a result that may have become another. */
    PaperReceipt turned(boolean before, boolean after) {
        return before == after ? this : new PaperReceipt(seq, wrong, after ? "passed" : "failed");
    }

    public boolean isStored() {
        return wrong.isEmpty();
    }
}
