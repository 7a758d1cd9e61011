package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.HOLDER;
import static vn.hocvuso.assessment.SittingBeans.STRANGER;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.Traces;
import vn.hocvuso.assessment.integrity.Recheck;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.people.PersonErased;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class RechecksTest {

    final IntegrityBeans world = new IntegrityBeans();
    final Rechecks rechecks = world.rechecks;

    @AfterEach
    void nothing_is_kept() {
        world.close();
    }

    private void passes(Caller who, long sitting) {
        long attempt = world.begin(who, sitting, HERE);
        world.answers(who, attempt, Duration.ofSeconds(40), (number, asked) -> world.right(attempt, asked));
        world.tests.attempts.submit(who, attempt, AssessmentBeans.DEVICE);
    }

    private RecheckView view(long sitting) {
        return rechecks.of(HOLDER, sitting).orElseThrow();
    }

    /** Everybody has passed. */
    private long over() {
        long id = world.ready(false);
        passes(MAI, id);
        passes(LAN, id);
        return id;
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 1", "3, 33, 1", "3, 34, 2", "5, 20, 1", "5, 21, 2", "4, 500, 20", "5, 500, 25", "3, 100, 3"})
    void as_many_as_asked_for_are_drawn_and_at_least_one(int percent, int passed, int drawn) {
        assertThat(Recheck.size(percent, passed)).isEqualTo(drawn);
    }

    @Test
    void a_seed_draws_the_same_each_time_and_everybody_once() {
        var attempts = LongStream.rangeClosed(1, 200).boxed().toList();
        var one = new Recheck(1, 5, 42, 200, HOLDER.person(), AssessmentBeans.TEN).draw(attempts);
        var again = new Recheck(1, 5, 42, 200, HOLDER.person(), AssessmentBeans.TEN).draw(attempts);
        var other = new Recheck(1, 5, 43, 200, HOLDER.person(), AssessmentBeans.TEN).draw(attempts);
        assertThat(one).hasSize(10).doesNotHaveDuplicates().isEqualTo(again).isNotEqualTo(other);
        assertThat(attempts).containsAll(one);
    }

    @Test
    void nothing_is_drawn_as_long_as_anybody_may_still_pass() {
        long id = world.ready(false);
        passes(MAI, id);
        assertThatThrownBy(() -> rechecks.draw(HOLDER, id, 5)).hasMessage("recheck.open");
        passes(LAN, id);
        rechecks.draw(HOLDER, id, 5);
        assertThat(view(id).places()).hasSize(1);
    }

    @Test
    void who_never_came_is_waited_for_until_the_end_only() {
        long id = world.ready(false);
        passes(MAI, id);
        world.tests.clock.plus(Duration.ofMinutes(90));
        rechecks.draw(HOLDER, id, 3);
        assertThat(view(id).passed()).isEqualTo(1);
    }

    @Test
    void who_did_not_pass_is_not_drawn_and_where_nobody_did_nobody_is() {
        long id = world.ready(false);
        long mai = world.begin(MAI, id, HERE);
        world.tests.attempts.submit(MAI, mai, AssessmentBeans.DEVICE);
        world.tests.clock.plus(Duration.ofMinutes(90));
        assertThatThrownBy(() -> rechecks.draw(HOLDER, id, 5)).hasMessage("recheck.nobody");
        assertThat(rechecks.of(HOLDER, id)).isEmpty();
    }

    @Test
    void drawing_again_changes_nothing() {
        long id = over();
        assertThatThrownBy(() -> rechecks.draw(HOLDER, id, 6)).hasMessage("recheck.percent");
        rechecks.draw(HOLDER, id, 4);
        var before = view(id);
        rechecks.draw(HOLDER, id, 5);
        assertThat(view(id)).isEqualTo(before);
        assertThat(before.percent()).isEqualTo(4);
        assertThat(before.passed()).isEqualTo(2);
        assertThat(before.open()).isEqualTo(1);
        assertThat(before.share()).isEqualTo(new Share(0, 0));
    }

    @Test
    void what_came_of_it_is_said_by_somebody_else_and_the_latest_holds() {
        long id = over();
        rechecks.draw(HOLDER, id, 3);
        long place = view(id).places().get(0).id();
        assertThatThrownBy(() -> rechecks.check(HOLDER, place, false, " ")).hasMessage("recheck.why");
        rechecks.check(HOLDER, place, false, "Chưa làm được câu nào");
        assertThat(view(id).share()).isEqualTo(new Share(0, 1));
        assertThat(view(id).highTenths()).isEqualTo(500);
        world.tests.clock.plus(Duration.ofMinutes(5));
        rechecks.check(HOLDER, place, true, null);
        assertThat(view(id).share()).isEqualTo(new Share(1, 1));
        assertThat(view(id).lowTenths()).isEqualTo(500);
        assertThat(view(id).places()).singleElement().satisfies(drawn -> {
            assertThat(drawn.by()).isEqualTo("Người Coi");
            assertThat(drawn.looks()).isEqualTo(2);
            assertThat(drawn.remark()).isNull();
        });
    }

    @Test
    void nobody_is_the_second_look_at_themselves() {
        world.database.run("insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)"
                + " values (9, 1, 22, 2, 'Giáo viên', 'teacher', '2025-08-01')");
        long id = world.ready(false);
        passes(HOLDER, id);
        world.tests.clock.plus(Duration.ofMinutes(90));
        rechecks.draw(HOLDER, id, 3);
        long mine = view(id).places().get(0).id();
        assertThatThrownBy(() -> rechecks.check(HOLDER, mine, true, "")).hasMessage("recheck.own");
    }

    @Test
    void nobody_else_draws_reads_or_says_anything() {
        long id = over();
        assertThatThrownBy(() -> rechecks.draw(STRANGER, id, 5)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rechecks.draw(HOLDER, -1, 5)).isInstanceOf(NotAllowed.class);
        rechecks.draw(HOLDER, id, 5);
        long place = view(id).places().get(0).id();
        assertThatThrownBy(() -> rechecks.of(MAI, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rechecks.check(STRANGER, place, true, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rechecks.check(HOLDER, -1, true, "")).isInstanceOf(NotAllowed.class);
        assertThat(world.tests.count("recheck_verdict")).isZero();
    }

    @Test
    void what_was_written_of_somebody_who_is_erased_goes() {
        long id = over();
        rechecks.draw(HOLDER, id, 5);
        var drawn = view(id).places().get(0);
        rechecks.check(HOLDER, drawn.id(), false, "Chị zzMai chưa làm được");
        var person =
                world.database.entities().find(Attempt.class, drawn.attempt()).person();
        world.forgetting.erased(new PersonErased(person));
        assertThat(new Traces(world.database, List.of("zzMai")).found()).isEmpty();
        assertThat(view(id).share()).isEqualTo(new Share(0, 1));
    }

    @Test
    void who_was_drawn_stays_drawn() {
        rechecks.draw(HOLDER, over(), 5);
        assertThatThrownBy(() -> world.database.run("delete from recheck_place"))
                .hasStackTraceContaining("recheck_place");
    }
}
