package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.AttemptGraded;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Time;

class EnrolmentsTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final PersonId HOA = new PersonId(-71);
    static final Caller HOA_CALLS = new Caller(HOA);

    LearningBeans beans = new LearningBeans();
    List<CourseCompleted> announced = beans.announced;
    Enrolments enrolments = beans.enrolments;
    Courses courses = beans.courses;

    @BeforeEach
    void one_course_of_two_lessons_and_a_test() {
        beans.database.run("insert into person (id, version, full_name, search_name) values (-71, 0, 'Hoà', 'hoa')");
        todayIs(MONDAY);
        shelf(course("a", true, "mot", "hai"));
    }

    @Test
    void the_catalogue_shows_a_visitor_every_course_and_no_progress() {
        assertThat(courses.cards(Caller.VISITOR)).singleElement().satisfies(card -> {
            assertThat(card.lessons()).isEqualTo(2);
            assertThat(card.minutes()).isEqualTo(10);
            assertThat(card.done()).isZero();
            assertThat(card.isBegun()).isFalse();
            assertThat(card.audience()).containsExactly("manager", "teacher");
        });
    }

    @Test
    void a_visitor_neither_enrols_nor_reads() {
        assertThatThrownBy(() -> enrolments.enrol(Caller.VISITOR, "a")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> enrolments.read(Caller.VISITOR, "a", "mot")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> courses.lesson(Caller.VISITOR, "a", "mot")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatThrownBy(() -> enrolments.enrol(HOA_CALLS, "b")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> enrolments.read(HOA_CALLS, "a", "ba")).isInstanceOf(NotAllowed.class);
        assertThat(courses.course(HOA_CALLS, "b")).isEmpty();
        assertThat(courses.lesson(HOA_CALLS, "a", "ba")).isEmpty();
    }

    @Test
    void pressing_twice_takes_one_place() {
        enrolments.enrol(HOA_CALLS, "a");
        todayIs(MONDAY.plusDays(1));
        enrolments.enrol(HOA_CALLS, "a");
        assertThat(card().enrolledOn()).isEqualTo(MONDAY);
    }

    @Test
    void reading_takes_a_place_and_counts_each_lesson_once() {
        enrolments.read(HOA_CALLS, "a", "mot");
        enrolments.read(HOA_CALLS, "a", "mot");
        assertThat(card().isBegun()).isTrue();
        assertThat(card().left()).isEqualTo(1);
        assertThat(courses.course(HOA_CALLS, "a").orElseThrow().next())
                .hasValueSatisfying(next -> assertThat(next.slug()).isEqualTo("hai"));
    }

    @Test
    void all_lessons_read_is_not_enough_while_the_test_is_open() {
        readAll();
        assertThat(card().isQuizOpen()).isTrue();
        assertThat(card().isCompleted()).isFalse();
        assertThat(announced).isEmpty();
    }

    @Test
    void the_passed_test_completes_on_the_day_it_was_handed_in() {
        readAll();
        pass(MONDAY.plusDays(3), true);
        assertThat(announced).containsExactly(new CourseCompleted(HOA, "a", MONDAY.plusDays(3)));
        assertThat(card().completedOn()).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void a_test_handed_in_before_midnight_in_vietnam_belongs_to_that_day() {
        readAll();
        var lastMinute = MONDAY.atTime(LocalTime.of(23, 59)).atZone(Time.ZONE).toInstant();
        enrolments.graded(new AttemptGraded(HOA, "a", true, lastMinute));
        assertThat(card().completedOn()).isEqualTo(MONDAY);
    }

    @Test
    void a_failed_test_completes_nothing() {
        readAll();
        pass(MONDAY, false);
        assertThat(announced).isEmpty();
    }

    @Test
    void the_last_lesson_completes_when_the_test_was_passed_before() {
        pass(MONDAY, true);
        todayIs(MONDAY.plusDays(5));
        readAll();
        assertThat(announced).containsExactly(new CourseCompleted(HOA, "a", MONDAY.plusDays(5)));
    }

    @Test
    void the_same_news_twice_completes_once() {
        readAll();
        pass(MONDAY, true);
        pass(MONDAY, true);
        assertThat(announced).hasSize(1);
    }

    @Test
    void a_course_without_a_test_is_complete_when_it_is_read() {
        shelf(course("a", false, "mot", "hai"));
        readAll();
        assertThat(announced).hasSize(1);
    }

    @Test
    void who_began_finishes_the_version_they_began_while_others_begin_the_new_one() {
        enrolments.read(HOA_CALLS, "a", "mot");
        shelf(course("a", true, "mot", "hai", "ba"));
        assertThat(card().lessons()).isEqualTo(2);
        assertThat(card().isRenewed()).isTrue();
        assertThat(courses.course(Caller.VISITOR, "a").orElseThrow().card().lessons())
                .isEqualTo(3);
        assertThat(courses.lesson(HOA_CALLS, "a", "ba")).isEmpty();
        readAll();
        pass(MONDAY, true);
        assertThat(announced).hasSize(1);
        assertThat(card().isRenewed()).isFalse();
    }

    @Test
    void who_goes_over_to_the_new_version_keeps_what_was_done() {
        readAll();
        shelf(course("a", true, "hai", "ba"));
        enrolments.goOver(HOA_CALLS, "a");
        assertThat(card().number()).isEqualTo(2);
        assertThat(card().done()).isEqualTo(1);
        assertThat(card().left()).isEqualTo(1);
    }

    @Test
    void going_over_completes_what_lacks_nothing_any_more() {
        enrolments.read(HOA_CALLS, "a", "hai");
        pass(MONDAY, true);
        shelf(course("a", true, "hai"));
        assertThat(announced).isEmpty();
        enrolments.goOver(HOA_CALLS, "a");
        assertThat(announced).containsExactly(new CourseCompleted(HOA, "a", MONDAY));
    }

    @Test
    void a_completed_place_keeps_its_version() {
        readAll();
        pass(MONDAY, true);
        shelf(course("a", true, "ba"));
        enrolments.goOver(HOA_CALLS, "a");
        assertThat(card().number()).isEqualTo(1);
        assertThat(card().completedOn()).isEqualTo(MONDAY);
    }

    @Test
    void an_optional_lesson_is_missed_by_nobody() {
        var optional = new LessonText("them", "Thêm", 5, LessonKind.READING, Completion.READ, 0, false, null, "Thêm");
        shelf(LearningBeans.course("a", null, LessonText.reading("mot", "Một", 5, "Một"), optional));
        assertThat(card().left()).isEqualTo(1);
        enrolments.read(HOA_CALLS, "a", "mot");
        assertThat(announced).hasSize(1);
        assertThat(courses.course(HOA_CALLS, "a").orElseThrow().next())
                .hasValueSatisfying(next -> assertThat(next.slug()).isEqualTo("them"));
    }

    @Test
    void a_lesson_that_asks_for_time_counts_from_the_first_look() {
        shelf(LearningBeans.course("b", null, rule("cham", Completion.READ, 90)));
        refused("lesson.too-soon", () -> enrolments.read(HOA_CALLS, "b", "cham"));
        enrolments.opened(HOA_CALLS, "b", "cham");
        beans.clock.plusSeconds(89);
        refused("lesson.too-soon", () -> enrolments.read(HOA_CALLS, "b", "cham"));
        beans.clock.plusSeconds(1);
        enrolments.read(HOA_CALLS, "b", "cham");
        assertThat(announced).hasSize(1);
    }

    @Test
    void looking_again_within_ten_minutes_is_one_visit_and_takes_no_place() {
        enrolments.opened(HOA_CALLS, "a", "mot");
        beans.clock.plusSeconds(600);
        enrolments.opened(HOA_CALLS, "a", "mot");
        assertThat(events()).isEqualTo(1);
        beans.clock.plusSeconds(1);
        enrolments.opened(HOA_CALLS, "a", "mot");
        assertThat(events()).isEqualTo(2);
        assertThat(card().isBegun()).isFalse();
    }

    @Test
    void a_lesson_to_practise_is_done_when_each_question_was_right_once() {
        shelf(LearningBeans.course("b", null, rule("tap", Completion.PRACTICE, 0)));
        refused("lesson.practice-open", () -> enrolments.read(HOA_CALLS, "b", "tap"));
        enrolments.practise(HOA_CALLS, "b", "tap", "p1", List.of("false"));
        assertThat(lesson().open()).isEqualTo(2);
        assertThat(lesson().parts().get(1).tried().isRight()).isFalse();
        assertThat(lesson().parts().get(1).asked().given()).containsExactly("false");
        enrolments.practise(HOA_CALLS, "b", "tap", "p1", List.of("true"));
        assertThat(lesson().parts().get(1).asked().given()).isEmpty();
        enrolments.practise(HOA_CALLS, "b", "tap", "p1", List.of("false"));
        assertThat(announced).isEmpty();
        enrolments.practise(HOA_CALLS, "b", "tap", "p2", List.of("false"));
        assertThat(announced).hasSize(1);
        enrolments.practise(HOA_CALLS, "b", "tap", "p2", List.of("false"));
        assertThat(announced).hasSize(1);
    }

    @Test
    void an_empty_answer_is_no_try() {
        shelf(LearningBeans.course("b", null, rule("tap", Completion.PRACTICE, 0)));
        refused("practice.empty", () -> enrolments.practise(HOA_CALLS, "b", "tap", "p1", List.of()));
        assertThat(lesson().parts().get(1).tried()).isNull();
        assertThat(events()).isZero();
    }

    @Test
    void who_has_no_place_has_nothing_to_go_over_from() {
        assertThatThrownBy(() -> enrolments.goOver(HOA_CALLS, "a")).isInstanceOf(NotAllowed.class);
        assertThat(card().isBegun()).isFalse();
    }

    @Test
    void practising_fast_does_not_pass_by_the_time_a_lesson_asks_for() {
        shelf(LearningBeans.course("b", null, rule("tap", Completion.PRACTICE, 90)));
        enrolments.opened(HOA_CALLS, "b", "tap");
        enrolments.practise(HOA_CALLS, "b", "tap", "p1", List.of("true"));
        enrolments.practise(HOA_CALLS, "b", "tap", "p2", List.of("false"));
        assertThat(announced).isEmpty();
        refused("lesson.too-soon", () -> enrolments.read(HOA_CALLS, "b", "tap"));
        beans.clock.plusSeconds(90);
        enrolments.read(HOA_CALLS, "b", "tap");
        assertThat(announced).hasSize(1);
    }

    @Test
    void an_answer_to_no_question_of_the_lesson_is_refused() {
        shelf(LearningBeans.course("b", null, rule("tap", Completion.PRACTICE, 0)));
        refused("practice.gone", () -> enrolments.practise(HOA_CALLS, "b", "tap", "p3", List.of("true")));
        refused("answer.shape", () -> enrolments.practise(HOA_CALLS, "b", "tap", "p1", List.of("1")));
    }

    @Test
    void a_place_the_author_keeps_is_not_taken_by_oneself() {
        var closed = LearningBeans.course("b", null, LessonText.reading("mot", "Một", 5, "Một"));
        shelf(new Pack(
                closed.code(),
                closed.title(),
                closed.summary(),
                closed.audiences(),
                closed.goals(),
                closed.licence(),
                false,
                closed.sections(),
                null,
                Map.of()));
        refused("enrolment.by-invitation", () -> enrolments.enrol(HOA_CALLS, "b"));
    }

    @Test
    void what_happened_is_never_changed() {
        enrolments.opened(HOA_CALLS, "a", "mot");
        assertThatThrownBy(() -> beans.database.run("update learning_event set kind = 'x'"))
                .hasMessageContaining("learning_event");
    }

    @Test
    void a_course_that_is_no_longer_listed_stays_for_who_began_it() {
        enrolments.enrol(HOA_CALLS, "a");
        shelf(course("b", true, "mot"));
        assertThat(courses.cards(Caller.VISITOR)).extracting(CourseCard::code).containsExactly("b");
        assertThat(courses.cards(HOA_CALLS)).extracting(CourseCard::code).containsExactly("a", "b");
    }

    @Test
    void a_lesson_knows_its_neighbours_and_its_safe_html() {
        var view = courses.lesson(HOA_CALLS, "a", "hai").orElseThrow();
        assertThat(view.previous().slug()).isEqualTo("mot");
        assertThat(view.next()).isNull();
        assertThat(view.parts()).singleElement().satisfies(part -> assertThat(part.html())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>"));
    }

    private void readAll() {
        enrolments.read(HOA_CALLS, "a", "mot");
        enrolments.read(HOA_CALLS, "a", "hai");
    }

    private void pass(LocalDate day, boolean passed) {
        var at = day.atTime(9, 0).atZone(Time.ZONE).toInstant();
        enrolments.graded(new AttemptGraded(HOA, "a", passed, at));
    }

    private CourseCard card() {
        return courses.course(HOA_CALLS, "a").orElseThrow().card();
    }

    private LessonView lesson() {
        return courses.lesson(HOA_CALLS, "b", "tap").orElseThrow();
    }

    private long events() {
        return ((Number) beans.database
                        .entities()
                        .createNativeQuery("select count(*) from learning_event")
                        .getSingleResult())
                .longValue();
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(RuleBroken.class).hasMessage(code);
    }

    private void todayIs(LocalDate day) {
        beans.clock.to(day);
    }

    private void shelf(Pack... packs) {
        beans.shelf.stand(List.of(packs));
    }

    private static LessonText rule(String slug, Completion completion, int seconds) {
        return new LessonText(slug, "Bài", 5, LessonKind.READING, completion, seconds, true, null, """
                Đọc rồi làm.

                ```gift
                // [id:p1]
                Trái Đất tròn {T#chưa#phải}
                ```

                Câu nữa:

                ```gift
                // [id:p2]
                Mặt Trời lạnh {F#chưa#phải}
                ```
                """);
    }

    private static Pack course(String code, boolean quiz, String... slugs) {
        return LearningBeans.course(
                code,
                quiz ? LearningBeans.quiz() : null,
                Stream.of(slugs)
                        .map(slug -> LessonText.reading(slug, "Bài " + slug, 5, "Chào <script>"))
                        .toArray(LessonText[]::new));
    }
}
