package vn.hocvuso.certification;

/**
 * What to do about a line that is not met.
 *
 * @param reference what it is done with, such as the code of a course
 */
public record NextStep(Kind kind, String reference) {

    /** The act; its words stand in the pages. */
    public enum Kind {
        BEGIN_COURSE,
        FINISH_COURSE
    }
}
