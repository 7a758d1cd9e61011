package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.CODE;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.AssessmentBeans.QUESTIONS;
import static vn.hocvuso.assessment.AssessmentBeans.TEN;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class AttemptsTest {

    AssessmentBeans beans = new AssessmentBeans();
    Attempts attempts = beans.attempts;

    Sheet sheet(long id) {
        return attempts.sheet(MAI, id, AssessmentBeans.DEVICE).orElseThrow();
    }

    Receipt save(Sheet sheet, Given... answers) {
        return beans.responses.save(sheet.ticket(), sheet.id(), List.of(answers));
    }

    long answeredRight() {
        long id = attempts.start(MAI, CODE);
        var sheet = sheet(id);
        var answers = sheet.questions().stream()
                .map(asked -> new Given(asked.slot(), asked.slot(), beans.right(id, asked)))
                .toArray(Given[]::new);
        save(sheet, answers);
        return id;
    }

    @AfterEach
    void nothing_is_kept() {
        beans.close();
    }

    @Test
    void before_a_try_the_card_tells_the_rules() {
        var card = attempts.card(MAI, CODE);
        assertThat(card.mayStart()).isTrue();
        assertThat(card.rules().minutes()).isEqualTo(20);
        assertThat(card.triesUsed()).isZero();
    }

    @Test
    void pressing_start_twice_gives_one_try() {
        long id = attempts.start(MAI, CODE);
        assertThat(attempts.start(MAI, CODE)).isEqualTo(id);
        assertThat(attempts.start(LAN, CODE)).isNotEqualTo(id);
        assertThat(attempts.card(MAI, CODE).running().id()).isEqualTo(id);
    }

    @Test
    void a_sheet_shows_every_question_in_the_same_order_each_time() {
        long id = attempts.start(MAI, CODE);
        var sheet = sheet(id);
        assertThat(sheet.questions()).extracting(Sheet.Asked::kind).containsExactlyInAnyOrder(Kind.values());
        assertThat(sheet(id).questions()).isEqualTo(sheet.questions());
        assertThat(sheet.endsAt()).isEqualTo(TEN.plus(Duration.ofMinutes(20)));
        assertThat(sheet.open()).hasSize(6);
    }

    @Test
    void all_right_is_all_points_and_passes() {
        long id = answeredRight();
        assertThat(sheet(id).answered()).isEqualTo(6);
        attempts.submit(MAI, id, AssessmentBeans.DEVICE);
        var review = attempts.review(MAI, id).orElseThrow();
        assertThat(review.points()).isEqualByComparingTo("6");
        assertThat(review.tenths()).isEqualTo(1000);
        assertThat(review.passed()).isTrue();
        assertThat(review.mayRetry()).isFalse();
        assertThat(beans.announced).containsExactly(new AttemptGraded(MAI.person(), CODE, true, TEN));
    }

    @Test
    void a_test_by_pages_may_show_the_score_only() {
        beans.load(QUESTIONS.replace("Chọn một", "Chọn đúng một"), new QuizRules(70, 20, 3, 0, 6, 30).shown(4, true));
        long id = attempts.start(MAI, CODE);
        var sheet = sheet(id);
        assertThat(sheet.pages()).isEqualTo(2);
        assertThat(sheet.page(2)).hasSize(2);
        attempts.submit(MAI, id, AssessmentBeans.DEVICE);
        var review = attempts.review(MAI, id).orElseThrow();
        assertThat(review.isScored()).isTrue();
        assertThat(review.points()).isZero();
        assertThat(review.isOpen()).isFalse();
        assertThat(review.questions()).isEmpty();
    }

    @Test
    void handing_in_twice_does_no_harm() {
        long id = answeredRight();
        attempts.submit(MAI, id, AssessmentBeans.DEVICE);
        attempts.submit(MAI, id, AssessmentBeans.DEVICE);
        assertThat(beans.announced).hasSize(1);
        assertThat(attempts.sheet(MAI, id, AssessmentBeans.DEVICE)).isEmpty();
    }

    @Test
    void grading_again_gives_the_same() {
        long id = answeredRight();
        attempts.submit(MAI, id, AssessmentBeans.DEVICE);
        var before = attempts.review(MAI, id);
        beans.grading.grade(beans.grading.held(id));
        assertThat(attempts.review(MAI, id)).isEqualTo(before);
    }

    @Test
    void a_review_says_what_was_given_what_was_right_and_why() {
        long id = attempts.start(MAI, CODE);
        var sheet = sheet(id);
        var single = of(sheet, Kind.SINGLE);
        var matching = of(sheet, Kind.MATCHING);
        save(
                sheet,
                new Given(single.slot(), 1, AssessmentBeans.shown(single, "sai")),
                new Given(of(sheet, Kind.SHORT).slot(), 2, List.of(" HA  NOI")),
                new Given(matching.slot(), 3, List.of(beans.right(id, matching).get(0), "0")));
        attempts.submit(MAI, id, AssessmentBeans.DEVICE);
        var review = attempts.review(MAI, id).orElseThrow();
        var judged = judged(review, Kind.SINGLE);
        assertThat(judged.options())
                .extracting(Review.Option::remark)
                .contains("tiếc")
                .doesNotContain("giỏi");
        assertThat(judged.feedback()).isEqualTo("lời chung");
        assertThat(judged.options())
                .filteredOn(Review.Option::chosen)
                .extracting(Review.Option::html)
                .containsExactly("sai");
        assertThat(judged.options())
                .filteredOn(Review.Option::right)
                .extracting(Review.Option::html)
                .containsExactly("đúng");
        assertThat(judged(review, Kind.SHORT).isPartly()).isTrue();
        assertThat(judged(review, Kind.SHORT).right()).containsExactly("Hà Nội");
        assertThat(judged(review, Kind.NUMERIC).right()).containsExactly("1200");
        assertThat(judged(review, Kind.MATCHING).rows())
                .containsExactly(new Review.Row("a", "1", "1"), new Review.Row("b", null, "2"));
        assertThat(review.points()).isEqualByComparingTo("1");
        assertThat(review.tenths()).isEqualTo(166);
        assertThat(review.mayRetry()).isTrue();
    }

    static Sheet.Asked of(Sheet sheet, Kind kind) {
        return sheet.questions().stream()
                .filter(q -> q.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static Review.Judged judged(Review review, Kind kind) {
        return review.questions().stream()
                .filter(q -> q.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void somebody_elses_try_is_as_if_it_did_not_exist() {
        long id = attempts.start(MAI, CODE);
        assertThatThrownBy(() -> attempts.sheet(LAN, id, AssessmentBeans.DEVICE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attempts.review(LAN, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attempts.submit(LAN, id, AssessmentBeans.DEVICE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attempts.sheet(MAI, 999_999, AssessmentBeans.DEVICE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attempts.start(Caller.VISITOR, CODE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attempts.start(MAI, "khong-co")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void before_the_end_there_is_no_review_and_the_sheet_holds_no_key() {
        long id = attempts.start(MAI, CODE);
        assertThat(attempts.review(MAI, id)).isEmpty();
        assertThat(sheet(id).toString())
                .doesNotContain("giỏi")
                .doesNotContain("tiếc")
                .doesNotContain("lời chung")
                .doesNotContain("Hà Nội")
                .doesNotContain("1200");
    }

    @Test
    void tries_run_out_and_a_pass_ends_them() {
        for (int i = 0; i < 3; i++) {
            attempts.submit(MAI, attempts.start(MAI, CODE), AssessmentBeans.DEVICE);
        }
        assertThatThrownBy(() -> attempts.start(MAI, CODE)).hasMessage("attempt.no-tries-left");
        assertThat(attempts.card(MAI, CODE).refusal()).isEqualTo("attempt.no-tries-left");
    }

    @Test
    void nobody_came_back_and_the_answers_are_graded_all_the_same() {
        long id = answeredRight();
        beans.clock.plus(Duration.ofMinutes(20).plusSeconds(30));
        beans.overdue.sealAll();
        assertThat(attempts.sheet(MAI, id, AssessmentBeans.DEVICE)).isPresent();
        beans.clock.plus(Duration.ofSeconds(1));
        beans.overdue.sealAll();
        assertThat(beans.announced)
                .containsExactly(new AttemptGraded(MAI.person(), CODE, true, TEN.plus(Duration.ofMinutes(20))));
    }

    @Test
    void whoever_looks_at_an_overdue_try_finds_it_graded() {
        long id = answeredRight();
        beans.clock.plus(Duration.ofDays(2));
        assertThat(attempts.card(MAI, CODE).passed()).isTrue();
        assertThat(attempts.sheet(MAI, id, AssessmentBeans.DEVICE)).isEmpty();
        assertThat(attempts.review(MAI, id).orElseThrow().points()).isEqualByComparingTo("6");
    }

    @Test
    void a_changed_file_makes_new_revisions_and_a_running_try_keeps_its_own() {
        long id = attempts.start(MAI, CODE);
        var before = sheet(id).questions();
        long questions = beans.count("question");
        beans.load(QUESTIONS.replace("Chọn một", "Chọn đúng một"), new QuizRules(70, 20, 3, 0, 6, 30));
        assertThat(beans.count("question")).isEqualTo(questions + 1);
        assertThat(sheet(id).questions()).isEqualTo(before);
        assertThat(sheet(attempts.start(LAN, CODE), LAN).questions())
                .extracting(Sheet.Asked::html)
                .contains("Chọn đúng một")
                .doesNotContain("Chọn một");
    }

    Sheet sheet(long id, Caller caller) {
        return attempts.sheet(caller, id, AssessmentBeans.DEVICE).orElseThrow();
    }

    @Test
    void an_unchanged_file_changes_nothing() {
        long questions = beans.count("question");
        beans.load(QUESTIONS, new QuizRules(70, 20, 3, 0, 6, 30));
        assertThat(beans.count("question")).isEqualTo(questions);
    }

    @Test
    void a_smaller_draw_takes_that_many_and_not_always_the_same() {
        beans.load(QUESTIONS, new QuizRules(70, 20, 30, 0, 2, 30));
        var drawn = new HashMap<List<String>, Integer>();
        IntStream.range(0, 20).forEach(i -> {
            long id = attempts.start(MAI, CODE);
            var stems = sheet(id).questions().stream().map(Sheet.Asked::html).toList();
            assertThat(stems).hasSize(2).doesNotHaveDuplicates();
            drawn.merge(stems, 1, Integer::sum);
            attempts.submit(MAI, id, AssessmentBeans.DEVICE);
        });
        assertThat(drawn).hasSizeGreaterThan(5);
    }

    @Test
    void too_few_questions_to_draw_from_are_refused_and_nothing_changes() {
        var few = new QuizText("Ít câu", new QuizRules(70, 20, 3, 0, 7, 30), QUESTIONS);
        assertThat(few.problems()).singleElement().hasToString("0: quiz.few-questions[6, 7]");
        assertThatThrownBy(() -> beans.quizzes.stand(CODE, "tt02-2025", few)).isInstanceOf(RuleBroken.class);
        assertThat(attempts.card(MAI, CODE).title()).hasToString("Thử sáu kiểu");
    }
}
