package vn.hocvuso.assessment.gift;

/** Stops the reading of one question; the next is read all the same. */
final class NotGift extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GiftProblem problem;

    NotGift(int line, String code, Object... args) {
        super(code, null, false, false);
        this.problem = new GiftProblem(line, code, args);
    }

    GiftProblem problem() {
        return problem;
    }
}
