package vn.hocvuso.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12   | 13   | 12/13 (92,3%)
                    13   | 13   | 13/13 (100%)
                    1    | 2    | 1/2 (50%)
                    2    | 3    | 2/3 (66,6%)
                    0    | 7    | 0/7 (0%)
                    0    | 0    | 0/0 (—)
                    1999 | 2000 | 1999/2000 (99,9%)
                    249  | 250  | 249/250 (99,6%)
                    """)
    void both_numbers_are_shown_and_the_percentage_is_cut(long count, long of, String shown) {
        assertThat(new Share(count, of)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 13, 95, false, 1",
        "13, 13, 95, true, 0",
        "13, 13, 100, true, 0",
        "19, 20, 95, true, 0",
        "1999, 2000, 100, false, 1",
        "0, 0, 95, false, 0",
        "0, 13, 95, false, 13"
    })
    void a_target_is_reached_on_whole_numbers_only(long count, long of, int percent, boolean reached, long shortOf) {
        assertThat(new Share(count, of).reaches(percent)).isEqualTo(reached);
        assertThat(new Share(count, of).shortOf(percent)).isEqualTo(shortOf);
    }

    @Property
    void whoever_is_short_of_nobody_reaches_and_the_other_way_round(
            @ForAll @IntRange(min = 1, max = 5000) int of,
            @ForAll @IntRange(max = 5000) int count,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        var share = new Share(Math.min(count, of), of);
        assertThat(share.shortOf(percent) == 0).isEqualTo(share.reaches(percent));
        assertThat(new Share(share.count() + share.shortOf(percent), of).reaches(percent))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"14, 13", "-1, 13", "0, -1"})
    void a_share_above_its_whole_is_refused(long count, long of) {
        assertThatThrownBy(() -> new Share(count, of)).hasMessage("share.shape");
    }
}
