package vn.hocvuso.bench.load;

/** A server answered something else than what a page should say. */
final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongAnswer(String what) {
        super(what);
    }
}
