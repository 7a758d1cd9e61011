package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.HOLDER;
import static vn.hocvuso.assessment.SittingBeans.STRANGER;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.Traces;
import vn.hocvuso.assessment.paper.Typed;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.assessment.question.Shape;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.PersonErased;
import vn.hocvuso.platform.NotAllowed;

class PaperEntryTest {

    @Property(tries = 25)
    void what_is_typed_earns_what_the_same_answers_earn_on_the_screen(@ForAll Random random) {
        try (var beans = new PaperBeans()) {
            long id = beans.school.ready(beans.school.plan("learner", "all", false));
            beans.school.places.onPaper(HOLDER, beans.school.place(id, MAI).id(), true);
            beans.opens();
            long paper = beans.attempt(id, MAI);
            long screen = beans.school.rooms.begin(LAN, id, null, HERE);
            beans.tests
                    .database
                    .entities()
                    .createNativeQuery(
                            "update attempt set seed = (select seed from attempt where id = ?1) where id = ?2")
                    .setParameter(1, paper)
                    .setParameter(2, screen)
                    .executeUpdate();
            beans.tests.database.entities().clear();
            beans.tests.database.run("""
                    update attempt_slot s set question_id = p.question_id
                    from attempt_slot p where p.attempt_id = %d and s.attempt_id = %d and p.slot = s.slot
                    """.formatted(paper, screen));
            var sheet = beans.tests.attempts.sheet(LAN, screen, HERE).orElseThrow();
            var form = beans.entry.form(HOLDER, paper);
            var typed = new HashMap<Integer, String>();
            for (var field : form.fields()) {
                var shape = new Shape(field.kind(), field.choices(), field.rows());
                var answer = random.nextInt(3) == 0
                        ? beans.tests.right(screen, sheet.questions().get(field.slot() - 1))
                        : any(shape, random);
                typed.put(field.slot(), Typed.write(shape, answer));
                beans.tests.responses.save(
                        sheet.ticket(), screen, List.of(new Given(field.slot(), field.slot(), answer)));
            }
            beans.tests.attempts.submit(LAN, screen, AssessmentBeans.DEVICE);
            assertThat(beans.entry
                            .handIn(HOLDER, paper, beans.typed(form, typed, null))
                            .isStored())
                    .isTrue();
            var onPaper = beans.tests.attempts.review(MAI, paper).orElseThrow();
            var onScreen = beans.tests.attempts.review(LAN, screen).orElseThrow();
            assertThat(onPaper.points()).isEqualTo(onScreen.points());
            assertThat(onPaper.questions())
                    .extracting(Review.Judged::points)
                    .isEqualTo(onScreen.questions().stream()
                            .map(Review.Judged::points)
                            .toList());
        }
    }

    private static List<String> any(Shape shape, Random random) {
        return switch (shape.kind()) {
            case SINGLE -> List.of(String.valueOf(1 + random.nextInt(shape.choices())));
            case MULTIPLE ->
                IntStream.rangeClosed(1, shape.choices())
                        .filter(i -> random.nextBoolean())
                        .mapToObj(String::valueOf)
                        .toList();
            case TRUE_FALSE -> List.of(String.valueOf(random.nextBoolean()));
            case SHORT -> random.nextBoolean() ? List.of("ha noi") : List.of();
            case NUMERIC -> List.of(String.valueOf(1_199 + random.nextInt(3)));
            case MATCHING ->
                IntStream.range(0, shape.rows())
                        .mapToObj(i -> String.valueOf(random.nextInt(shape.choices() + 1)))
                        .toList();
        };
    }

    @Test
    void what_is_typed_waits_until_it_is_handed_in_whatever_the_clock_says() {
        try (var beans = new PaperBeans()) {
            long attempt = beans.attempt(beans.open("all"), MAI);
            beans.tests.clock.plus(Duration.ofHours(5));
            var form = beans.entry.form(HOLDER, attempt);
            assertThat(form.refusal()).isNull();
            assertThat(form.fields()).hasSize(6).allMatch(field -> field.typed().isEmpty());
            int single = slot(form, Kind.SINGLE);
            beans.entry.save(HOLDER, attempt, beans.typed(form, Map.of(single, "2"), null));
            beans.tests.overdue.sealAll();
            var again = beans.entry.form(HOLDER, attempt);
            assertThat(again.isOver()).isFalse();
            assertThat(again.fields().get(single - 1).typed()).isEqualTo("2");
            beans.entry.save(HOLDER, attempt, beans.typed(again, Map.of(single, ""), null));
            assertThat(beans.entry.form(HOLDER, attempt).fields())
                    .allMatch(field -> field.typed().isEmpty());
            assertThat(beans.tests.count("response")).isEqualTo(2);
            assertThat(beans.tests.count("attempt_event where kind = 'typed' and by_id = 22"))
                    .isEqualTo(2);
            assertThat(beans.tests.announced).isEmpty();
        }
    }

    @Test
    void handed_in_it_counts_as_of_the_close_and_is_graded_once() {
        try (var beans = new PaperBeans()) {
            long id = beans.open("all");
            long attempt = beans.attempt(id, MAI);
            beans.tests.clock.plus(Duration.ofHours(5));
            var answers = beans.typed(beans.entry.form(HOLDER, attempt), Map.of(), null);
            beans.entry.handIn(HOLDER, attempt, answers);
            beans.entry.handIn(HOLDER, attempt, answers);
            var place = beans.school.place(id, MAI);
            assertThat(place.startedAt()).isEqualTo(SittingBeans.opens());
            assertThat(place.endsAt()).isEqualTo(SittingBeans.opens().plus(Duration.ofMinutes(30)));
            assertThat(place.submittedAt()).isEqualTo(SittingBeans.opens().plus(Duration.ofMinutes(90)));
            assertThat(beans.tests.announced).hasSize(1);
            long early = beans.attempt(id, LAN);
            assertThat(beans.papers.view(HOLDER, id).count("over")).isEqualTo(1);
            assertThat(early).isNotEqualTo(attempt);
        }
    }

    @Test
    void handed_in_before_the_close_it_counts_as_of_now() {
        try (var beans = new PaperBeans()) {
            long id = beans.open("later");
            long attempt = beans.attempt(id, MAI);
            beans.tests.clock.plus(Duration.ofMinutes(20));
            beans.entry.handIn(HOLDER, attempt, beans.typed(beans.entry.form(HOLDER, attempt), Map.of(), null));
            assertThat(beans.school.place(id, MAI).submittedAt()).isEqualTo(beans.tests.clock.instant());
            assertThat(beans.tests.announced).isEmpty();
        }
    }

    @Test
    void nothing_is_stored_when_one_answer_cannot_stand_on_the_sheet() {
        try (var beans = new PaperBeans()) {
            long attempt = beans.attempt(beans.open("all"), MAI);
            var form = beans.entry.form(HOLDER, attempt);
            int single = slot(form, Kind.SINGLE);
            int truth = slot(form, Kind.TRUE_FALSE);
            var receipt = beans.entry.handIn(
                    HOLDER, attempt, beans.typed(form, Map.of(single, "1", truth, "không rõ"), null));
            assertThat(receipt.wrong()).singleElement().satisfies(wrong -> {
                assertThat(wrong.slot()).isEqualTo(truth);
                assertThat(wrong.rule()).hasMessage("paper.answer.truth");
            });
            assertThat(beans.tests.count("response")).isZero();
            assertThat(beans.entry.form(HOLDER, attempt).isOver()).isFalse();
        }
    }

    @Test
    void who_types_the_same_sheet_second_meets_what_was_typed_first() {
        try (var beans = new PaperBeans()) {
            long attempt = beans.attempt(beans.open("all"), MAI);
            var form = beans.entry.form(HOLDER, attempt);
            int single = slot(form, Kind.SINGLE);
            int number = slot(form, Kind.NUMERIC);
            beans.entry.save(HOLDER, attempt, beans.typed(form, Map.of(single, "1", number, "5"), null));
            var second = beans.typed(form, Map.of(single, "2", number, "5"), null);
            var met = beans.entry.save(HOLDER, attempt, second);
            assertThat(met.wrong()).singleElement().satisfies(wrong -> {
                assertThat(wrong.rule()).hasMessage("paper.met");
                assertThat(wrong.rule().arguments()).containsExactly("1");
            });
            assertThat(beans.entry
                            .form(HOLDER, attempt)
                            .fields()
                            .get(single - 1)
                            .typed())
                    .isEqualTo("1");
            var knowing = new PaperAnswers(met.seq(), second.typed(), null);
            assertThat(beans.entry.save(HOLDER, attempt, knowing).isStored()).isTrue();
            assertThat(beans.entry
                            .form(HOLDER, attempt)
                            .fields()
                            .get(single - 1)
                            .typed())
                    .isEqualTo("2");
        }
    }

    @Test
    void a_correction_says_why_and_tells_another_result_only_when_it_is_another() {
        try (var beans = new PaperBeans()) {
            long id = beans.open("all");
            long attempt = beans.attempt(id, MAI);
            var form = beans.entry.form(HOLDER, attempt);
            int truth = slot(form, Kind.TRUE_FALSE);
            int number = slot(form, Kind.NUMERIC);
            refused(
                    "paper.not-handed-in",
                    () -> beans.entry.correct(HOLDER, attempt, beans.typed(form, Map.of(), "x")));
            beans.entry.handIn(HOLDER, attempt, beans.typed(form, Map.of(truth, "S"), null));
            var over = beans.entry.form(HOLDER, attempt);
            var right = Map.of(truth, "Đ");
            refused("paper.handed-in", () -> beans.entry.save(HOLDER, attempt, beans.typed(over, right, null)));
            refused("paper.handed-in", () -> beans.entry.handIn(HOLDER, attempt, beans.typed(over, right, null)));
            refused("paper.reason", () -> beans.entry.correct(HOLDER, attempt, beans.typed(over, right, " ")));
            beans.entry.correct(HOLDER, attempt, beans.typed(over, Map.of(number, "7"), "Gõ sót câu số"));
            assertThat(beans.tests.announced).hasSize(1);
            var before = beans.school.place(id, MAI);
            beans.entry.correct(
                    HOLDER, attempt, beans.typed(beans.entry.form(HOLDER, attempt), right, "Gõ nhầm Đ thành S"));
            assertThat(beans.tests.announced).hasSize(2);
            assertThat(beans.school.place(id, MAI).tenths()).isGreaterThan(before.tenths());
            assertThat(beans.school.place(id, MAI).submittedAt()).isEqualTo(before.submittedAt());
            assertThat(beans.tests.count("attempt_event where kind = 'corrected' and note = 'Gõ nhầm Đ thành S'"))
                    .isEqualTo(1);
            assertThat(beans.tests.attempts.review(MAI, attempt).orElseThrow().questions())
                    .filteredOn(judged -> judged.kind() == Kind.TRUE_FALSE)
                    .allMatch(Review.Judged::isRight);
        }
    }

    @Test
    void a_correction_that_makes_a_pass_of_a_fail_or_a_fail_of_a_pass_says_so() {
        try (var beans = new PaperBeans()) {
            long attempt = beans.attempt(beans.open("all"), MAI);
            beans.tests.database.run("update attempt set pass_percent = 10");
            beans.tests.database.entities().clear();
            var form = beans.entry.form(HOLDER, attempt);
            int truth = slot(form, Kind.TRUE_FALSE);
            int number = slot(form, Kind.NUMERIC);
            assertThat(beans.entry
                            .handIn(HOLDER, attempt, beans.typed(form, Map.of(truth, "S"), null))
                            .turned())
                    .isNull();
            assertThat(corrected(beans, attempt, truth, "Đ")).isEqualTo("passed");
            assertThat(corrected(beans, attempt, truth, "Đ")).isNull();
            assertThat(corrected(beans, attempt, number, "1200")).isNull();
            assertThat(corrected(beans, attempt, truth, "S")).isNull();
            assertThat(corrected(beans, attempt, number, "1")).isEqualTo("failed");
        }
    }

    private static String corrected(PaperBeans beans, long attempt, int slot, String typed) {
        var form = beans.entry.form(HOLDER, attempt);
        return beans.entry
                .correct(HOLDER, attempt, beans.typed(form, Map.of(slot, typed), "Gõ nhầm"))
                .turned();
    }

    /** Handed in at the very minute its time was over, as the clock would close it. */
    @Test
    void minutes_for_a_sheet_that_was_handed_in_are_refused() {
        try (var beans = new PaperBeans()) {
            long id = beans.open("later");
            long attempt = beans.attempt(id, MAI);
            beans.tests.clock.plus(Duration.ofMinutes(30));
            beans.entry.handIn(HOLDER, attempt, beans.typed(beans.entry.form(HOLDER, attempt), Map.of(), null));
            var place = beans.school.place(id, MAI);
            assertThat(place.submittedAt()).isEqualTo(place.endsAt());
            refused("sitting.handed-in", () -> beans.school.places.extend(HOLDER, place.id(), 10, 0));
        }
    }

    @Test
    void whoever_is_tested_in_it_sees_nothing_of_other_sheets_before_handing_in() {
        try (var beans = new PaperBeans()) {
            beans.school.holderTeaches();
            long id = beans.open("all");
            long attempt = beans.attempt(id, MAI);
            var own = beans.school.place(id, HOLDER).id();
            seesNothing(beans, attempt);
            beans.school.places.takePart(HOLDER, own, false);
            seesNothing(beans, attempt);
            beans.school.places.takePart(HOLDER, own, true);
            beans.school.holderHandsIn(id);
            var form = beans.entry.form(HOLDER, attempt);
            assertThat(form.refusal()).isNull();
            assertThat(form.fields()).hasSize(6);
        }
    }

    private static void seesNothing(PaperBeans beans, long attempt) {
        var form = beans.entry.form(HOLDER, attempt);
        assertThat(form.fields()).isEmpty();
        assertThat(form.refusal()).isEqualTo("paper.tested.typing");
        var answers = new PaperAnswers(0, Map.of(1, "1"), "x");
        refused("paper.tested.typing", () -> beans.entry.save(HOLDER, attempt, answers));
        refused("paper.tested.typing", () -> beans.entry.handIn(HOLDER, attempt, answers));
        refused("paper.tested.typing", () -> beans.entry.correct(HOLDER, attempt, answers));
    }

    @Test
    void why_a_sheet_was_corrected_goes_with_its_person_and_nothing_else_of_an_event_changes() {
        try (var beans = new PaperBeans()) {
            long id = beans.open("all");
            for (var who : List.of(MAI, LAN)) {
                long attempt = beans.attempt(id, who);
                var form = beans.entry.form(HOLDER, attempt);
                beans.entry.handIn(HOLDER, attempt, beans.typed(form, Map.of(), null));
                int truth = slot(form, Kind.TRUE_FALSE);
                beans.entry.correct(HOLDER, attempt, beans.typed(form, Map.of(truth, "Đ"), "Chữ của zzMai khó đọc"));
            }
            long events = beans.tests.count("attempt_event");
            beans.forgetting.erased(new PersonErased(MAI.person()));
            beans.forgetting.erased(new PersonErased(LAN.person()));
            assertThat(new Traces(beans.tests.database, List.of("zzMai")).found())
                    .isEmpty();
            assertThat(beans.tests.count("attempt_event")).isEqualTo(events);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update attempt_event set note = 'Khác'",
                "update attempt_event set note = null, minutes = 5",
                "update attempt_event set note = null, at = now()",
                "delete from attempt_event",
                "truncate attempt_event"
            })
    void what_befell_an_attempt_stays(String change) {
        try (var beans = new PaperBeans()) {
            long attempt = beans.attempt(beans.open("all"), MAI);
            beans.tests.events.addNoted(attempt, AttemptEvents.CORRECTED, HOLDER.person(), "Gõ nhầm");
            assertThatThrownBy(() -> beans.tests.database.run(change)).hasStackTraceContaining("rows are ");
        }
    }

    @Test
    void only_whoever_holds_it_types() {
        try (var beans = new PaperBeans()) {
            long attempt = beans.attempt(beans.open("all"), MAI);
            var answers = beans.typed(beans.entry.form(HOLDER, attempt), Map.of(), "x");
            for (var other : List.of(STRANGER, MAI)) {
                assertThatThrownBy(() -> beans.entry.form(other, attempt)).isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> beans.entry.save(other, attempt, answers))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> beans.entry.handIn(other, attempt, answers))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> beans.entry.correct(other, attempt, answers))
                        .isInstanceOf(NotAllowed.class);
            }
            assertThatThrownBy(() -> beans.entry.form(HOLDER, attempt + 1_000)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void nothing_is_typed_before_the_opening_for_a_device_or_after_it_was_called_off() {
        try (var beans = new PaperBeans()) {
            long id = beans.school.ready(beans.school.plan("learner", "all", false));
            long attempt = beans.attempt(id, MAI);
            var place = beans.school.place(id, MAI).id();
            var answers = new PaperAnswers(0, Map.of(1, ""), null);
            refused("paper.device", () -> beans.entry.save(HOLDER, attempt, answers));
            beans.school.places.onPaper(HOLDER, place, true);
            refused("paper.not-yet", () -> beans.entry.save(HOLDER, attempt, answers));
            assertThat(beans.entry.form(HOLDER, attempt).refusal()).isEqualTo("paper.not-yet");
            beans.opens();
            beans.entry.save(HOLDER, attempt, answers);
            var form = beans.entry.form(HOLDER, attempt);
            beans.entry.save(HOLDER, attempt, beans.typed(form, Map.of(slot(form, Kind.SHORT), "Huế"), null));
            refused("sitting.begun", () -> beans.school.places.onPaper(HOLDER, place, false));
            refused("sitting.begun", () -> beans.school.places.takePart(HOLDER, place, false));
            beans.school.sittings.cancel(HOLDER, id);
            refused("paper.cancelled", () -> beans.entry.save(HOLDER, attempt, answers));
        }
    }

    private static int slot(PaperForm form, Kind kind) {
        return form.fields().stream()
                .filter(field -> field.kind() == kind)
                .findFirst()
                .orElseThrow()
                .slot();
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
