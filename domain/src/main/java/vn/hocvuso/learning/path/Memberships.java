package vn.hocvuso.learning.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Sql;

/**
 * Who has which programme on which day. Joining opens a row, leaving closes it, coming back opens another; a closed row
 * never changes. A day is asked of the dated places of people, so that a day that was missed is made up for exactly.
 */
@ApplicationScoped
@Transactional
public class Memberships {

    private static final String JOIN = """
            insert into programme_member (assignment_id, person_id, joined_on)
            select distinct q.id, a.person_id, cast(?2 as date)
            %s
            join person p on p.id = a.person_id and (p.deactivated_on is null or p.deactivated_on > cast(?2 as date))
            where q.starts_on <= cast(?2 as date) and (q.ended_on is null or q.ended_on > cast(?2 as date))
              and programme_fits(a, p.birth_date, q, cast(?2 as date)) and %s
              and not exists (select 1 from programme_member m
                              where m.assignment_id = q.id and m.person_id = a.person_id and m.left_on is null)
            on conflict (assignment_id, person_id) where left_on is null do nothing
            """;

    /** Arguments: the assignment, the day. */
    static final String ALL_JOIN = JOIN.formatted("""
            from programme_assignment q
            cross join lateral unit_subtree(q.unit_id, cast(?2 as date)) as below (unit_id)
            join assignment a on a.unit_id = below.unit_id and a.audience = any (string_to_array(q.groups, ','))
            """, "q.id = ?1");

    /** What was not made up for yet is left to the making up, which goes day by day. */
    private static final String UP_TO_DATE = "coalesce(q.reconciled_on, q.starts_on - 1) >= cast(?2 as date) - 1";

    /** Arguments: the person, the day. */
    static final String ONE_JOINS = JOIN.formatted("""
            from assignment a
            cross join lateral unit_path(a.unit_id, cast(?2 as date)) as above
            join programme_assignment q on q.unit_id = above.unit_id
            """, "a.person_id = ?1 and " + UP_TO_DATE);

    private static final String LEAVE = """
            update programme_member m set left_on = greatest(cast(?2 as date), m.joined_on)
            from programme_assignment q
            where q.id = m.assignment_id and m.left_on is null and %s
              and not programme_keeps(q, m.person_id, cast(?2 as date))
            """;

    static final String ALL_LEAVE = LEAVE.formatted("q.id = ?1");

    static final String ONE_LEAVES = LEAVE.formatted("m.person_id = ?1 and " + UP_TO_DATE);

    static final String BEHIND = """
            select q.id from programme_assignment q
            where coalesce(q.reconciled_on, q.starts_on - 1) < ? and q.starts_on <= ?
              and (q.ended_on is null
                   or exists (select 1 from programme_member m where m.assignment_id = q.id and m.left_on is null))
            order by q.id
            """;

    static final String ASKS = """
            select exists (
                select 1 from programme_member m
                join programme_assignment q on q.id = m.assignment_id
                join learning_programme_part t on t.programme_id = q.programme_id
                where m.person_id = ? and m.left_on is null and t.kind = 'course' and t.code = ? and t.removed_on is null)
            """;

    record Behind(long assignment) {}

    record Asks(boolean yes) {}

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The assignments whose people of today are not known yet. */
    public List<Long> behind() {
        var today = LocalDate.now(clock);
        return sql.list(Behind.class, BEHIND, today, today).stream()
                .map(Behind::assignment)
                .toList();
    }

    /** Brings the people of one assignment up to today, each missed day by itself. Others who try at once wait. */
    public void bringUpToDate(long assignment) {
        var today = LocalDate.now(clock);
        var locked = em.find(ProgrammeAssignment.class, assignment, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(locked);
        locked.missing(today).toList().forEach(day -> reconcile(assignment, day));
        locked.reconciled(today);
        em.flush();
    }

    /** As {@link #bringUpToDate}, and once more for today, whose facts have changed. */
    void again(ProgrammeAssignment assignment) {
        em.flush();
        bringUpToDate(assignment.id());
        reconcile(assignment.id(), LocalDate.now(clock));
    }

    private void reconcile(long assignment, LocalDate day) {
        run(ALL_LEAVE, assignment, day);
        run(ALL_JOIN, assignment, day);
    }

    /** What is asked of one person, as of now: they need not wait for the next morning. Two statements. */
    public void of(PersonId person) {
        var today = LocalDate.now(clock);
        em.flush();
        run(ONE_LEAVES, person.value(), today);
        run(ONE_JOINS, person.value(), today);
    }

    /** Whether a programme of this person asks for this course, which opens it to them. */
    public boolean ask(PersonId person, String course) {
        of(person);
        return sql.first(Asks.class, ASKS, person, course).orElseThrow().yes();
    }

    private void run(String statement, long whose, LocalDate day) {
        em.createNativeQuery(statement)
                .setParameter(1, whose)
                .setParameter(2, day)
                .executeUpdate();
    }
}
