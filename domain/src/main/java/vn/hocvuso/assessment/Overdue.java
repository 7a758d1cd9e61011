package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Why;

/** Closes and grades what nobody came back to. Each in its own transaction: one that cannot be graded stops no other. */
@ApplicationScoped
public class Overdue {

    private static final Logger LOG = Logger.getLogger(Overdue.class.getName());

    static final String IDS = """
            select id from attempt
            where submitted_at is null and ends_at + grace_seconds * interval '1 second' < ?
            order by ends_at
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
        for (var overdue : sql.list(Overdue.Id.class, IDS, clock.instant())) {
            try {
                grading.sealIfOverdue(overdue.id());
            } catch (RuntimeException wrong) {
                LOG.severe("attempt " + overdue.id() + " could not be sealed: " + Why.of(wrong));
            }
        }
    }

    record Id(long id) {}
}
