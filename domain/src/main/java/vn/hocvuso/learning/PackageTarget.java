package vn.hocvuso.learning;

/**
 * Where a package would go.
 *
 * @param code of the course
 */
public record PackageTarget(String code, How how) {

    /** What would happen there. */
    public enum How {
        /** There is a new course. */
        NEW,
        /** There is a new course under another code: somebody else has the one in the package. */
        RENAMED,
        /** The unit's own course says it in its draft. */
        DRAFT,
        /** The unit's own course says it in its draft, and what somebody wrote there is gone. */
        REPLACE,
        /** The course says it already. */
        SAME
    }

    public boolean replaces() {
        return how == How.REPLACE;
    }

    public boolean changesNothing() {
        return how == How.SAME;
    }
}
