package vn.hocvuso.web.faces;

import vn.hocvuso.platform.JobCard;

/** What to do next after a job of one kind; answered by the pages of the context it belongs to. */
public interface JobSequel {

    /** Of {@code JobKind}. */
    String kind();

    /** @param job is done */
    NextStep after(JobCard job);
}
