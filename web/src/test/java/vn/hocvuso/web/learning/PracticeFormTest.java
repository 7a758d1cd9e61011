package vn.hocvuso.web.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.RuleBroken;

class PracticeFormTest {

    final Map<String, String> fields =
            new HashMap<>(Map.of("stem", "Câu?", "answer1", "a", "answer3", "c", "said3", "sai", "right", "3"));

    @Test
    void empty_answers_are_none_and_the_right_one_is_still_the_right_one() {
        assertThat(PracticeForm.markdown(fields::get))
                .startsWith("```gift\nCâu? {\n")
                .contains("\t~a\n", "\t=c#sai\n")
                .endsWith("}\n```\n");
    }

    @Test
    void a_question_about_fences_stays_within_its_own() {
        fields.put("stem", "```gift");
        assertThat(PracticeForm.markdown(fields::get)).startsWith("````gift\n").endsWith("\n````\n");
    }

    @Test
    void the_right_answer_must_be_filled_in() {
        fields.put("right", "2");
        assertThatThrownBy(() -> PracticeForm.markdown(fields::get))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("practice.right");
    }
}
