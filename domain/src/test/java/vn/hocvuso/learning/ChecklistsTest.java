package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.ObserverBeans.BINH;
import static vn.hocvuso.learning.ObserverBeans.HOA;
import static vn.hocvuso.learning.ObserverBeans.LAN;
import static vn.hocvuso.learning.ObserverBeans.MAI;
import static vn.hocvuso.learning.ObserverBeans.SON;
import static vn.hocvuso.learning.confirm.PointState.CONFIRMED;
import static vn.hocvuso.learning.confirm.PointState.OPEN;
import static vn.hocvuso.learning.confirm.PointState.RETURNED;
import static vn.hocvuso.learning.confirm.PointState.TICKED;
import static vn.hocvuso.learning.confirm.PointState.WAITING;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.confirm.PointState;
import vn.hocvuso.learning.confirm.Verdict;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** A checklist is done when somebody else saw each of its points done. */
class ChecklistsTest {

    final ObserverBeans world = new ObserverBeans();
    final HandIns handIns = world.handIns;
    final Confirmations confirmations = world.confirmations;
    final String first = world.points().get(0);
    final String second = world.points().get(1);

    @Test
    void a_tick_comes_and_goes_as_often_as_one_likes() {
        tick(first, true);
        tick(first, true);
        assertThat(states()).containsExactly(TICKED, OPEN);
        assertThat(world.count("learning_event where kind = 'ticked'")).isEqualTo(1);
        tick(first, false);
        tick(first, false);
        assertThat(states()).containsExactly(OPEN, OPEN);
        tick(first, true);
        assertThat(states()).containsExactly(TICKED, OPEN);
        assertThat(world.count("learning_event")).isEqualTo(3);
    }

    @Test
    void ticking_all_is_not_enough() {
        world.tickAll();
        refused("lesson.needs-observer", () -> world.beans.enrolments.read(HOA, "k", "lam"));
        assertThat(world.isDone("lam")).isFalse();
    }

    @Test
    void nothing_ticked_is_nothing_to_look_at() {
        refused("checklist.nothing", () -> handIns.handOver(HOA, "k", "lam"));
        refused("checklist.gone", () -> tick("abc", true));
        refused("hand-in.not-asked", () -> handIns.handOver(HOA, "e", "ngoai"));
    }

    @Test
    void what_waits_stays_as_it_is_until_it_is_taken_back() {
        tick(first, true);
        handIns.handOver(HOA, "k", "lam");
        handIns.handOver(HOA, "k", "lam");
        assertThat(world.count("hand_in")).isEqualTo(1);
        assertThat(states()).containsExactly(WAITING, OPEN);
        refused("checklist.waiting", () -> tick(first, false));
        handIns.withdraw(HOA, "k", "lam");
        handIns.withdraw(HOA, "k", "lam");
        assertThat(states()).containsExactly(TICKED, OPEN);
        assertThat(confirmations.waiting(LAN, 0)).isEmpty();
        refused("hand-in.settled", () -> confirmations.settle(LAN, world.last(), List.of(Verdict.confirmed(first))));
    }

    @Test
    void whoever_sees_the_names_confirms_and_the_lesson_is_done() {
        world.tickAll();
        handIns.handOver(HOA, "k", "lam");
        var line = confirmations.waiting(LAN, 0).get(0);
        assertThat(line.fullName()).isEqualTo("Lê Thị Hoà");
        assertThat(line.points()).isEqualTo(2);
        assertThat(line.unit()).isEqualTo("Trường A");
        var view = confirmations.one(LAN, line.id());
        assertThat(view.points().get(0).html()).contains("Mở máy");
        confirmations.settle(LAN, line.id(), world.all());
        assertThat(states()).containsExactly(CONFIRMED, CONFIRMED);
        assertThat(world.beans.announced).hasSize(1);
        assertThat(world.told(HOA)).containsExactly("learning.told.confirmed");
        assertThat(confirmations.waiting(LAN, 0)).isEmpty();
        assertThat(actions()).contains("hand-ins.read", "hand-in.read", "hand-in.confirmed");
        tick(first, false);
        assertThat(states()).containsExactly(CONFIRMED, CONFIRMED);
    }

    @Test
    void a_point_goes_back_with_a_sentence_and_is_done_again() {
        world.tickAll();
        handIns.handOver(HOA, "k", "lam");
        var verdicts = List.of(Verdict.confirmed(first), Verdict.returned(second, "Máy vẫn còn mở"));
        confirmations.settle(MAI, world.last(), verdicts);
        assertThat(states()).containsExactly(CONFIRMED, RETURNED);
        assertThat(world.isDone("lam")).isFalse();
        assertThat(handIns.mine(HOA, "k", "lam").said()).containsEntry(second, "Máy vẫn còn mở");
        assertThat(world.told(HOA)).containsExactly("learning.told.returned");
        assertThat(lesson().isReturned()).isTrue();
        assertThat(lesson().said()).isEqualTo("Máy vẫn còn mở");
        refused("checklist.nothing", () -> handIns.handOver(HOA, "k", "lam"));
        tick(second, true);
        handIns.handOver(HOA, "k", "lam");
        assertThat(lesson().isWaiting()).isTrue();
        assertThat(card().left()).isEqualTo(1);
        assertThat(card().waiting()).isEqualTo(1);
        assertThat(card().toDo()).isZero();
        assertThat(confirmations.one(LAN, world.last()).before()).hasSize(1);
        confirmations.settle(LAN, world.last(), List.of(Verdict.confirmed(second)));
        assertThat(world.isDone("lam")).isTrue();
    }

    @Test
    void nobody_confirms_themselves_and_no_stranger_comes_in() {
        world.database.run("insert into role_held (id, version, person_id, role, unit_id, valid_from)"
                + " values (-9, 0, -71, 'manager', -1, '2025-08-01')");
        world.tickAll();
        handIns.handOver(HOA, "k", "lam");
        long id = world.last();
        assertThat(confirmations.waiting(HOA, 0)).isEmpty();
        assertThat(confirmations.waiting(BINH, 0)).isEmpty();
        for (var caller : List.of(HOA, BINH, SON, Caller.VISITOR)) {
            assertThatThrownBy(() -> confirmations.one(caller, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> confirmations.settle(caller, id, world.all()))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(world.isDone("lam")).isFalse();
    }

    @Test
    void the_database_too_refuses_who_confirms_themselves() {
        world.tickAll();
        handIns.handOver(HOA, "k", "lam");
        assertThatThrownBy(() -> world.database.run(
                        "update hand_in set outcome = 'confirmed', settled_at = now(), settled_by = -71"))
                .hasMessageContaining("hand_in");
    }

    @Test
    void who_presses_twice_does_no_more_and_the_second_observer_is_told() {
        world.tickAll();
        handIns.handOver(HOA, "k", "lam");
        confirmations.settle(LAN, world.last(), world.all());
        confirmations.settle(LAN, world.last(), world.all());
        assertThat(world.told(HOA)).hasSize(1);
        assertThat(world.count("learning_event where kind = 'confirmed'")).isEqualTo(2);
        refused("hand-in.settled", () -> confirmations.settle(MAI, world.last(), world.all()));
    }

    @Test
    void each_point_needs_a_verdict_and_a_no_needs_a_sentence() {
        world.tickAll();
        handIns.handOver(HOA, "k", "lam");
        refused("verdict.points", () -> confirmations.settle(LAN, world.last(), List.of(Verdict.confirmed(first))));
        refused(
                "verdict.points",
                () -> confirmations.settle(
                        LAN, world.last(), List.of(Verdict.confirmed(first), Verdict.confirmed(first))));
        refused("verdict.reason", () -> Verdict.returned(first, "  no "));
        refused("verdict.reason", () -> Verdict.returned(first, null));
        refused("verdict.reason", () -> Verdict.returned(first, "a".repeat(301)));
    }

    @Test
    void who_belongs_nowhere_has_nobody_to_ask() {
        world.database.run("update assignment set valid_to = '2026-03-01' where person_id = -71");
        tick(first, true);
        refused("hand-in.nobody", () -> handIns.handOver(HOA, "k", "lam"));
    }

    @Test
    void points_keep_their_state_when_a_new_version_moves_them() {
        world.tickAll();
        handIns.handOver(HOA, "k", "lam");
        confirmations.settle(
                LAN, world.last(), List.of(Verdict.confirmed(first), Verdict.returned(second, "Chưa được")));
        world.stand(LearningBeans.course("k", null, ObserverBeans.checklist("lam", "- [ ] Cắm sạc\n- [ ] Mở máy\n")));
        world.beans.enrolments.goOver(HOA, "k");
        assertThat(states()).containsExactly(OPEN, CONFIRMED);
    }

    @Test
    void a_list_is_paged_by_the_last_one_shown() {
        for (int i = 0; i < Confirmations.PAGE + 2; i++) {
            int id = -1000 - i;
            world.database.run(
                    "insert into person (id, version, full_name, search_name) values (" + id + ", 0, 'N', 'n');"
                            + "insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values ("
                            + id + ", 1, " + id + ", -2, 'GV', 'teacher', '2025-08-01')");
            var caller = new Caller(new PersonId(id));
            world.beans.clock.plusSeconds(1);
            handIns.tick(caller, "k", "lam", first, true);
            handIns.handOver(caller, "k", "lam");
        }
        var page = confirmations.waiting(LAN, 0);
        assertThat(page).hasSize(Confirmations.PAGE + 1);
        assertThat(page.get(0).person().value()).isEqualTo(-1000);
        var last = page.get(Confirmations.PAGE - 1);
        assertThat(confirmations.waiting(LAN, last.id())).hasSize(2);
        assertThat(confirmations.count(MAI)).isEqualTo(Confirmations.PAGE + 1);
        assertThat(confirmations.count(BINH)).isZero();
    }

    private void tick(String item, boolean on) {
        handIns.tick(HOA, "k", "lam", item, on);
    }

    private List<PointState> states() {
        return List.copyOf(handIns.mine(HOA, "k", "lam").states().values());
    }

    private LessonLine lesson() {
        return world.beans.courses.course(HOA, "k").orElseThrow().lessons().get(0);
    }

    private CourseCard card() {
        return world.beans.courses.course(HOA, "k").orElseThrow().card();
    }

    private List<String> actions() {
        return world.audit.entries(AuditFilter.ALL).stream()
                .map(line -> line.action())
                .toList();
    }

    static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
