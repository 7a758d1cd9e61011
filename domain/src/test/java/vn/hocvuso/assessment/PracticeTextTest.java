package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.RuleBroken;

class PracticeTextTest {

    @Test
    void a_form_becomes_a_question_that_is_read_again() {
        var gift = new PracticeText(
                        "Mật khẩu nào {mạnh}?",
                        List.of(
                                new PracticeText.Answer("12=34", "Dễ đoán: ai cũng thử"),
                                new PracticeText.Answer("ba từ # lạ", "Đúng")),
                        2,
                        "Dài thì mạnh.")
                .gift();
        assertThat(PracticeItem.problems(gift)).isEmpty();
        var item = PracticeItem.of(1, gift, 0).item();
        assertThat(item.stem()).isEqualTo("Mật khẩu nào {mạnh}?");
        assertThat(item.body().share(List.of("2")).isPositive()).isTrue();
        assertThat(item.body().remarks(List.of("1"))).containsExactly("Dễ đoán: ai cũng thử");
        assertThat(item.feedback()).isEqualTo("Dài thì mạnh.");
    }

    @Test
    void the_right_answer_is_one_of_them() {
        var answers = List.of(new PracticeText.Answer("a", ""), new PracticeText.Answer("b", ""));
        assertThatThrownBy(() -> new PracticeText("Hỏi", answers, 3, "").gift())
                .isInstanceOf(RuleBroken.class)
                .hasMessage("practice.right");
    }

    @Property
    void whatever_signs_are_typed_mean_only_themselves(@ForAll("typed") String stem, @ForAll("typed") String answer) {
        var text = new PracticeText(
                stem,
                List.of(new PracticeText.Answer(answer, stem), new PracticeText.Answer("khác " + answer, "")),
                1,
                "");
        var item = PracticeItem.of(1, text.gift(), 0).item();
        assertThat(item.stem()).isEqualTo(stem);
        assertThat(item.body().remarks(List.of("1"))).containsExactly(stem);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("abc`~=#{}:\\%$/[]->đ1")
                .ofMinLength(1)
                .ofMaxLength(12);
    }
}
