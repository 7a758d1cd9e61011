package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.learning.ObserverBeans.HOA;
import static vn.hocvuso.learning.ObserverBeans.HOA_ID;
import static vn.hocvuso.learning.ObserverBeans.MONDAY;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.learning.watch.TimeSpent;

/** About how long somebody was at it: what nobody saw is not counted, and no visit counts more than twice the lesson. */
class TimeSpentTest {

    final ObserverBeans world = new ObserverBeans();
    final TimeSpent time = new TimeSpent(world.database.sql());

    /** Minutes after noon at which Hoà did something in a lesson of 5 minutes. */
    @ParameterizedTest
    @CsvSource({
        "'0', 0",
        "'0 4', 4",
        "'0 4 4', 4",
        "'0 2 9', 9",
        "'0 10', 10",
        "'0 11', 10",
        "'0 60', 10",
        "'0 61', 0",
        "'0 30 59', 10",
        "'0 4 65 68', 7",
        "'0 50 100', 10",
        "'0 4 1440 1443', 7"
    })
    void a_visit_ends_after_an_hour_and_counts_ten_minutes_at_most(String minutes, long expected) {
        happens("lam", minutes, "opened", "null");
        assertThat(time.in(HOA_ID, "k")).isEqualTo(expected);
        assertThat(time.of(List.of(HOA_ID))).containsEntry(HOA_ID, expected);
    }

    @Test
    void what_an_observer_does_is_no_time_of_the_learner() {
        happens("lam", "0 3", "opened", "null");
        happens("lam", "9", "confirmed", "-72");
        assertThat(time.in(HOA_ID, "k")).isEqualTo(3);
    }

    @Test
    void lessons_are_counted_apart_and_courses_too() {
        world.beans.enrolments.enrol(HOA, "e");
        happens("lam", "0 3 6", "opened", "null");
        happens("ngoai", "1 4", "opened", "null");
        assertThat(time.in(HOA_ID, "k")).isEqualTo(6);
        assertThat(time.in(HOA_ID, "e")).isEqualTo(3);
        assertThat(time.of(List.of(HOA_ID))).containsEntry(HOA_ID, 9L);
        assertThat(world.beans.courses.minutes(HOA, "k")).isEqualTo(6);
    }

    @Test
    void whoever_did_nothing_was_not_at_it() {
        assertThat(time.in(HOA_ID, "k")).isZero();
        assertThat(time.of(List.of())).isEmpty();
    }

    private void happens(String lesson, String minutes, String kind, String by) {
        world.beans.enrolments.enrol(HOA, "k");
        Arrays.stream(minutes.split(" "))
                .forEach(minute -> world.database.run("""
                insert into learning_event (person_id, lesson_id, kind, by_id, at)
                select -71, id, '%s', %s, timestamptz '%s 12:00:00+07' + interval '%s minutes'
                from lesson where slug = '%s'
                """.formatted(kind, by, MONDAY, minute, lesson)));
    }
}
