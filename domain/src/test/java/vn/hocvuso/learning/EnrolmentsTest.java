package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.RecordingEvent;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.assessment.AttemptGraded;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Time;

class EnrolmentsTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final PersonId HOA = new PersonId(-71);
    static final Caller HOA_CALLS = new Caller(HOA);

    TestDatabase database = TestDatabase.fresh();
    List<CourseCompleted> announced = new ArrayList<>();
    Shelf shelf = new Shelf();
    Enrolments enrolments = new Enrolments();
    Courses courses = new Courses();

    @BeforeEach
    void one_course_of_two_lessons_and_a_test() {
        database.run("insert into person (id, version, full_name, search_name) values (-71, 0, 'Hoà', 'hoa')");
        var completing = new Completing();
        completing.em = database.entities();
        completing.completed = new RecordingEvent<>(announced);
        shelf.em = database.entities();
        shelf.completing = completing;
        enrolments.em = database.entities();
        enrolments.completing = completing;
        courses.sql = database.sql();
        todayIs(MONDAY);
        shelf.stand(List.of(course("a", true, "mot", "hai")));
    }

    @Test
    void the_catalogue_shows_a_visitor_every_course_and_no_progress() {
        assertThat(courses.cards(Caller.VISITOR)).singleElement().satisfies(card -> {
            assertThat(card.lessons()).isEqualTo(2);
            assertThat(card.minutes()).isEqualTo(10);
            assertThat(card.read()).isZero();
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
        shelf.stand(List.of(course("a", false, "mot", "hai")));
        readAll();
        assertThat(announced).hasSize(1);
    }

    @Test
    void completed_stays_completed_when_a_lesson_is_added() {
        readAll();
        pass(MONDAY, true);
        shelf.stand(List.of(course("a", true, "mot", "hai", "ba")));
        assertThat(card().completedOn()).isEqualTo(MONDAY);
        assertThat(card().left()).isEqualTo(1);
    }

    @Test
    void a_changed_lesson_stays_read_and_a_lesson_that_is_gone_is_missed_by_nobody() {
        enrolments.read(HOA_CALLS, "a", "hai");
        pass(MONDAY, true);
        shelf.stand(List.of(course("a", true, "hai")));
        assertThat(card().lessons()).isEqualTo(1);
        assertThat(announced).containsExactly(new CourseCompleted(HOA, "a", MONDAY));
        assertThat(courses.lesson(HOA_CALLS, "a", "mot")).isEmpty();
    }

    @Test
    void a_course_that_is_no_longer_listed_stays_for_who_began_it() {
        enrolments.enrol(HOA_CALLS, "a");
        shelf.stand(List.of(course("b", true, "mot")));
        assertThat(courses.cards(Caller.VISITOR)).extracting(CourseCard::code).containsExactly("b");
        assertThat(courses.cards(HOA_CALLS)).extracting(CourseCard::code).containsExactly("a", "b");
    }

    @Test
    void a_lesson_knows_its_neighbours_and_its_safe_html() {
        var view = courses.lesson(HOA_CALLS, "a", "hai").orElseThrow();
        assertThat(view.previous().slug()).isEqualTo("mot");
        assertThat(view.next()).isNull();
        assertThat(view.html()).contains("&lt;script&gt;").doesNotContain("<script>");
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

    private void todayIs(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(Time.ZONE).toInstant();
        var clock = Clock.fixed(noon, Time.ZONE);
        shelf.clock = clock;
        enrolments.clock = clock;
    }

    private static CourseFile course(String code, boolean quiz, String... slugs) {
        var lessons = new ArrayList<LessonFile>();
        for (var slug : slugs) {
            lessons.add(new LessonFile(slug, "Bài " + slug, 5, "Chào <script>"));
        }
        return new CourseFile(
                code,
                new Bilingual("Khoá", "Course"),
                new Bilingual("Tóm tắt", null),
                List.of(Audience.TEACHER, Audience.MANAGER),
                "tt02-2025",
                List.of(new Taught("4.1", List.of(1, 2, 3))),
                "CC BY 4.0",
                lessons,
                quiz,
                String.valueOf((code + quiz + lessons).hashCode()));
    }
}
