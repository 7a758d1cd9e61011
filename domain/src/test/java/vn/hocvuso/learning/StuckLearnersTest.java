package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.ObserverBeans.BINH;
import static vn.hocvuso.learning.ObserverBeans.HOA;
import static vn.hocvuso.learning.ObserverBeans.LAN;
import static vn.hocvuso.learning.ObserverBeans.MAI;
import static vn.hocvuso.learning.ObserverBeans.MONDAY;
import static vn.hocvuso.learning.ObserverBeans.SON;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.learning.watch.StuckRule;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** Who needs a hand: by wrong tries, failed tests and days away, with the edges of each. */
class StuckLearnersTest {

    static final UnitId COMMUNE = new UnitId(-1);
    static final UnitId A = new UnitId(-2);

    final ObserverBeans world = new ObserverBeans();

    @BeforeEach
    void a_course_to_practise() {
        world.stand(LearningBeans.course("p", LearningBeans.quiz(), practice(), practice("them")));
    }

    /** R for a right answer, W for a wrong one, | for a day between. */
    @ParameterizedTest
    @CsvSource({"WW, 0", "WWW, 3", "WWWWW, 5", "WWRWW, 0", "WWWR, 0", "RWWW, 3", "WRWWW, 3", "WW|W, 3", "R, 0"})
    void wrong_tries_count_since_the_last_right_one(String tries, long number) {
        tries.chars().forEach(one -> {
            if (one == '|') {
                world.beans.clock.plusSeconds(86_400);
            } else {
                answer("p1", one == 'R');
            }
        });
        assertThat(reasons()).hasSize(number == 0 ? 0 : 1);
        if (number > 0) {
            assertThat(reasons().get(0).kind()).isEqualTo("practice");
            assertThat(reasons().get(0).number()).isEqualTo(number);
            assertThat(reasons().get(0).lesson()).isEqualTo("Bài tap");
        }
    }

    @Test
    void each_question_is_counted_for_itself_and_a_lesson_that_is_done_holds_nobody_up() {
        answer("p1", false);
        answer("p1", false);
        answer("p2", false);
        assertThat(reasons()).isEmpty();
        answer("p1", false);
        answer("p2", false);
        answer("p2", false);
        answer("p2", false);
        assertThat(reasons()).singleElement().satisfies(one -> assertThat(one.number())
                .isEqualTo(4));
        answer("p1", true);
        answer("p2", true);
        assertThat(reasons()).isEmpty();
        answer("p1", false);
        answer("p1", false);
        answer("p1", false);
        assertThat(reasons()).as("done").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, false, 0", "3, false, 1", "4, false, 1", "3, true, 0"})
    void failed_tests_count_until_one_is_passed(int failed, boolean passed, int expected) {
        world.beans.enrolments.enrol(HOA, "p");
        for (int i = 0; i < failed; i++) {
            attempt(-1 - i, false);
        }
        if (passed) {
            world.database.run("insert into quiz_pass values (-1, 0, 'p', -71, '2026-03-02')");
        }
        assertThat(reasons()).hasSize(expected);
        if (expected > 0) {
            assertThat(reasons().get(0).kind()).isEqualTo("quiz");
            assertThat(reasons().get(0).number()).isEqualTo(failed);
            assertThat(reasons().get(0).course(Locale.ENGLISH)).isEqualTo("Course");
        }
    }

    @Test
    void a_result_that_waits_is_told_to_nobody_here_either() {
        world.beans.enrolments.enrol(HOA, "p");
        for (int i = 0; i < 3; i++) {
            attempt(-1 - i, false);
        }
        world.database.run("update attempt set announced_at = null where id = -3");
        assertThat(reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13, 0", "14, 1", "15, 1"})
    void who_does_not_come_any_more_is_missed_on_the_fourteenth_day(int days, int expected) {
        world.beans.enrolments.enrol(HOA, "p");
        world.beans.enrolments.opened(HOA, "p", "tap");
        world.beans.clock.to(MONDAY.plusDays(days));
        assertThat(reasons()).hasSize(expected);
        if (expected > 0) {
            assertThat(reasons().get(0).kind()).isEqualTo("idle");
            assertThat(reasons().get(0).number()).isEqualTo(days);
        }
    }

    @Test
    void a_visit_to_any_course_is_a_visit_and_a_completed_course_is_nothing_to_come_back_to() {
        world.stand(LearningBeans.course("r", null, LessonText.reading("doc", "Đọc", 5, "Đọc")), packed());
        world.beans.enrolments.enrol(HOA, "p");
        world.beans.clock.to(MONDAY.plusDays(20));
        world.beans.enrolments.opened(HOA, "r", "doc");
        assertThat(reasons()).isEmpty();
        world.beans.enrolments.read(SON, "r", "doc");
        world.beans.clock.to(MONDAY.plusDays(60));
        assertThat(list(StuckRule.USUAL).stuck())
                .extracting(StuckLearner::person)
                .containsExactly(HOA.person());
    }

    @Test
    void who_waits_for_somebody_else_is_not_to_blame() {
        world.tickAll();
        world.handIns.handOver(HOA, "k", "lam");
        world.beans.clock.to(MONDAY.plusDays(30));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void the_bounds_are_asked_for() {
        answer("p1", false);
        answer("p1", false);
        world.beans.clock.to(MONDAY.plusDays(5));
        assertThat(list(StuckRule.of(2, 6)).stuck()).hasSize(1);
        assertThat(list(StuckRule.of(2, 5)).stuck().get(0).reasons()).hasSize(2);
        assertThat(StuckRule.of(1, 0)).isEqualTo(StuckRule.USUAL);
        assertThat(StuckRule.of(21, 366)).isEqualTo(StuckRule.USUAL);
    }

    @Test
    void who_is_away_is_marked_and_not_counted() {
        world.beans.enrolments.enrol(HOA, "p");
        world.beans.enrolments.enrol(SON, "p");
        world.database.run(
                "insert into absence (id, version, person_id, kind, valid_from, valid_to, noted_on, noted_by)"
                        + " values (-1, 0, -71, 'illness', '2026-03-01', '2026-03-31', '2026-03-01', -72)");
        world.beans.clock.to(MONDAY.plusDays(29));
        var list = list(StuckRule.USUAL);
        assertThat(list.total()).isEqualTo(1);
        assertThat(list.stuck()).extracting(StuckLearner::fullName).containsExactly("Lý Sơn");
        assertThat(list.away()).singleElement().satisfies(one -> {
            assertThat(one.fullName()).isEqualTo("Lê Thị Hoà");
            assertThat(one.away()).isEqualTo("illness");
            assertThat(one.awayTo()).isEqualTo(MONDAY.plusDays(29));
        });
        world.beans.clock.to(MONDAY.plusDays(30));
        assertThat(list(StuckRule.USUAL).total()).isEqualTo(2);
    }

    @Test
    void only_who_sees_the_names_is_told_and_the_audit_hears_of_it() {
        answer("p1", false);
        answer("p1", false);
        answer("p1", false);
        assertThat(world.stuck.at(MAI, COMMUNE, StuckRule.USUAL, 1).stuck()).hasSize(1);
        for (var caller : List.of(HOA, BINH, SON)) {
            assertThatThrownBy(() -> world.stuck.at(caller, A, StuckRule.USUAL, 1))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> world.stuck.at(LAN, COMMUNE, StuckRule.USUAL, 1))
                .isInstanceOf(NotAllowed.class);
        assertThat(world.audit.entries(AuditFilter.ALL.doing("stuck.read"))).hasSize(1);
    }

    @Test
    void people_stand_in_vietnamese_order_a_page_at_a_time() {
        for (int i = 0; i < StuckLearners.PAGE; i++) {
            world.database.run(
                    "insert into person (id, version, full_name, search_name) values (%1$d, 0, 'Bạch An', 'bach an');"
                                    .formatted(-1000 - i)
                            + "insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values (%1$d, 1, %1$d, -2, 'GV', 'teacher', '2025-08-01')"
                                    .formatted(-1000 - i));
            world.beans.enrolments.enrol(new Caller(new PersonId(-1000 - i)), "p");
        }
        world.beans.enrolments.enrol(HOA, "p");
        world.beans.clock.to(MONDAY.plusDays(14));
        var first = world.stuck.at(LAN, A, StuckRule.USUAL, 1);
        assertThat(first.stuck()).hasSize(StuckLearners.PAGE).allMatch(one -> one.fullName()
                .equals("Bạch An"));
        assertThat(first.total()).isEqualTo(StuckLearners.PAGE + 1);
        assertThat(world.stuck.at(LAN, A, StuckRule.USUAL, 2).stuck())
                .extracting(StuckLearner::fullName)
                .containsExactly("Lê Thị Hoà");
    }

    private void attempt(long id, boolean passed) {
        world.database.run("""
                insert into attempt (id, version, quiz_id, person_id, started_at, ends_at, grace_seconds, pass_percent,
                    seed, submitted_at, graded_at, announced_at, points, of_points, passed)
                select %d, 0, id, -71, '2026-03-02 05:00Z', '2026-03-02 06:00Z', 0, 70, 1, '2026-03-02 05:30Z',
                    '2026-03-02 05:30Z', '2026-03-02 05:30Z', 0, 1, %b from quiz where code = 'p'
                """.formatted(id, passed));
    }

    private void answer(String item, boolean right) {
        world.beans.clock.plusSeconds(1);
        world.beans.enrolments.practise(HOA, "p", "tap", item, List.of(String.valueOf(right)));
    }

    private StuckList list(StuckRule rule) {
        return world.stuck.at(LAN, A, rule, 1);
    }

    private List<StuckLearner.Reason> reasons() {
        return list(StuckRule.USUAL).stuck().stream()
                .filter(one -> one.person().equals(HOA.person()))
                .flatMap(one -> one.reasons().stream())
                .toList();
    }

    private static Pack packed() {
        return LearningBeans.course("p", LearningBeans.quiz(), practice(), practice("them"));
    }

    private static LessonText practice() {
        return practice("tap");
    }

    private static LessonText practice(String slug) {
        return new LessonText(slug, "Bài " + slug, 5, LessonKind.READING, Completion.PRACTICE, 0, true, null, """
                ```gift
                // [id:p1]
                Trái Đất tròn {T#chưa#phải}
                ```

                ```gift
                // [id:p2]
                Mặt Trời nóng {T#chưa#phải}
                ```
                """);
    }
}
