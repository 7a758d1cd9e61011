package vn.hocvuso.platform.jobs;

/** Another worker has taken the job over: what this one did since its last checkpoint is rolled back. */
public class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLost(Lease lease) {
        super("job " + lease.job() + " was taken over");
    }
}
