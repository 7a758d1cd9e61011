package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.BankBeans.A;
import static vn.hocvuso.assessment.BankBeans.B;
import static vn.hocvuso.assessment.BankBeans.COMMUNE;
import static vn.hocvuso.assessment.BankBeans.OF_A;
import static vn.hocvuso.assessment.BankBeans.OF_B;
import static vn.hocvuso.assessment.BankBeans.OF_COMMUNE;
import static vn.hocvuso.assessment.BankBeans.QUESTIONS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.Draw;
import vn.hocvuso.assessment.bank.Lost;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.NotAllowed;

class AssessmentsTest {

    static final String CODE = "danh-gia-thu";

    static final String FILE = """
            code: danh-gia-thu
            title: {vi: Đánh giá thử, en: Trial assessment}
            summary: {vi: Thử, en: Trial}
            bank: thu
            framework: tt02-2025
            draws:
              - {competence: "1.1", band: bac-1-2, count: 1}
              - {competence: "1.2", band: bac-3-4, count: 1}
            minutes: 30
            pass_percent: 50
            tries: 3
            wait_hours: 0
            """;

    final BankBeans beans = new BankBeans();
    final Attempts attempts = beans.tests.attempts;
    final List<Long> ids = beans.ids();

    AssessmentsTest() {
        load(FILE);
    }

    void load(String yaml) {
        var file = new ContentFile("assessments/thu.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        beans.assessments.load(AssessmentFile.of(file, framework -> List.of("1.1", "1.2")));
        beans.assessments.offer(List.of(CODE));
    }

    @AfterEach
    void nothing_is_kept() {
        beans.close();
    }

    private List<String> drawn(Caller caller) {
        return attempts
                .sheet(caller, attempts.start(caller, CODE), AssessmentBeans.DEVICE)
                .orElseThrow()
                .questions()
                .stream()
                .map(Sheet.Asked::html)
                .toList();
    }

    @Test
    void the_list_says_what_is_offered_and_how_the_reader_stands_with_it() {
        assertThat(beans.assessments.all(MAI)).singleElement().satisfies(card -> {
            assertThat(card.titleEn()).isEqualTo("Trial assessment");
            assertThat(card.draw()).isEqualTo(2);
            assertThat(card.running()).isFalse();
            assertThat(card.lastAt()).isNull();
        });
        reviews();
        long id = attempts.start(MAI, CODE);
        assertThat(beans.assessments.all(MAI).get(0).running()).isTrue();
        attempts.submit(MAI, id, AssessmentBeans.DEVICE);
        assertThat(beans.assessments.all(MAI).get(0).lastAt()).isEqualTo(AssessmentBeans.TEN);
        assertThat(beans.assessments.all(MAI).get(0).passed()).isFalse();
        beans.assessments.offer(List.of());
        assertThat(beans.assessments.all(MAI)).isEmpty();
        assertThatThrownBy(() -> beans.assessments.all(Caller.VISITOR)).isInstanceOf(NotAllowed.class);
    }

    private void reviews() {
        beans.reviews.activate(OF_A, A, ids, true);
    }

    @Test
    void with_too_few_activated_the_start_is_refused_and_the_page_says_so_before() {
        beans.reviews.activate(OF_A, A, ids.subList(0, 2), true);
        assertThatThrownBy(() -> attempts.start(MAI, CODE)).hasMessage("attempt.too-few-activated");
        assertThat(attempts.card(MAI, CODE).refusal()).isEqualTo("attempt.too-few-activated");
        assertThat(attempts.card(MAI, CODE).refusalArguments()).isEqualTo(List.of(1, 2));
        assertThat(beans.tests.count("attempt")).isZero();
        reviews();
        assertThat(attempts.card(MAI, CODE).mayStart()).isTrue();
        assertThat(attempts.card(MAI, CODE).ofCourse()).isFalse();
        assertThat(attempts.card(MAI, AssessmentBeans.CODE).ofCourse()).isTrue();
    }

    @Test
    void a_try_asks_only_what_is_activated_where_the_person_belongs_or_above() {
        beans.reviews.activate(OF_A, A, ids.subList(1, 3), true);
        assertThat(drawn(MAI)).containsExactly("Câu hai", "Câu ba");
        assertThatThrownBy(() -> attempts.start(LAN, CODE)).hasMessage("attempt.too-few-activated");
        beans.reviews.activate(OF_COMMUNE, COMMUNE, List.of(ids.get(0), ids.get(2)), true);
        assertThat(drawn(LAN)).containsExactly("Câu một", "Câu ba");
    }

    @Test
    void several_are_drawn_for_at_once_each_from_what_counts_where_they_belong() {
        beans.reviews.activate(OF_A, A, ids.subList(1, 3), true);
        beans.reviews.activate(OF_B, B, List.of(ids.get(0), ids.get(2)), true);
        var quiz = beans.tests.quizzes.byCode(CODE).orElseThrow();
        var attempts = List.of(quiz.draw(MAI.person(), 1), quiz.draw(LAN.person(), 2), quiz.draw(MAI.person(), 3));
        var day = LocalDate.now(beans.tests.clock);
        assertThat(beans.tests.draws.draw(quiz, attempts, day))
                .extracting(Draws.Drawn::questions)
                .containsExactly(ids.subList(1, 3), List.of(ids.get(0), ids.get(2)), ids.subList(1, 3));
    }

    /** Lan comes to school A only on the day of the sitting, Sơn is of a school where nobody activated anything. */
    @Test
    void a_sitting_is_drawn_for_its_day_and_who_cannot_be_drawn_for_holds_up_nobody() {
        reviews();
        beans.database.run("""
                insert into person (id, version, full_name, search_name) values (9, 1, 'Sơn', 'son');
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values
                    (8, 1, 8, 2, 'Giáo viên', 'teacher', '2025-12-17'), (9, 1, 9, 3, 'Giáo viên', 'teacher', '2025-08-01');
                """);
        var school = new SittingBeans(beans.tests);
        var opens = AssessmentBeans.TEN.plus(Duration.ofDays(2));
        long id = school.sittings.plan(
                OF_A,
                A,
                new SittingPlan(
                        CODE, "Thử", opens, opens.plusSeconds(3600), 30, 0, 0, "all", "learner", null, false, false));
        school.places.addPerson(OF_A, id, LAN.person());
        school.places.addPerson(OF_A, id, MAI.person());
        assertThat(school.sittings.prepare(OF_A, id)).isEmpty();
        beans.database.run("insert into sitting_place (id, version, sitting_id, person_id, number) values (-1, 1, " + id
                + ", 9, 3)");
        assertThatThrownBy(() -> school.sittings.prepare(OF_A, id)).hasMessage("attempt.too-few-activated");
        beans.database.run("update sitting_place set attempt_id = null where person_id = 7;"
                + " delete from attempt_slot s using attempt a where a.id = s.attempt_id and a.person_id = 7;"
                + " delete from attempt where person_id = 7");
        beans.database.entities().clear();
        assertThat(school.sittings.prepare(OF_A, id)).containsExactly(new PersonId(9));
        assertThat(school.sittings.view(OF_A, id).places())
                .extracting(SittingView.Place::state)
                .containsExactly("drawn", "drawn", "waiting");
    }

    @Test
    void a_place_that_is_over_opens_nothing() {
        reviews();
        beans.database.run("update assignment set valid_to = '2025-12-14' where person_id = 7");
        assertThatThrownBy(() -> attempts.start(MAI, CODE)).hasMessage("attempt.too-few-activated");
    }

    @Test
    void a_try_keeps_the_questions_it_drew() {
        reviews();
        var before = drawn(MAI);
        beans.reviews.withdraw(OF_A, A, ids);
        beans.load(QUESTIONS.replace("Câu", "Hỏi"));
        assertThat(drawn(MAI)).isEqualTo(before);
    }

    @Test
    void over_many_tries_every_activated_question_is_asked_and_no_other() {
        load(FILE.replace("tries: 3", "tries: 60").replace("pass_percent: 50", "pass_percent: 0"));
        reviews();
        var seen = new java.util.TreeSet<String>();
        for (int i = 0; i < 40; i++) {
            var drawn = drawn(MAI);
            assertThat(drawn).hasSize(2).endsWith("Câu ba");
            seen.addAll(drawn);
            attempts.submit(MAI, attempts.start(MAI, CODE), AssessmentBeans.DEVICE);
        }
        assertThat(seen).containsExactly("Câu ba", "Câu hai", "Câu một");
    }

    @Test
    void where_nobody_passes_or_fails_the_tries_go_on_until_they_are_used_up() {
        load(FILE.replace("pass_percent: 50", "pass_percent: 0"));
        reviews();
        attempts.submit(MAI, attempts.start(MAI, CODE), AssessmentBeans.DEVICE);
        assertThat(attempts.card(MAI, CODE).mayStart()).isTrue();
        assertThat(beans.assessments.all(MAI).get(0).isJudged()).isFalse();
        beans.tests.clock.plus(Duration.ofMinutes(1));
        attempts.submit(MAI, attempts.start(MAI, CODE), AssessmentBeans.DEVICE);
        attempts.submit(MAI, attempts.start(MAI, CODE), AssessmentBeans.DEVICE);
        assertThatThrownBy(() -> attempts.start(MAI, CODE)).hasMessage("attempt.no-tries-left");
    }

    @Test
    void a_try_that_is_over_says_which_competences_it_lost_points_on() {
        reviews();
        long id = attempts.start(MAI, CODE);
        var sheet = attempts.sheet(MAI, id, AssessmentBeans.DEVICE).orElseThrow();
        var first = sheet.questions().get(0);
        var right = AssessmentBeans.shown(first, "đúng");
        beans.tests.responses.save(sheet.ticket(), id, List.of(new Given(first.slot(), 1, right)));
        attempts.submit(MAI, id, AssessmentBeans.DEVICE);
        assertThat(attempts.review(MAI, id).orElseThrow().lost())
                .extracting(Lost::competence, Lost::questions)
                .containsExactly(tuple("1.1", 2L), tuple("1.2", 1L));
        long ofCourse = attempts.start(MAI, AssessmentBeans.CODE);
        attempts.submit(MAI, ofCourse, AssessmentBeans.DEVICE);
        assertThat(attempts.review(MAI, ofCourse).orElseThrow().lost()).isEmpty();
    }

    @Test
    void each_is_written_out_for_every_competence() {
        var file = AssessmentFile.read("danh-gia-dau-vao", framework -> List.of("1.1", "1.2", "1.3"));
        assertThat(file.draws())
                .containsExactly(new Draw("1.1", "1-2", 1), new Draw("1.2", "1-2", 1), new Draw("1.3", "1-2", 1));
        assertThat(file.rules().draw()).isEqualTo(3);
        assertThat(file.rules().passPercent()).isZero();
    }

    @Test
    void a_changed_file_is_taken_over_and_an_unchanged_one_left_alone() {
        load(FILE.replace("minutes: 30", "minutes: 20"));
        assertThat(attempts.card(MAI, CODE).rules().minutes()).isEqualTo(20);
        assertThat(beans.tests.count("quiz_draw")).isEqualTo(2);
    }
}
