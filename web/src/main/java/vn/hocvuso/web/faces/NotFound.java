package vn.hocvuso.web.faces;

/** A page was asked for something that is not there: {@code courses.page(…).orElseThrow(NotFound::new)}. Answered with 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
