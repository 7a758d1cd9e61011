package vn.hocvuso.platform;

/**
 * One kind of work that outlives a request; an application-scoped bean of this interface is found by its name. What a step does in the
 * database is done exactly once, whatever happens to the worker: effect and checkpoint are committed together. What it
 * does elsewhere may be done again and has to bear that.
 */
public interface JobKind {

    int TRIES = 5;

    /**
     * As it stands in the database; never changed. Its texts are {@code job.<name>.title}, {@code .failed} and {@code
     * .cancelled}.
     */
    String name();

    /**
     * Does the next piece of work, of some seconds at most, in the transaction it is called in. What {@link NotAllowed} is
     * thrown out of is given up at once, what anything else is thrown out of is tried again.
     */
    JobStep step(JobTask task);

    /** How often in a row a step may fail before the job is given up. */
    default int tries() {
        return TRIES;
    }
}
