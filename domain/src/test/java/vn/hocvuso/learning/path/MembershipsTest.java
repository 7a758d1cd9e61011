package vn.hocvuso.learning.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.path.PathWorld.AN;
import static vn.hocvuso.learning.path.PathWorld.BINH;
import static vn.hocvuso.learning.path.PathWorld.COMMUNE;
import static vn.hocvuso.learning.path.PathWorld.FIRST;
import static vn.hocvuso.learning.path.PathWorld.OTHER;
import static vn.hocvuso.learning.path.PathWorld.PRINCIPAL;
import static vn.hocvuso.learning.path.PathWorld.SCHOOL;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.path.PathWorld.Row;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.Caller;

/** Who has a programme when. March 2026: it is asked from the 2nd on, with the 31st as its last day. */
class MembershipsTest {

    static final LocalDate FROM = FIRST.plusDays(1);
    static final LocalDate DEADLINE = LocalDate.of(2026, 3, 31);

    final PathWorld world = new PathWorld();
    long asked;

    @BeforeEach
    void an_teaches_here() {
        world.works(AN, SCHOOL, LocalDate.of(2025, 9, 1), null);
    }

    private void ask() {
        asked = world.assigned(world.programme(), FROM, DEADLINE);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    @Test
    void nobody_has_it_before_its_first_day_and_everybody_then() {
        ask();
        assertThat(world.rows(asked)).isEmpty();
        world.morning(FROM);
        assertThat(world.rows(asked)).containsExactly(new Row(AN, FROM, null));
    }

    /**
     * The first part is due 10 days after one was asked, the second on the 31st; both include their day. Whoever comes
     * after the 31st is bound by no day of the calendar.
     */
    @ParameterizedTest(name = "joined {0}: first part {1}, second {2}")
    @CsvSource({
        "2026-03-02, 2026-03-12, 2026-03-31",
        "2026-03-30, 2026-04-09, 2026-03-31",
        "2026-03-31, 2026-04-10, 2026-03-31",
        "2026-04-01, 2026-04-11,",
    })
    void deadlines_count_from_joining(LocalDate joined, LocalDate first, LocalDate second) {
        ask();
        world.works(BINH, SCHOOL, joined, null);
        world.morning(joined);
        var parts = world.mine.open(new Caller(BINH)).get(0).parts();
        assertThat(parts).extracting(MyPart::due).containsExactly(first, second);
    }

    @Test
    void on_the_last_day_nothing_is_late_and_the_day_after_it_is() {
        ask();
        world.morning(DEADLINE);
        var mine = world.mine.open(new Caller(AN)).get(0);
        assertThat(mine.parts().get(1).isLate(DEADLINE)).isFalse();
        assertThat(mine.parts().get(1).isLate(DEADLINE.plusDays(1))).isTrue();
        assertThat(mine.left()).isEqualTo(2);
        assertThat(mine.due()).isEqualTo(DEADLINE);
    }

    /** The last day at the school, the day of leaving in the row. */
    @ParameterizedTest(name = "last day {0}: left {1}")
    @CsvSource({"2026-03-30, 2026-03-31", "2026-03-31, 2026-04-01", "2026-04-01, 2026-04-02"})
    void the_first_day_without_a_place_is_the_first_day_without_it(LocalDate lastDay, LocalDate left) {
        ask();
        world.morning(FROM);
        world.leaves(AN, lastDay);
        world.morning(march(20));
        assertThat(world.rows(asked)).containsExactly(new Row(AN, FROM, null));
        world.morning(lastDay.plusDays(5));
        assertThat(world.rows(asked)).containsExactly(new Row(AN, FROM, left));
        assertThat(world.mine.open(new Caller(AN))).isEmpty();
    }

    @Test
    void coming_back_opens_a_second_row_and_counts_anew() {
        ask();
        world.morning(FROM);
        world.leaves(AN, march(9));
        world.morning(march(10));
        world.works(AN, SCHOOL, march(20), null);
        world.morning(march(20));
        assertThat(world.rows(asked)).containsExactly(new Row(AN, FROM, march(10)), new Row(AN, march(20), null));
        assertThat(world.mine.open(new Caller(AN)).get(0).parts().get(0).due()).isEqualTo(march(30));
    }

    @Test
    void days_nobody_looked_are_made_up_for_one_by_one() {
        ask();
        world.leaves(AN, march(9));
        world.works(AN, SCHOOL, march(20), null);
        world.works(BINH, SCHOOL, march(5), march(6));
        world.morning(march(25));
        assertThat(world.rows(asked))
                .containsExactly(
                        new Row(AN, FROM, march(10)), new Row(BINH, march(5), march(7)), new Row(AN, march(20), null));
    }

    @Test
    void moving_below_the_unit_that_asks_changes_nothing_and_moving_out_ends_it() {
        world.works(BINH, SCHOOL, FIRST, null);
        var all = world.assignments.assign(
                PRINCIPAL, world.programmeOf(COMMUNE), COMMUNE, Set.of(Audience.TEACHER), FROM, null);
        ask();
        world.morning(FROM);
        world.leaves(BINH, march(9));
        world.works(BINH, OTHER, march(10), null);
        world.morning(march(10));
        assertThat(world.rows(all)).contains(new Row(BINH, FROM, null));
        assertThat(world.rows(asked)).contains(new Row(BINH, FROM, march(10)));
    }

    @Test
    void a_school_that_moves_elsewhere_takes_its_people_out_of_what_was_asked_above_and_not_of_its_own() {
        var all = world.assignments.assign(
                PRINCIPAL, world.programmeOf(COMMUNE), COMMUNE, Set.of(Audience.TEACHER), FROM, null);
        ask();
        world.morning(FROM);
        world.movesElsewhere(march(10));
        world.morning(march(12));
        assertThat(world.rows(all)).containsExactly(new Row(AN, FROM, march(10)));
        assertThat(world.rows(asked)).containsExactly(new Row(AN, FROM, null));
    }

    @Test
    void becoming_something_else_ends_it() {
        ask();
        world.morning(FROM);
        world.leaves(AN, march(9));
        world.works(AN, SCHOOL, "manager", march(10), null);
        world.morning(march(10));
        assertThat(world.rows(asked)).containsExactly(new Row(AN, FROM, march(10)));
    }

    @Test
    void a_merger_takes_it_along_for_those_who_have_it_and_brings_it_to_nobody_else() {
        world.works(BINH, OTHER, FIRST, null);
        ask();
        world.morning(FROM);
        world.merges(march(15));
        world.morning(march(16));
        assertThat(world.rows(asked)).containsExactly(new Row(AN, FROM, null));
        world.leaves(AN, march(20));
        world.morning(march(21));
        assertThat(world.rows(asked)).containsExactly(new Row(AN, FROM, march(21)));
    }

    @Test
    void ending_it_ends_it_for_everybody_the_same_day_and_for_good() {
        ask();
        world.morning(FROM);
        world.itIs(march(10));
        world.assignments.end(PRINCIPAL, asked);
        world.assignments.end(PRINCIPAL, asked);
        assertThat(world.rows(asked)).containsExactly(new Row(AN, FROM, march(10)));
        world.morning(march(11));
        assertThat(world.rows(asked)).hasSize(1);
        assertThat(world.memberships.behind()).isEmpty();
    }

    @Test
    void who_came_this_morning_has_it_when_they_look() {
        ask();
        world.morning(march(9));
        world.itIs(march(10));
        world.works(BINH, SCHOOL, march(10), null);
        assertThat(world.mine.open(new Caller(BINH))).hasSize(1);
        world.mine.open(new Caller(BINH));
        world.morning(march(10));
        assertThat(world.rows(asked)).contains(new Row(BINH, march(10), null)).hasSize(2);
    }

    @Test
    void a_saved_audience_is_asked_by_the_rule_it_had() {
        world.works(BINH, SCHOOL, FIRST, null);
        world.works(new PersonId(13), SCHOOL, FIRST, null);
        world.database.run("""
                insert into audience_rule values (800, 1, 2, 'Từ 36 tuổi', 'teacher', 'giao', 36, null, null, 10, '2026-03-01')
                """);
        asked = world.assignments.assignTo(PRINCIPAL, world.programme(), SCHOOL, 800, FROM, null);
        world.database.run("delete from audience_rule");
        world.morning(march(9));
        assertThat(world.rows(asked)).extracting(Row::person).containsExactly(new PersonId(13));
        world.morning(march(10));
        assertThat(world.rows(asked)).contains(new Row(AN, march(10), null)).hasSize(2);
    }

    @Test
    void a_closed_row_is_history() {
        ask();
        world.morning(FROM);
        world.leaves(AN, march(9));
        world.morning(march(10));
        world.database.run("savepoint before");
        assertThatThrownBy(() -> world.database.run("update programme_member set left_on = null"))
                .hasStackTraceContaining("history");
        world.database.run("rollback to savepoint before");
        assertThatThrownBy(() -> world.database.run("delete from programme_member"))
                .hasStackTraceContaining("history");
    }
}
