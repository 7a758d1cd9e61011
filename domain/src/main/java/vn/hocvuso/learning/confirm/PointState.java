package vn.hocvuso.learning.confirm;

/** How one point stands, by what happened to it last. */
public enum PointState {
    /** Nobody has done it, or not any more. */
    OPEN,
    /** The learner says it is done. */
    TICKED,
    /** Handed over: somebody else is to look at it. */
    WAITING,
    /** Somebody else did not see it done; it is to be done again. */
    RETURNED,
    /** Somebody else saw it done, and that stays. */
    CONFIRMED;

    /**
     * @param last what the learner or an observer did last: ticked, unticked, returned, confirmed; null for nothing
     * @param confirmed whether it ever was confirmed
     * @param handedOver whether it is part of what waits
     */
    public static PointState of(String last, boolean confirmed, boolean handedOver) {
        if (confirmed) {
            return CONFIRMED;
        }
        if (handedOver) {
            return WAITING;
        }
        if (last == null || last.equals("unticked")) {
            return OPEN;
        }
        return last.equals("returned") ? RETURNED : TICKED;
    }
}
