package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.AssessmentBeans.shown;
import static vn.hocvuso.assessment.IntegrityBeans.teacher;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.HOLDER;
import static vn.hocvuso.assessment.SittingBeans.STRANGER;
import static vn.hocvuso.assessment.SittingBeans.THERE;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.Traces;
import vn.hocvuso.people.PersonErased;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class IntegrityTest {

    static final Duration SLOW = Duration.ofSeconds(40);
    static final Duration FAST = Duration.ofMillis(50);

    final IntegrityBeans world = new IntegrityBeans();
    final Integrity integrity = world.integrity;

    @AfterEach
    void nothing_is_kept() {
        world.close();
    }

    private void right(Caller who, long attempt, Duration pace) {
        world.answers(who, attempt, pace, (number, asked) -> world.right(attempt, asked));
    }

    private void note(Caller who, long sitting, String kind, long attempt, long other, String remark) {
        integrity.note(who, sitting, kind + "-" + attempt + "-" + other, remark);
    }

    private IntegrityView view(long id) {
        return integrity.patterns(HOLDER, id);
    }

    @Test
    void before_anybody_is_done_and_where_all_is_well_nothing_stands_out() {
        long id = world.ready(false);
        assertThat(view(id).done()).isZero();
        long mai = world.begin(MAI, id, HERE);
        right(MAI, mai, SLOW);
        world.submit(MAI);
        assertThat(view(id).done()).isEqualTo(1);
        assertThat(view(id).few()).isTrue();
        assertThat(view(id).lines()).isEmpty();
        assertThat(view(id).inTurn()).isEmpty();
    }

    @Test
    void nobody_else_reads_or_notes_anything() {
        long outside = world.tests.attempts.start(LAN, AssessmentBeans.CODE);
        long id = world.ready(false);
        long mai = world.begin(MAI, id, HERE);
        assertThatThrownBy(() -> integrity.patterns(STRANGER, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> integrity.patterns(MAI, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> integrity.patterns(HOLDER, -1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> note(MAI, id, "left", mai, 0, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> note(HOLDER, id, "other", mai, 0, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> note(HOLDER, id, "same", mai, mai, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> note(HOLDER, id, "left", -1, 0, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> note(HOLDER, id, "left", outside, 0, "")).isInstanceOf(NotAllowed.class);
        assertThat(world.tests.count("integrity_note")).isZero();
    }

    @Test
    void answers_faster_than_reading_are_shown_with_both_times() {
        long id = world.ready(false);
        long mai = world.begin(MAI, id, HERE);
        long lan = world.begin(LAN, id, THERE);
        right(MAI, mai, FAST);
        right(LAN, lan, SLOW);
        world.submit(MAI, LAN);
        var line = assertThat(view(id).of("times")).singleElement().actual();
        assertThat(line.people()).extracting(IntegrityView.Who::attempt).containsExactly(mai);
        assertThat(line.said()).extracting(IntegrityView.Said::code).containsExactly("rush", "whole");
        assertThat(line.said().get(0).count()).isEqualTo(6);
        assertThat(line.said().get(0).took()).isEqualTo(FAST.multipliedBy(6));
        assertThat(line.said().get(0).needed()).isEqualTo(Duration.ofMillis(1_400));
    }

    @Test
    void answers_somebody_typed_from_paper_have_no_times_and_no_device() {
        long id = world.ready(false);
        long mai = world.begin(MAI, id, HERE);
        long lan = world.begin(LAN, id, HERE);
        right(MAI, mai, FAST);
        right(LAN, lan, SLOW);
        world.tests.events.add(mai, AttemptEvents.TYPED, HOLDER.person());
        world.submit(MAI, LAN);
        assertThat(view(id).lines()).isEmpty();
    }

    @Test
    void two_at_one_device_at_a_time_are_shown_and_one_after_the_other_is_said_to_be_usual() {
        long id = world.ready(false);
        long mai = world.begin(MAI, id, HERE);
        long lan = world.begin(LAN, id, HERE);
        right(MAI, mai, SLOW);
        right(LAN, lan, SLOW);
        world.submit(MAI, LAN);
        assertThat(view(id).of("device")).singleElement().satisfies(line -> {
            assertThat(line.people()).hasSize(2).allSatisfy(who -> assertThat(who.from())
                    .isEqualTo(SittingBeans.opens()));
            assertThat(line.attempt()).isEqualTo(Math.min(mai, lan));
        });
    }

    @Test
    void a_computer_of_the_room_that_is_free_again_is_no_sign() {
        long id = world.ready(false);
        right(MAI, world.begin(MAI, id, HERE), SLOW);
        right(LAN, world.begin(LAN, id, HERE), SLOW);
        world.submit(MAI, LAN);
        assertThat(view(id).lines()).isEmpty();
        assertThat(view(id).inTurn()).singleElement().satisfies(people -> assertThat(people)
                .extracting(IntegrityView.Who::number)
                .containsExactly(1, 2));
    }

    @Test
    void leaving_the_page_is_shown_only_where_it_was_said_beforehand() {
        for (boolean watched : new boolean[] {true, false}) {
            long id = world.ready(watched);
            long mai = world.begin(MAI, id, HERE);
            world.tests.events.add(mai, AttemptEvents.LEFT, MAI.person());
            world.tests.clock.plus(Duration.ofSeconds(90));
            world.tests.events.add(mai, AttemptEvents.BACK, MAI.person());
            right(MAI, mai, SLOW);
            world.tests.attempts.submit(MAI, mai, AssessmentBeans.DEVICE);
            assertThat(view(id).watched()).isEqualTo(watched);
            assertThat(view(id).of("left")).hasSize(watched ? 1 : 0).allSatisfy(line -> {
                assertThat(line.said().get(0).count()).isEqualTo(1);
                assertThat(line.said().get(0).took()).isEqualTo(Duration.ofSeconds(90));
            });
            world.tests.clock.plus(Duration.ofMinutes(-90));
        }
    }

    @Test
    void the_same_wrong_answers_are_found_though_each_saw_the_options_in_another_order() {
        world.grow(30, 24);
        long id = world.ready(false);
        var attempts = new long[24];
        for (int i = 0; i < attempts.length; i++) {
            attempts[i] = world.begin(teacher(i), id, "device-" + i);
            wrong(i, attempts[i], i == 23 ? 4 : i);
            world.tests.attempts.submit(teacher(i), attempts[i], AssessmentBeans.DEVICE);
            world.tests.clock.plus(Duration.ofMinutes(-20));
        }
        assertThat(view(id).few()).isFalse();
        assertThat(view(id).of("same")).singleElement().satisfies(line -> {
            assertThat(List.of(line.attempt(), line.other())).containsExactlyInAnyOrder(attempts[4], attempts[23]);
            assertThat(line.said().get(0).count()).isGreaterThan(8);
            assertThat(line.said().get(0).usual()).isLessThan(line.said().get(0).count() / 2);
        });
        assertThat(view(id).lines()).hasSize(1);
    }

    /** One in two wrong, in one of three ways; the same for the same seed, though the questions come in another order. */
    private void wrong(int person, long attempt, int seed) {
        world.answers(teacher(person), attempt, SLOW, (number, asked) -> {
            var chance = new Random(seed * 1_000L + number);
            chance.nextInt();
            return shown(
                    asked,
                    chance.nextBoolean() ? "đúng" : List.of("a", "b", "c").get(chance.nextInt(3)));
        });
    }

    @Test
    void who_looked_says_so_and_the_line_remembers_it() {
        long id = world.ready(true);
        long mai = world.begin(MAI, id, HERE);
        world.tests.events.add(mai, AttemptEvents.LEFT, MAI.person());
        right(MAI, mai, SLOW);
        world.submit(MAI);
        assertThat(view(id).open()).isEqualTo(1);
        note(HOLDER, id, "left", mai, 0, "  Có người  gọi điện ");
        note(HOLDER, id, "left", mai, 0, " ");
        assertThat(view(id).open()).isZero();
        assertThat(view(id).lines().get(0).notes())
                .extracting(IntegrityView.Note::remark)
                .containsExactly("Có người gọi điện", null);
        assertThatThrownBy(() -> note(HOLDER, id, "left", mai, 0, "x".repeat(301)))
                .hasMessage("integrity.remark");
    }

    @Test
    void a_remark_stays_with_the_line_it_was_written_on_wherever_that_stands_meanwhile() {
        long id = world.ready(true);
        long mai = world.begin(MAI, id, HERE);
        long lan = world.begin(LAN, id, THERE);
        leaves(MAI, mai, Duration.ofSeconds(60));
        world.submit(MAI);
        var line = view(id).of("left").get(0);
        leaves(LAN, lan, Duration.ofSeconds(90));
        world.submit(LAN);
        assertThat(view(id).of("left").get(0).attempt()).isEqualTo(lan);
        integrity.note(HOLDER, id, line.key(), "Có người gọi điện");
        assertThat(view(id).of("left"))
                .filteredOn(IntegrityView.Line::isSeen)
                .extracting(IntegrityView.Line::attempt)
                .containsExactly(mai);
    }

    private void leaves(Caller who, long attempt, Duration away) {
        world.tests.events.add(attempt, AttemptEvents.LEFT, who.person());
        world.tests.clock.plus(away);
        world.tests.events.add(attempt, AttemptEvents.BACK, who.person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "left", "left-x-0", "left-1", "left-1-2-3", "left-99999999999999999999-0", "left-1-0 "})
    void what_is_no_name_of_a_line_is_none(String key) {
        long id = world.ready(true);
        assertThatThrownBy(() -> integrity.note(HOLDER, id, key, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> integrity.note(HOLDER, id, null, "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_shared_device_is_noted_by_somebody_who_did_not_answer_there_and_about_all_who_did() {
        world.beans.holderTeaches();
        long outside = world.tests.attempts.start(LAN, AssessmentBeans.CODE);
        long id = world.ready(false);
        long mai = world.begin(MAI, id, HERE);
        world.tests.clock.plus(Duration.ofSeconds(1));
        long mine = world.begin(HOLDER, id, HERE);
        right(MAI, mai, SLOW);
        right(HOLDER, mine, SLOW);
        world.submit(MAI, HOLDER);
        var line = view(id).of("device").get(0);
        assertThat(line.attempt()).isEqualTo(mai);
        assertThatThrownBy(() -> integrity.note(HOLDER, id, line.key(), "")).hasMessage("integrity.own");
        world.database.run("update attempt set device = 'another' where id = " + mine);
        long lan = world.begin(LAN, id, HERE);
        world.database.run("update attempt set device = '%s' where id = %d".formatted(HERE, outside));
        world.database.entities().clear();
        integrity.note(HOLDER, id, line.key(), "");
        assertThat(world.tests.count("audit where action = 'integrity.noted'")).isEqualTo(2);
        assertThat(lan).isNotEqualTo(mai);
    }

    @Test
    void nobody_notes_anything_on_themselves() {
        world.beans.holderTeaches();
        long id = world.ready(true);
        long mine = world.begin(HOLDER, id, HERE);
        assertThatThrownBy(() -> note(HOLDER, id, "left", mine, 0, "")).hasMessage("integrity.own");
        assertThat(world.tests.count("integrity_note")).isZero();
    }

    @Test
    void what_was_written_of_somebody_who_is_erased_goes() {
        long id = world.ready(true);
        long mai = world.begin(MAI, id, HERE);
        long lan = world.begin(LAN, id, HERE);
        note(HOLDER, id, "same", Math.min(mai, lan), Math.max(mai, lan), "Hai chị ngồi cạnh: zzMai");
        note(HOLDER, id, "device", lan, 0, "Một máy cho zzMai");
        note(HOLDER, id, "left", lan, 0, "Chị Lan nghe điện thoại");
        world.forgetting.erased(new PersonErased(MAI.person()));
        assertThat(new Traces(world.database, List.of("zzMai")).found()).isEmpty();
        assertThat(world.tests.count("integrity_note")).isEqualTo(3);
        assertThat(world.tests.count("integrity_note where remark is not null")).isEqualTo(1);
    }

    @Test
    void what_was_noted_stays() {
        long id = world.ready(true);
        long mai = world.begin(MAI, id, HERE);
        note(HOLDER, id, "left", mai, 0, "Xong");
        assertThatThrownBy(() -> world.database.run("update integrity_note set remark = 'Khác'"))
                .hasStackTraceContaining("rows are only added");
    }

    @Test
    void five_hundred_people_with_forty_questions_are_less_than_two_seconds_of_work() {
        world.grow(40, 498);
        long id = world.ready(true);
        world.database.run("""
                update attempt set started_at = '2025-12-15T03:30:00Z', ends_at = '2025-12-15T04:00:00Z',
                    submitted_at = '2025-12-15T04:00:00Z', device = 'room-' || id %% 40
                where sitting_id = %1$d;
                update attempt_slot s set points = 0 from attempt a where a.id = s.attempt_id and a.sitting_id = %1$d;
                insert into response (attempt_id, slot, client_seq, given, received_at)
                select s.attempt_id, s.slot, s.slot, array[cast(1 + (s.attempt_id * 7 + s.slot * s.slot * 13) %% 4 as text)],
                    a.started_at + s.slot * interval '40 seconds'
                from attempt_slot s join attempt a on a.id = s.attempt_id where a.sitting_id = %1$d;
                """.formatted(id));
        var work = ManagementFactory.getThreadMXBean();
        long begun = work.getCurrentThreadCpuTime();
        var view = view(id);
        var took = Duration.ofNanos(work.getCurrentThreadCpuTime() - begun);
        assertThat(view.done()).isEqualTo(500);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }
}
