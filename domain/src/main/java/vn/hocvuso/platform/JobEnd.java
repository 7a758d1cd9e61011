package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Sentence;

/** Tells whoever asked for a job that it is over: one line, in the transaction that ends it, so that no death between makes two or none. */
@ApplicationScoped
class JobEnd {

    /** Where a job is looked at. */
    static final String PAGE = "/platform/job?id=";

    static final String OF = "select owner_id, kind from job where id = ?";

    record Ended(PersonId owner, String kind) {}

    @Inject
    Inbox inbox;

    @Inject
    Sql sql;

    /** What it says it did last is the message. */
    void done(long job, Sentence said) {
        inbox.tell(of(job).owner(), said, PAGE + job);
    }

    /** @param state {@code failed} or {@code cancelled}: {@code job.<kind>.<state>} is the text; how far it came stands on its page */
    void stopped(long job, String state) {
        var ended = of(job);
        inbox.tell(ended.owner(), Sentence.of("job." + ended.kind() + "." + state), PAGE + job);
    }

    private Ended of(long job) {
        return sql.first(Ended.class, OF, job).orElseThrow();
    }
}
