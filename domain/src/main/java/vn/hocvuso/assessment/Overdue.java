package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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

    /** Most of a kind in one turn: pages of {@link #PAGE}. */
    static final int PAGES = 20;

    static final int PAGE = 200;

    static final String UNCLOSED = """
            select a.id, a.ends_at
            from (values (cast(? as timestamptz))) as asked (now)
            cross join attempt a
            where a.submitted_at is null and a.ends_at + a.grace_seconds * interval '1 second' < asked.now
              and (a.ends_at, a.id) > (?, ?)
            order by a.ends_at, a.id
            limit ?
            """;

    static final String HELD_BACK = """
            select a.id, a.ends_at
            from (values (cast(? as timestamptz))) as asked (now)
            cross join attempt a
            join sitting s on s.id = a.sitting_id
            where a.graded_at is not null and a.announced_at is null
              and %s
              and (a.ends_at, a.id) > (?, ?)
            order by a.ends_at, a.id
            limit ?
            """.formatted(Results.DUE);

    @Inject
    Sql sql;

    @Inject
    Grading grading;

    @Inject
    Clock clock;

    /** Called by the clock of the server, on any node. */
    public void sealAll() {
        each(UNCLOSED, grading::sealIfOverdue, "could not be sealed");
        each(HELD_BACK, grading::announceIfDue, "could not be announced");
    }

    /** Page after page, each from where the one before ended: what fails is not met again in this turn. */
    private void each(String waiting, LongConsumer work, String otherwise) {
        var last = new One(0, Instant.EPOCH);
        int read = PAGE;
        for (int page = 0; page < PAGES && read == PAGE; page++) {
            var ones = sql.list(One.class, waiting, clock.instant(), last.endsAt(), last.id(), PAGE);
            ones.forEach(one -> work(one.id(), work, otherwise));
            read = ones.size();
            last = ones.isEmpty() ? last : ones.get(read - 1);
        }
    }

    private static void work(long id, LongConsumer work, String otherwise) {
        try {
            work.accept(id);
        } catch (RuntimeException wrong) {
            LOG.severe("attempt " + id + " " + otherwise + ": " + Why.of(wrong));
        }
    }

    record One(long id, Instant endsAt) {}
}
