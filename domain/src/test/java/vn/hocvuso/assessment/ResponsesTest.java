package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.CODE;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.Receipt.Mark;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.NotAllowed;

class ResponsesTest {

    AssessmentBeans beans = new AssessmentBeans();
    Sheet sheet;
    int slot;

    @BeforeEach
    void a_try_is_running() {
        sheet = sheet();
        slot = AttemptsTest.of(sheet, Kind.SHORT).slot();
    }

    Sheet sheet() {
        return beans.attempts
                .sheet(MAI, beans.attempts.start(MAI, CODE), AssessmentBeans.DEVICE)
                .orElseThrow();
    }

    Receipt save(Given... answers) {
        return beans.responses.save(sheet.ticket(), sheet.id(), List.of(answers));
    }

    Given typed(int seq, String text) {
        return new Given(slot, seq, List.of(text));
    }

    String standing() {
        return AttemptsTest.of(sheet(), Kind.SHORT).typed();
    }

    @AfterEach
    void nothing_is_kept() {
        beans.close();
    }

    @Test
    void an_answer_is_stored_and_acknowledged_with_the_servers_time() {
        var receipt = save(typed(1, "Huế"));
        assertThat(receipt.saved()).containsExactly(new Mark(slot, 1));
        assertThat(receipt.at()).isEqualTo(AssessmentBeans.TEN);
        assertThat(standing()).isEqualTo("Huế");
    }

    @Test
    void the_higher_count_holds_whenever_it_came() {
        save(typed(5, "Hà Nội"));
        save(typed(3, "Huế"));
        assertThat(standing()).isEqualTo("Hà Nội");
        save(typed(6, "Vinh"), typed(7, ""));
        assertThat(standing()).isEmpty();
        assertThat(beans.count("response")).isEqualTo(4);
    }

    @Test
    void the_same_again_is_acknowledged_again_and_stored_once() {
        save(typed(1, "Huế"));
        assertThat(save(typed(1, "Huế"), typed(2, "Vinh")).saved())
                .containsExactlyInAnyOrder(new Mark(slot, 1), new Mark(slot, 2));
        assertThat(beans.count("response")).isEqualTo(2);
    }

    @Test
    void another_answer_under_a_taken_count_is_never_called_saved() {
        save(typed(1, "Huế"));
        var receipt = save(typed(1, "Vinh"));
        assertThat(receipt.saved()).isEmpty();
        assertThat(receipt.taken()).containsExactly(new Mark(slot, 1));
        assertThat(receipt.highest()).isEqualTo(1);
    }

    @Test
    void answers_under_way_at_the_end_still_count_and_later_ones_do_not() {
        beans.clock.plus(Duration.ofMinutes(20).plusSeconds(30));
        assertThat(save(typed(1, "Huế")).closed()).isNull();
        beans.clock.plus(Duration.ofSeconds(1));
        var late = save(typed(1, "Huế"), typed(2, "Vinh"));
        assertThat(late.closed()).isEqualTo("attempt.late");
        assertThat(late.saved()).containsExactly(new Mark(slot, 1));
        assertThat(beans.count("response")).isEqualTo(1);
    }

    @Test
    void after_handing_in_nothing_is_added_and_what_was_saved_is_said_again() {
        save(typed(1, "Huế"));
        beans.attempts.submit(MAI, sheet.id(), AssessmentBeans.DEVICE);
        var receipt = save(typed(1, "Huế"), typed(2, "Vinh"));
        assertThat(receipt.closed()).isEqualTo("attempt.submitted");
        assertThat(receipt.saved()).containsExactly(new Mark(slot, 1));
    }

    @Test
    void without_the_ticket_of_this_try_nothing_is_taken() {
        var other = beans.attempts
                .sheet(LAN, beans.attempts.start(LAN, CODE), AssessmentBeans.DEVICE)
                .orElseThrow();
        assertThatThrownBy(() -> beans.responses.save(other.ticket(), sheet.id(), List.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> beans.responses.save("x", sheet.id(), List.of()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> beans.responses.save(null, sheet.id(), List.of()))
                .isInstanceOf(NotAllowed.class);
    }

    /** Counting is spared where nobody can have sent so many. */
    @Test
    void an_attempt_takes_no_more_than_five_thousand_answers_but_for_the_first_of_each_question() {
        var slot = AttemptsTest.of(sheet, Kind.SHORT).slot();
        beans.database.run("""
                insert into response (attempt_id, slot, client_seq, given, received_at)
                select %d, %d, i, '{}', now() from generate_series(1001, 5999) i
                """.formatted(sheet.id(), slot));
        assertThat(save(typed(251, "Huế")).saved()).hasSize(1);
        assertThatThrownBy(() -> save(typed(252, "Huế"))).hasMessage("answer.many");
        assertThat(save(typed(250, "Huế")).saved()).hasSize(1);
    }

    @Test
    void what_the_page_cannot_have_sent_is_refused_whole() {
        assertThatThrownBy(() -> save(typed(1, "Huế"), new Given(99, 2, List.of("1"))))
                .hasMessage("answer.shape");
        var single = AttemptsTest.of(sheet, Kind.SINGLE).slot();
        assertThatThrownBy(() -> save(new Given(single, 1, List.of("4")))).hasMessage("answer.shape");
        assertThatThrownBy(() -> save(typed(1, "x".repeat(1_001)))).hasMessage("answer.shape");
        assertThatThrownBy(() -> save(Collections.nCopies(101, typed(1, "x")).toArray(Given[]::new)))
                .hasMessage("answer.many");
        assertThatThrownBy(() -> save(typed(1, "a"), typed(1, "b"))).hasMessage("answer.seq");
        assertThatThrownBy(() -> typed(0, "x")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> typed(Given.HIGHEST_SEQ + 1, "x")).isInstanceOf(RuleBroken.class);
        assertThat(beans.count("response")).isZero();
    }

    @Test
    void odd_characters_are_kept_or_made_blank_but_never_break_anything() {
        save(typed(1, "a\u001Fb\u001Ec\0d\uD800 😀 'é\"{},\\"));
        assertThat(standing()).isEqualTo("a b c d  😀 'é\"{},\\");
    }

    @Test
    void a_form_without_script_stores_what_changed_under_next_counts() {
        int matching = AttemptsTest.of(sheet, Kind.MATCHING).slot();
        save(typed(4, "Huế"));
        var form = Map.of(slot, List.of("Huế"), matching, List.of("1", "0"));
        var receipt = beans.responses.saveForm(sheet.ticket(), sheet.id(), form);
        assertThat(receipt.saved()).containsExactly(new Mark(matching, 5));
        assertThat(beans.responses.saveForm(sheet.ticket(), sheet.id(), form).saved())
                .isEmpty();
    }
}
