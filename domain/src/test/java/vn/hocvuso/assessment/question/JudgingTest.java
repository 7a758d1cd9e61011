package vn.hocvuso.assessment.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.assessment.gift.Gift;

class JudgingTest {

    static Fraction share(String gift, String answer) {
        var body = Gift.read("Q{" + gift + "}").items().get(0).body();
        return body.share(answer == null ? List.of() : List.of(answer.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource({
        "=a ~b ~%50%c, 1, 1/1",
        "=a ~b ~%50%c, 3, 1/2",
        "=a ~b ~%50%c, , 0/1",
        "=a ~%-50%b, 2, 0/1",
        "~%33.333%a ~%33.333%b ~%33.333%c ~%-100%d, 1|2|3, 1/1",
        "~%33.333%a ~%33.333%b ~%33.333%c ~%-100%d, 1|3, 2/3",
        "~%33.333%a ~%33.333%b ~%33.333%c ~%-100%d, 1|4, 0/1",
        "~%33%a ~%33%b ~%33%c, 1|2|3, 1/1",
        "~%50%a ~%50%b ~%-25%c, 1|3, 1/4",
        "TRUE, true, 1/1",
        "TRUE, false, 0/1",
        "=Hà Nội =%50%Ha Noi, '  hà   NỘI ', 1/1",
        "=Hà Nội =%50%Ha Noi, ha noi, 1/2",
        "=mật khẩu*, mật khẩu dài, 1/1",
        "=*lừa đảo*, đây là lừa  đảo nhé, 1/1",
        "=a\\*b, a*b, 1/1",
        "=a\\*b, axb, 0/1",
        "=*, ' ', 0/1",
        "#3:0.5, '3,5', 1/1",
        "#3:0.5, 3.6, 0/1",
        "#1200, 1.200, 1/1",
        "#1200, 1 200, 1/1",
        "#1.2, 1.200, 1/1",
        "#1234567.5, '1.234.567,5', 1/1",
        "#=10 =%50%9..11, 9, 1/2",
        "#=10 =%50%9..11, mười, 0/1",
        "=a->1 =b->2 =c->1 =->9, 1|2|1, 1/1",
        "=a->1 =b->2 =c->1 =->9, 1|1|0, 1/3",
        "=a->1 =b->2 =c->1 =->9, , 0/1",
    })
    void an_answer_earns_its_share(String gift, String answer, String share) {
        assertThat(share(gift, answer)).hasToString(share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3,5;3.5",
                "3.5;3.5",
                "1.200;1200 1.2",
                "1,200;1.2 1200",
                "1.200.300;1200300",
                "1200.500;1200.5",
                "1.200,75;1200.75",
                "1,200.75;1200.75",
                "-1 200;-1200",
                "15 phút;15",
                "92%;92",
                "1.200 đồng;1200 1.2",
                "3 lần 5;''",
                "−2;-2",
                "1.20.300;''",
                "12a;''",
                "1e9;''",
                "'';''",
                ".;''",
            })
    void a_number_is_read_as_people_write_it(String typed, String readings) {
        assertThat(String.join(
                        " ",
                        Numbers.readings(typed).stream()
                                .map(BigDecimal::toPlainString)
                                .toList()))
                .isEqualTo(readings);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 1/1",
        "33.33333, 1/3",
        "33.33, 1/3",
        "66.667, 2/3",
        "14.28571, 1/7",
        "-16.66667, -1/6",
        "33.3, 333/1000",
        "83.33333, 5/6",
        "11.11111, 1/9",
        "0, 0/1"
    })
    void a_rounded_per_cent_means_its_fraction(String percent, String share) {
        assertThat(new Weight(new BigDecimal(percent)).share()).hasToString(share);
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 4, 1, 4, true",
        "SINGLE, 4, 1, 5, false",
        "SINGLE, 4, 1, 0, false",
        "SINGLE, 4, 1, 1|2, false",
        "SINGLE, 4, 1, 01, false",
        "SINGLE, 4, 1, +1, false",
        "SINGLE, 4, 1, , true",
        "MULTIPLE, 4, 1, 1|4, true",
        "MULTIPLE, 4, 1, 1|1, false",
        "MULTIPLE, 4, 1, 1|9999999999, false",
        "TRUE_FALSE, 0, 1, true, true",
        "TRUE_FALSE, 0, 1, 1, false",
        "SHORT, 0, 1, gì cũng được, true",
        "SHORT, 0, 1, a|b, false",
        "MATCHING, 3, 2, 0|3, true",
        "MATCHING, 3, 2, 1, false",
        "MATCHING, 3, 2, 1|4, false"
    })
    void a_shape_lets_in_what_can_be_judged(Kind kind, int choices, int rows, String answer, boolean accepted) {
        var given = answer == null ? List.<String>of() : List.of(answer.split("\\|"));
        assertThat(new Shape(kind, choices, rows).accepts(given)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"7, 10, 70, true", "69, 100, 70, false", "2, 3, 67, false", "2, 3, 66, true", "0, 1, 0, true"})
    void passing_is_judged_exactly(long points, long of, int percent, boolean reached) {
        assertThat(Fraction.of(points, 1).reaches(percent, Fraction.of(of, 1))).isEqualTo(reached);
    }

    @Property(tries = 300)
    void whatever_a_shape_lets_in_is_judged_between_nothing_and_all(
            @ForAll("bodies") Body body, @ForAll("answers") List<String> answer) {
        if (body.shape().accepts(answer)) {
            assertThat(body.share(answer)).isBetween(Fraction.ZERO, Fraction.ONE);
            assertThat(body.remarks(answer)).isNotNull();
        }
    }

    @Provide
    Arbitrary<Body> bodies() {
        return Items.body();
    }

    @Provide
    Arbitrary<List<String>> answers() {
        return Arbitraries.of("0", "1", "2", "3", "true", "1.200", "Mật khẩu", "*", " ", "-", "\uE000")
                .list()
                .ofMaxSize(6);
    }
}
