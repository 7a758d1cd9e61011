package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.HOLDER;
import static vn.hocvuso.assessment.SittingBeans.SCHOOL;
import static vn.hocvuso.assessment.SittingBeans.STRANGER;
import static vn.hocvuso.assessment.SittingBeans.THERE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.PersonErased;
import vn.hocvuso.platform.NotAllowed;

class SittingsTest {

    final SittingBeans beans = new SittingBeans();
    final Sittings sittings = beans.sittings;
    final SittingPlaces places = beans.places;
    final SittingRooms rooms = beans.rooms;
    final Attempts attempts = beans.tests.attempts;

    @AfterEach
    void nothing_is_kept() {
        beans.close();
    }

    @Test
    void who_is_there_is_on_the_list_once_by_name_and_drawn_for_once() {
        long id = beans.ready(beans.plan("learner", "all", false));
        assertThat(places.add(HOLDER, id, Set.of(Audience.TEACHER, Audience.LEARNER)))
                .isZero();
        sittings.prepare(HOLDER, id);
        var view = sittings.view(HOLDER, id);
        assertThat(view.places()).extracting(SittingView.Place::number).containsExactly(1, 2);
        assertThat(view.places()).extracting(SittingView.Place::state).containsOnly("drawn");
        assertThat(view.places()).extracting(SittingView.Place::of).containsOnly(6L);
        assertThat(beans.tests.count("attempt")).isEqualTo(2);
        assertThat(sittings.at(HOLDER, SCHOOL)).singleElement().satisfies(line -> assertThat(line.heads())
                .isEqualTo(2));
    }

    @Test
    void who_was_forgotten_or_left_out_comes_in_once_and_a_stranger_never() {
        long id = sittings.plan(HOLDER, SCHOOL, beans.plan("learner", "all", false));
        refused("sitting.not-here", () -> places.addPerson(HOLDER, id, STRANGER.person()));
        assertThatThrownBy(() -> places.addPerson(STRANGER, id, MAI.person())).isInstanceOf(NotAllowed.class);
        places.addPerson(HOLDER, id, LAN.person());
        sittings.prepare(HOLDER, id);
        places.addPerson(HOLDER, id, MAI.person());
        places.addPerson(HOLDER, id, MAI.person());
        assertThat(beans.place(id, MAI).number()).isEqualTo(2);
        assertThat(beans.place(id, MAI).state()).isEqualTo("waiting");
        places.takePart(HOLDER, beans.place(id, MAI).id(), false);
        places.addPerson(HOLDER, id, MAI.person());
        assertThat(beans.place(id, MAI).leftOut()).isFalse();
        assertThat(sittings.view(HOLDER, id).places()).hasSize(2);
        beans.tests.database.run("update assignment set valid_to = '2025-12-14' where person_id = 7");
        long tomorrow = sittings.plan(HOLDER, SCHOOL, beans.plan("learner", "all", false));
        refused("sitting.not-here", () -> places.addPerson(HOLDER, tomorrow, MAI.person()));
    }

    @Test
    void what_was_held_at_a_unit_that_closed_stands_in_the_list_of_its_survivor() {
        sittings.rights = (caller, action, unit) -> true;
        var survivor = new UnitId(3);
        sittings.plan(HOLDER, SCHOOL, beans.plan("learner", "all", false));
        beans.tests.database.run("""
                insert into unit (id, version, code) values (3, 1, 'truong-b');
                insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from) values
                    (3, 1, 3, 'Trường B', 'B', 'school', 1, '2025-07-01');
                """);
        assertThat(sittings.at(HOLDER, survivor)).isEmpty();
        beans.tests.database.run("""
                update unit_state set valid_to = '2025-12-14' where unit_id = 2;
                insert into reorganisation (id, version, kind, effective, decision, entered_by, entered_at)
                    values (1, 1, 'merge', '2025-12-15', '1/QĐ', 22, now());
                insert into reorganised_unit (id, version, reorganisation_id, unit_id, part, position)
                    values (1, 1, 1, 2, 'from', 1), (2, 1, 1, 3, 'from', 2), (3, 1, 1, 3, 'to', 1);
                """);
        assertThat(sittings.at(HOLDER, survivor)).hasSize(1);
        assertThat(sittings.at(HOLDER, new UnitId(1))).isEmpty();
    }

    @Test
    void the_results_are_told_to_the_audit_once_it_is_over() {
        long id = beans.ready(beans.plan("learner", "all", false));
        sittings.view(HOLDER, id);
        assertThat(beans.tests.count("audit where action = 'sitting.read'")).isZero();
        beans.tests.clock.plus(Duration.ofHours(2));
        sittings.view(HOLDER, id);
        assertThat(beans.tests.count("audit where action = 'sitting.read'")).isEqualTo(1);
    }

    @Test
    void what_was_drawn_stays_though_the_test_changes_meanwhile() {
        long id = beans.ready(beans.plan("learner", "all", false));
        beans.tests.load(
                AssessmentBeans.QUESTIONS.replace("Chọn một", "Chọn đúng một"), new QuizRules(100, 5, 1, 0, 1, 30));
        opens();
        long attempt = rooms.begin(MAI, id, null, HERE);
        var sheet = attempts.sheet(MAI, attempt, HERE).orElseThrow();
        assertThat(sheet.questions()).hasSize(6).noneMatch(asked -> asked.html().contains("Chọn đúng một"));
        assertThat(sheet.endsAt()).isEqualTo(beans.tests.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(sheet.pages()).isEqualTo(3);
        assertThat(sheet.page(2)).extracting(Sheet.Asked::slot).containsExactly(3, 4);
        assertThat(sheet.page(9)).extracting(Sheet.Asked::slot).containsExactly(5, 6);
    }

    @Test
    void beginning_twice_is_beginning_once_and_the_room_leads_back() {
        long id = beans.ready(beans.plan("learner", "all", false));
        refused("sitting.not-yet", () -> rooms.begin(MAI, id, null, HERE));
        assertThat(rooms.room(MAI, id).isWaiting()).isTrue();
        assertThat(rooms.mine(MAI)).singleElement().satisfies(line -> assertThat(line.attempt())
                .isNull());
        opens();
        assertThat(rooms.room(MAI, id).mayBegin()).isTrue();
        long attempt = rooms.begin(MAI, id, null, HERE);
        var ends = attempts.sheet(MAI, attempt, HERE).orElseThrow().endsAt();
        beans.tests.clock.plus(Duration.ofMinutes(5));
        assertThat(rooms.begin(MAI, id, null, HERE)).isEqualTo(attempt);
        assertThat(attempts.sheet(MAI, attempt, HERE).orElseThrow().endsAt()).isEqualTo(ends);
        assertThat(rooms.room(MAI, id).attempt()).isEqualTo(attempt);
        assertThat(attempts.card(MAI, AssessmentBeans.CODE).triesUsed()).isZero();
    }

    @Test
    void nobody_else_knows_of_it() {
        long id = beans.ready(beans.plan("learner", "all", false));
        opens();
        assertThatThrownBy(() -> rooms.room(STRANGER, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rooms.begin(STRANGER, id, null, HERE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sittings.view(STRANGER, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sittings.at(MAI, SCHOOL)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sittings.letIn(MAI, id)).isInstanceOf(NotAllowed.class);
        var place = beans.place(id, MAI).id();
        assertThatThrownBy(() -> places.extend(STRANGER, place, 5, 0)).isInstanceOf(NotAllowed.class);
        places.takePart(HOLDER, place, false);
        assertThatThrownBy(() -> rooms.room(MAI, id)).isInstanceOf(NotAllowed.class);
        assertThat(rooms.mine(MAI)).isEmpty();
        places.takePart(HOLDER, place, true);
        assertThat(rooms.room(MAI, id).number()).isEqualTo(1);
    }

    @Test
    void what_was_drawn_and_not_begun_is_shown_to_nobody() {
        long id = beans.ready(beans.plan("learner", "all", false));
        long attempt = beans.place(id, MAI).attempt();
        opens();
        assertThatThrownBy(() -> attempts.sheet(MAI, attempt, HERE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attempts.submit(MAI, attempt, AssessmentBeans.DEVICE))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_password_or_the_invigilator_opens_the_room() {
        long secret = beans.ready(beans.plan("password", "all", false));
        long watched = beans.ready(beans.plan("invigilator", "all", false));
        opens();
        refused("sitting.wrong-password", () -> rooms.begin(MAI, secret, "hoa", HERE));
        rooms.begin(MAI, secret, "Hoa Mai", HERE);
        refused("sitting.not-let-in", () -> rooms.begin(LAN, watched, null, HERE));
        sittings.letIn(HOLDER, watched);
        rooms.begin(LAN, watched, null, HERE);
    }

    @Test
    void a_password_is_not_guessed_and_whoever_holds_the_sitting_sees_that_somebody_tries() {
        long id = sittings.plan(HOLDER, SCHOOL, beans.plan("password", "all", false));
        places.add(HOLDER, id, Set.of(Audience.TEACHER));
        opens();
        for (int i = 0; i < 5; i++) {
            refused("sitting.wrong-password", () -> rooms.begin(MAI, id, "0000", HERE));
        }
        assertThat(beans.tests.count("attempt"))
                .as("nothing is drawn for a guess")
                .isZero();
        assertThat(beans.place(id, MAI).wrongPasswords()).isEqualTo(5);
        assertThatThrownBy(() -> rooms.begin(MAI, id, "hoa mai", HERE))
                .hasMessage("sitting.password-wait")
                .satisfies(rule -> assertThat(((RuleBroken) rule).arguments()).isEqualTo(List.of(5, 30L)));
        rooms.begin(LAN, id, "hoa mai", THERE);
        beans.tests.clock.plus(Duration.ofMillis(29_001));
        assertThatThrownBy(() -> rooms.begin(MAI, id, "hoa mai", HERE))
                .satisfies(rule -> assertThat(((RuleBroken) rule).arguments()).isEqualTo(List.of(5, 1L)));
        beans.tests.clock.plus(Duration.ofMillis(999));
        refused("sitting.wrong-password", () -> rooms.begin(MAI, id, "0000", HERE));
        refused("sitting.password-wait", () -> rooms.begin(MAI, id, "0000", HERE));
        assertThat(beans.place(id, MAI).wrongPasswords()).isEqualTo(6);
        beans.tests.clock.plus(Duration.ofSeconds(30));
        long attempt = rooms.begin(MAI, id, "hoa mai", HERE);
        assertThat(rooms.begin(MAI, id, null, HERE)).isEqualTo(attempt);
    }

    @Test
    void whoever_has_begun_finds_the_way_back_though_it_is_called_off() {
        long id = beans.ready(beans.plan("learner", "all", false));
        opens();
        long attempt = rooms.begin(MAI, id, null, HERE);
        sittings.cancel(HOLDER, id);
        assertThat(rooms.mine(MAI)).singleElement().satisfies(line -> assertThat(line.attempt())
                .isEqualTo(attempt));
        assertThat(rooms.mine(LAN)).isEmpty();
        assertThat(rooms.room(MAI, id).attempt()).isEqualTo(attempt);
    }

    @Test
    void one_device_answers_at_a_time_and_what_the_other_sends_is_refused() {
        long id = beans.ready(beans.plan("learner", "all", true));
        opens();
        long attempt = rooms.begin(MAI, id, null, HERE);
        var old = attempts.sheet(MAI, attempt, HERE).orElseThrow();
        refused("attempt.elsewhere", () -> attempts.sheet(MAI, attempt, THERE));
        assertThat(save(old, 1, "1").saved()).hasSize(1);
        attempts.takeOver(MAI, attempt, THERE);
        attempts.takeOver(MAI, attempt, THERE);
        assertThat(beans.tests.count("attempt_event where kind = 'handed-over'"))
                .isEqualTo(1);
        var late = save(old, 2, "2");
        assertThat(late.closed()).isEqualTo("attempt.elsewhere");
        assertThat(late.saved()).isEmpty();
        assertThat(save(old, 1, "1").saved()).hasSize(1);
        refused("attempt.elsewhere", () -> attempts.sheet(MAI, attempt, HERE));
        var now = attempts.sheet(MAI, attempt, THERE).orElseThrow();
        assertThat(save(now, 2, "2").saved()).hasSize(1);
    }

    @Test
    void minutes_are_added_before_and_while_it_is_answered_and_every_page_hears_of_it() {
        beans.tests.extraTimes.give(HOLDER, MAI.person(), 50, null);
        long id = beans.ready(beans.plan("learner", "all", false));
        long place = beans.place(id, MAI).id();
        places.extend(HOLDER, place, 5, 0);
        opens();
        assertThat(rooms.room(MAI, id).minutes()).isEqualTo(50);
        long attempt = rooms.begin(MAI, id, null, HERE);
        var sheet = attempts.sheet(MAI, attempt, HERE).orElseThrow();
        assertThat(sheet.endsAt()).isEqualTo(beans.tests.clock.instant().plus(Duration.ofMinutes(50)));
        assertThat(places.extend(HOLDER, place, 10, 5)).isEqualTo(15);
        assertThat(places.extend(HOLDER, place, 7, 5)).isEqualTo(15);
        assertThat(save(sheet, 1, "1").endsAt()).isEqualTo(sheet.endsAt().plus(Duration.ofMinutes(10)));
        beans.tests.clock.plus(Duration.ofMinutes(60).plusSeconds(30));
        assertThat(save(sheet, 2, "1").saved()).hasSize(1);
        beans.tests.clock.plus(Duration.ofSeconds(1));
        assertThat(save(sheet, 3, "1").closed()).isEqualTo("attempt.late");
    }

    @Test
    void results_that_wait_are_shown_and_told_to_nobody_before_the_last_may_end() {
        long id = beans.ready(beans.plan("learner", "later", false));
        opens();
        long attempt = rooms.begin(MAI, id, null, HERE);
        attempts.submit(MAI, attempt, AssessmentBeans.DEVICE);
        var before = attempts.review(MAI, attempt).orElseThrow();
        assertThat(before.isScored()).isFalse();
        assertThat(before.points()).isNull();
        assertThat(before.passed()).isFalse();
        assertThat(before.questions()).isEmpty();
        beans.tests.overdue.sealAll();
        assertThat(beans.tests.announced).isEmpty();
        beans.tests.clock.plus(Duration.ofMinutes(90).plusSeconds(29));
        beans.tests.overdue.sealAll();
        assertThat(attempts.review(MAI, attempt).orElseThrow().isScored())
                .as("somebody may still save in the grace")
                .isFalse();
        assertThat(beans.tests.announced).isEmpty();
        beans.tests.clock.plus(Duration.ofSeconds(1));
        beans.tests.overdue.sealAll();
        beans.tests.overdue.sealAll();
        assertThat(beans.tests.announced).hasSize(1);
        assertThat(attempts.review(MAI, attempt).orElseThrow().questions()).hasSize(6);
    }

    @Test
    void a_device_that_handed_over_does_not_hand_in_either() {
        long id = beans.ready(beans.plan("learner", "all", true));
        beans.tests.clock.plus(Duration.ofMinutes(30));
        long attempt = rooms.begin(MAI, id, null, HERE);
        attempts.takeOver(MAI, attempt, THERE);
        refused("attempt.elsewhere", () -> attempts.submit(MAI, attempt, HERE));
        attempts.submit(MAI, attempt, THERE);
        attempts.submit(MAI, attempt, HERE);
    }

    @Test
    void after_an_outage_what_the_clock_closed_goes_on_and_everybodys_results_wait_for_it() {
        long id = beans.ready(beans.plan("learner", "later", false));
        opens();
        long lost = rooms.begin(MAI, id, null, HERE);
        long done = rooms.begin(LAN, id, null, THERE);
        attempts.submit(LAN, done, AssessmentBeans.DEVICE);
        beans.tests.clock.plus(Duration.ofMinutes(80));
        beans.tests.overdue.sealAll();
        assertThat(beans.place(id, MAI).state()).isEqualTo("over");
        places.extend(HOLDER, beans.place(id, MAI).id(), 25, 0);
        var sheet = attempts.sheet(MAI, lost, HERE).orElseThrow();
        assertThat(sheet.endsAt()).isEqualTo(beans.tests.clock.instant().plus(Duration.ofMinutes(25)));
        assertThat(save(sheet, 1, "1").saved()).hasSize(1);
        refused(
                "sitting.handed-in",
                () -> places.extend(HOLDER, beans.place(id, LAN).id(), 5, 0));
        beans.tests.clock.plus(Duration.ofMinutes(11));
        beans.tests.database.entities().clear();
        beans.tests.overdue.sealAll();
        assertThat(beans.tests.announced).isEmpty();
        assertThat(attempts.review(LAN, done).orElseThrow().isScored()).isFalse();
        beans.tests.clock.plus(Duration.ofMinutes(15));
        beans.tests.overdue.sealAll();
        assertThat(beans.tests.announced)
                .as("half an hour from when it was closed")
                .isEmpty();
        beans.tests.clock.plus(Duration.ofMinutes(4));
        beans.tests.overdue.sealAll();
        assertThat(beans.tests.announced).hasSize(2);
    }

    @Test
    void what_was_told_is_not_opened_again() {
        long id = beans.ready(beans.plan("learner", "all", false));
        opens();
        rooms.begin(MAI, id, null, HERE);
        beans.tests.clock.plus(Duration.ofMinutes(80));
        beans.tests.overdue.sealAll();
        refused(
                "sitting.handed-in",
                () -> places.extend(HOLDER, beans.place(id, MAI).id(), 25, 0));
    }

    @Test
    void where_only_the_score_is_shown_no_key_leaves() {
        long id = beans.ready(beans.plan("learner", "score", false));
        opens();
        long attempt = rooms.begin(MAI, id, null, HERE);
        attempts.submit(MAI, attempt, AssessmentBeans.DEVICE);
        var review = attempts.review(MAI, attempt).orElseThrow();
        assertThat(review.points()).isZero();
        assertThat(review.isOpen()).isFalse();
        assertThat(review.questions()).isEmpty();
        assertThat(review.lost()).isEmpty();
        assertThat(beans.tests.announced).hasSize(1);
    }

    @Test
    void once_it_is_drawn_or_over_it_is_not_changed() {
        var plan = beans.plan("learner", "all", false);
        long id = sittings.plan(HOLDER, SCHOOL, plan);
        sittings.change(HOLDER, id, beans.plan("password", "later", true));
        assertThat(sittings.view(HOLDER, id).password()).isEqualTo("hoa mai");
        refused("sitting.nobody", () -> sittings.prepare(HOLDER, id));
        places.add(HOLDER, id, Set.of(Audience.TEACHER));
        sittings.prepare(HOLDER, id);
        refused("sitting.drawn", () -> sittings.change(HOLDER, id, plan));
        opens();
        rooms.begin(LAN, id, "hoa mai", HERE);
        var place = beans.place(id, LAN).id();
        refused("sitting.begun", () -> places.takePart(HOLDER, place, false));
        refused("sitting.begun", () -> places.onPaper(HOLDER, place, true));
        sittings.cancel(HOLDER, id);
        refused("sitting.cancelled", () -> rooms.begin(MAI, id, "hoa mai", HERE));
        refused("sitting.cancelled", () -> sittings.letIn(HOLDER, id));
        beans.tests.clock.plus(Duration.ofDays(1));
        refused("sitting.past", () -> sittings.plan(HOLDER, SCHOOL, plan));
    }

    @Test
    void who_never_began_leaves_an_attempt_nobody_seals() {
        long id = beans.ready(beans.plan("learner", "all", false));
        beans.tests.clock.plus(Duration.ofDays(2));
        beans.tests.overdue.sealAll();
        assertThat(beans.place(id, MAI).state()).isEqualTo("drawn");
        assertThat(rooms.room(MAI, id).refusal()).isEqualTo("sitting.closed");
        assertThat(beans.tests.announced).isEmpty();
    }

    @Test
    void extra_time_counts_from_its_day_to_its_day_in_every_test() {
        var extra = beans.tests.extraTimes;
        refused("extra.percent", () -> extra.give(HOLDER, MAI.person(), 201, null));
        assertThatThrownBy(() -> extra.give(STRANGER, MAI.person(), 25, null)).isInstanceOf(NotAllowed.class);
        var today = LocalDate.now(beans.tests.clock);
        refused("extra.until", () -> extra.give(HOLDER, MAI.person(), 25, today.minusDays(1)));
        extra.give(HOLDER, MAI.person(), 25, today);
        extra.give(HOLDER, MAI.person(), 100, today);
        assertThat(minutes(attempts.start(MAI, AssessmentBeans.CODE))).isEqualTo(40);
        var given = extra.of(HOLDER, MAI.person()).times();
        extra.end(HOLDER, MAI.person(), given.get(0).id());
        extra.end(HOLDER, MAI.person(), given.get(0).id());
        assertThat(extra.of(HOLDER, MAI.person()).times()).hasSize(1);
        assertThat(extra.percent(MAI.person())).isEqualTo(25);
        beans.tests.clock.plus(Duration.ofDays(1));
        assertThat(extra.percent(MAI.person())).isZero();
    }

    @Test
    void of_an_erased_person_neither_device_nor_extra_time_stays() {
        beans.tests.extraTimes.give(HOLDER, MAI.person(), 50, null);
        long id = beans.ready(beans.plan("learner", "all", true));
        opens();
        rooms.begin(MAI, id, null, HERE);
        assertThat(beans.tests.count("attempt where device is not null")).isEqualTo(1);
        var forgetting = new Forgetting();
        forgetting.em = beans.tests.database.entities();
        forgetting.erased(new PersonErased(MAI.person()));
        assertThat(beans.tests.count("attempt where device is not null")).isZero();
        assertThat(beans.tests.count("extra_time")).isZero();
    }

    private long minutes(long attempt) {
        var sheet = attempts.sheet(MAI, attempt, HERE).orElseThrow();
        return Duration.between(sheet.now(), sheet.endsAt()).toMinutes();
    }

    private Receipt save(Sheet sheet, int seq, String value) {
        var slot = AttemptsTest.of(sheet, Kind.SINGLE).slot();
        return beans.tests.responses.save(sheet.ticket(), sheet.id(), List.of(new Given(slot, seq, List.of(value))));
    }

    private void opens() {
        beans.tests.clock.plus(Duration.between(beans.tests.clock.instant(), SittingBeans.opens()));
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
