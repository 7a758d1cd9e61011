package vn.hocvuso.assessment.integrity;

/**
 * Two attempts with more of the same wrong answers than chance explains.
 *
 * @param same wrong answers they share
 * @param both questions both answered wrongly
 * @param expected how many would be the same by chance
 * @param chance that so many are the same, or more
 */
public record SamePair(long attempt, long other, int same, int both, double expected, double chance) {

    /** The whole number nearest to what was to be expected. */
    public long usual() {
        return Math.round(expected);
    }
}
