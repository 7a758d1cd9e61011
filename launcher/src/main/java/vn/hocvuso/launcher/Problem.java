package vn.hocvuso.launcher;

/** What went wrong, said in one line to the person who started us; shown without a stack trace. */
final class Problem extends RuntimeException {

    Problem(String line) {
        super(line);
    }

    Problem(String line, Throwable cause) {
        super(line, cause);
    }
}
