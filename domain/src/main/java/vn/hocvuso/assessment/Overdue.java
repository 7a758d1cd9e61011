package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.logging.Logger;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Why;

/**
 * Closes and grades what nobody came back to, and tells results that were held back until now. Each in its own
 * transaction: one that cannot be graded stops no other.
 */
@ApplicationScoped
public class Overdue {

    private static final Logger LOG = Logger.getLogger(Overdue.class.getName());

    static final String IDS = """
            select id from attempt
            where submitted_at is null and ends_at + grace_seconds * interval '1 second' < ?
            order by ends_at
            limit 200
            """;

    static final String HELD_BACK = """
            select id from attempt
            where graded_at is not null and announced_at is null and feedback_from <= ?
            order by feedback_from
            limit 200
            """;

    @Inject
    Sql sql;

    @Inject
    Grading grading;

    @Inject
    Clock clock;

    /** Called by the clock of the server, on any node. */
    public void sealAll() {
        each(IDS, grading::sealIfOverdue, "could not be sealed");
        each(HELD_BACK, grading::announceIfDue, "could not be announced");
    }

    private void each(String ids, LongConsumer work, String otherwise) {
        for (var one : sql.list(Id.class, ids, clock.instant())) {
            try {
                work.accept(one.id());
            } catch (RuntimeException wrong) {
                LOG.severe("attempt " + one.id() + " " + otherwise + ": " + Why.of(wrong));
            }
        }
    }

    record Id(long id) {}
}
