package vn.hocvuso.platform.audit;

/**
 * What a walk along the chain found.
 *
 * @param head the last link that fits
 * @param waiting rows that are not sealed yet
 * @param wrong the first thing that does not fit, in one line for the operator; null when all fits
 */
public record Finding(Head head, long waiting, String wrong) {

    public boolean fits() {
        return wrong == null;
    }
}
