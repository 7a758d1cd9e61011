package vn.hocvuso.platform;

/** The caller has no right to this, and is told nothing of it: pages and resources answer "not found". */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
