package vn.hocvuso.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Share;

class AgreementTest {

    /** A whole so large that what is certain says nothing. */
    static final int MANY = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.0, 1.0",
        "0, 1, 0.0, 0.7935",
        "1, 1, 0.2065, 1.0",
        "9, 10, 0.5958, 0.9821",
        "0, 10, 0.0, 0.2775",
        "10, 10, 0.7225, 1.0",
        "50, 100, 0.4038, 0.5962",
        "95, 100, 0.8882, 0.9785",
    })
    void the_bounds_are_those_of_the_tables(int agreed, int looked, double low, double high) {
        var agreement = new Agreement(agreed, looked, MANY);
        assertThat(agreement.low()).isCloseTo(low, within(0.00005));
        assertThat(agreement.high()).isCloseTo(high, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({
        // one of three: one more is certain to nobody, two may still be either
        "1, 1, 3, 0.3333, 1.0",
        "0, 1, 3, 0.0, 0.6667",
        // two of three
        "1, 2, 3, 0.3333, 0.6667",
        // all of them: nothing is left to guess
        "0, 1, 1, 0.0, 0.0",
        "1, 1, 1, 1.0, 1.0",
        "9, 10, 10, 0.9, 0.9",
    })
    void what_is_certain_is_never_doubted(int agreed, int looked, int whole, double low, double high) {
        var agreement = new Agreement(agreed, looked, whole);
        assertThat(agreement.low()).isCloseTo(low, within(0.00005));
        assertThat(agreement.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void they_are_written_never_narrower_than_they_are() {
        var agreement = new Agreement(9, 10, MANY);
        assertThat(agreement.lowTenths()).isEqualTo(595);
        assertThat(agreement.highTenths()).isEqualTo(983);
        assertThat(new Agreement(57, 100, 100).lowTenths()).isEqualTo(570);
        assertThat(new Agreement(57, 100, 100).highTenths()).isEqualTo(570);
        assertThat(new Agreement(55, 100, 100).highTenths()).isEqualTo(550);
        assertThat(agreement.share()).isEqualTo(new Share(9, 10));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "2, 1, 3", "1, 4, 3"})
    void more_than_there_are_is_refused(int agreed, int looked, int whole) {
        assertThatThrownBy(() -> new Agreement(agreed, looked, whole))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("agreement.shape");
    }

    @Property
    void the_rate_lies_within_and_all_of_it_between_none_and_all(
            @ForAll @IntRange(max = 500) int agreed,
            @ForAll @IntRange(max = 500) int others,
            @ForAll @IntRange(max = 9_000) int rest) {
        int looked = agreed + others;
        var agreement = new Agreement(agreed, looked, looked + rest);
        assertThat(agreement.low()).isBetween(0.0, 1.0);
        assertThat(agreement.high()).isBetween(agreement.low() - 1e-12, 1.0);
        if (looked > 0) {
            double rate = (double) agreed / looked;
            assertThat(agreement.low()).isLessThanOrEqualTo(rate);
            assertThat(agreement.high()).isGreaterThanOrEqualTo(rate);
        }
    }

    @Property
    void more_of_the_same_says_more(
            @ForAll @IntRange(max = 20) int agreed,
            @ForAll @IntRange(max = 20) int others,
            @ForAll @IntRange(min = 2, max = 9) int times) {
        Assume.that(agreed + others > 0);
        var few = new Agreement(agreed, agreed + others, MANY);
        var many = new Agreement(agreed * times, (agreed + others) * times, MANY);
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }
}
