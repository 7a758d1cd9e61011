package vn.hocvuso.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.assessment.question.Shape;
import vn.hocvuso.kernel.RuleBroken;

class TypedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SINGLE     | 4 | 1 | '3'        | 3
                    SINGLE     | 4 | 1 | ' 1. '     | 1
                    SINGLE     | 4 | 1 | '4'        | 4
                    SINGLE     | 4 | 1 | '  '       | ''
                    MULTIPLE   | 4 | 1 | '3 1'      | 1/3
                    MULTIPLE   | 4 | 1 | '1,3;4'    | 1/3/4
                    MULTIPLE   | 12 | 1 | '10 2 2'  | 2/10
                    TRUE_FALSE | 0 | 1 | 'Đ'        | true
                    TRUE_FALSE | 0 | 1 | 'đ'        | true
                    TRUE_FALSE | 0 | 1 | 'd'        | true
                    TRUE_FALSE | 0 | 1 | 'đúng'     | true
                    TRUE_FALSE | 0 | 1 | 's'        | false
                    TRUE_FALSE | 0 | 1 | 'Sai'      | false
                    SHORT      | 0 | 1 | ' Hà Nội ' | Hà Nội
                    NUMERIC    | 0 | 1 | '1.200,5'  | 1.200,5
                    MATCHING   | 3 | 2 | '3 1'      | 3/1
                    MATCHING   | 3 | 2 | '- 1'      | 0/1
                    MATCHING   | 3 | 2 | '0 -'      | ''
                    MATCHING   | 3 | 2 | ''         | ''
                    """)
    void what_is_typed_is_the_answer_by_its_numbers(Kind kind, int choices, int rows, String typed, String answer) {
        var values = answer.isEmpty() ? List.of() : List.of(answer.split("/"));
        assertThat(Typed.read(new Shape(kind, choices, rows), typed)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SINGLE     | 4 | 1 | '5'     | paper.answer.single
                    SINGLE     | 4 | 1 | '0'     | paper.answer.single
                    SINGLE     | 4 | 1 | '1 2'   | paper.answer.single
                    SINGLE     | 4 | 1 | 'b'     | paper.answer.single
                    SINGLE     | 4 | 1 | ','     | paper.answer.single
                    MULTIPLE   | 4 | 1 | '1 5'   | paper.answer.multiple
                    MULTIPLE   | 4 | 1 | '13'    | paper.answer.multiple
                    TRUE_FALSE | 0 | 1 | '1'     | paper.answer.truth
                    TRUE_FALSE | 0 | 1 | 'Đ S'   | paper.answer.truth
                    MATCHING   | 3 | 2 | '1'     | paper.answer.matching
                    MATCHING   | 3 | 2 | '1 2 3' | paper.answer.matching
                    MATCHING   | 3 | 2 | '1 4'   | paper.answer.matching
                    """)
    void what_cannot_stand_on_the_sheet_is_refused(Kind kind, int choices, int rows, String typed, String code) {
        assertThatThrownBy(() -> Typed.read(new Shape(kind, choices, rows), typed))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(code);
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void a_text_has_an_end(int length, boolean taken) {
        var shape = new Shape(Kind.SHORT, 0, 1);
        if (taken) {
            assertThat(Typed.read(shape, "a".repeat(length))).hasSize(1);
        } else {
            assertThatThrownBy(() -> Typed.read(shape, "a".repeat(length))).hasMessage("paper.answer.long");
        }
    }

    @Property
    void whatever_is_typed_is_read_or_refused_with_a_reason(@ForAll("shapes") Shape shape, @ForAll String typed) {
        try {
            var answer = Typed.read(shape, typed);
            assertThat(shape.accepts(answer)).isTrue();
            assertThat(Typed.read(shape, Typed.write(shape, answer))).isEqualTo(answer);
        } catch (RuleBroken refused) {
            assertThat(refused.getMessage()).startsWith("paper.answer.");
        }
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.of(Kind.values())
                .map(kind -> new Shape(
                        kind,
                        kind == Kind.SHORT || kind == Kind.NUMERIC || kind == Kind.TRUE_FALSE ? 0 : 5,
                        kind == Kind.MATCHING ? 3 : 1));
    }
}
