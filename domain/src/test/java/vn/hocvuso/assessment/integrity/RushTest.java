package vn.hocvuso.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each question has thirty syllables: three seconds at the fastest. */
class RushTest {

    static final Instant BEGUN = Instant.parse("2026-10-12T01:00:00Z");
    static final int SYLLABLES = 30;

    /** @param gaps tenths of a second between the answers */
    static List<Reply> oneByOne(int perPage, int... gaps) {
        var replies = new ArrayList<Reply>();
        var at = BEGUN;
        for (int i = 0; i < gaps.length; i++) {
            at = at.plusMillis(100L * gaps[i]);
            replies.add(new Reply(i + 1, at, SYLLABLES, SYLLABLES * perPage));
        }
        return replies;
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "Một, 1", "'  Trái Đất  tròn ?', 3", "'Chọn **hai**: – 3,5', 3"})
    void syllables_are_what_has_letters_or_digits(String text, int syllables) {
        assertThat(Reading.syllables(text)).isEqualTo(syllables);
    }

    @Test
    void five_in_a_row_nobody_could_have_read_are_a_sign() {
        assertThat(Rush.of(BEGUN, oneByOne(1, 300, 10, 10, 10, 10, 10)))
                .contains(new Rush(5, Duration.ofSeconds(5), Duration.ofSeconds(15)));
    }

    @Test
    void four_are_none() {
        assertThat(Rush.of(BEGUN, oneByOne(1, 300, 10, 10, 10, 10))).isEmpty();
    }

    @Test
    void just_the_time_to_read_is_enough() {
        assertThat(Rush.of(BEGUN, oneByOne(1, 30, 30, 30, 30, 30, 30, 30))).isEmpty();
        assertThat(Rush.of(BEGUN, oneByOne(1, 29, 29, 29, 29, 29))).isPresent();
    }

    @Test
    void who_read_the_page_before_answering_all_of_it_is_not_rushing() {
        assertThat(Rush.of(BEGUN, oneByOne(6, 200, 5, 5, 5, 5, 5))).isEmpty();
        assertThat(Rush.of(BEGUN, oneByOne(6, 40, 5, 5, 5, 5, 5))).isPresent();
    }

    @Test
    void a_pause_is_no_reading_of_pages_that_come_later() {
        assertThat(Rush.of(BEGUN, oneByOne(1, 9_000, 5, 5, 5, 5, 5))).isPresent();
    }

    @Test
    void what_a_phone_held_back_and_sent_together_is_no_sign() {
        var together = IntStream.rangeClosed(1, 20)
                .mapToObj(slot -> new Reply(slot, BEGUN.plusSeconds(2), SYLLABLES, SYLLABLES))
                .toList();
        assertThat(Rush.of(BEGUN, together)).isEmpty();
    }

    @Test
    void what_comes_alone_right_after_it_is_none_either() {
        var replies = new ArrayList<>(oneByOne(1, 6_000));
        var at = BEGUN.plusSeconds(601);
        for (int slot = 2; slot <= 5; slot++) {
            replies.add(new Reply(slot, at, SYLLABLES, SYLLABLES));
        }
        for (int slot = 6; slot <= 10; slot++) {
            replies.add(new Reply(slot, at.plusMillis(200L * slot), SYLLABLES, SYLLABLES));
        }
        assertThat(Rush.of(BEGUN, replies)).isEmpty();
    }

    @Test
    void changing_ones_mind_is_no_new_question() {
        var at = BEGUN.plusSeconds(60);
        var replies = IntStream.range(0, 12)
                .mapToObj(i -> new Reply(1, at.plusSeconds(i), SYLLABLES, SYLLABLES))
                .toList();
        assertThat(Rush.of(BEGUN, replies)).isEmpty();
    }

    @Test
    void a_pause_in_the_middle_does_not_hide_the_longest_run() {
        assertThat(Rush.of(BEGUN, oneByOne(1, 100, 5, 5, 5, 5, 5, 900, 5, 5, 5, 5, 5, 5)))
                .hasValueSatisfying(rush -> assertThat(rush.answers()).isEqualTo(6));
    }

    @Test
    void clocks_that_differ_a_little_never_make_time_run_backwards() {
        assertThat(Rush.of(BEGUN, oneByOne(1, -3, 10, 10, 10, 10)))
                .contains(new Rush(5, Duration.ofSeconds(4), Duration.ofSeconds(15)));
    }

    @Property
    void whoever_takes_longer_is_never_shown_for_it(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 60) Integer> gaps,
            @ForAll @Size(30) List<@IntRange(max = 60) Integer> more,
            @ForAll @IntRange(min = 1, max = 8) int perPage) {
        var fast = gaps.stream().mapToInt(Integer::intValue).toArray();
        var slow =
                IntStream.range(0, fast.length).map(i -> fast[i] + more.get(i)).toArray();
        if (Rush.of(BEGUN, oneByOne(perPage, fast)).isEmpty()) {
            assertThat(Rush.of(BEGUN, oneByOne(perPage, slow))).isEmpty();
        }
    }

    @Property
    void a_run_is_always_shorter_than_its_reading(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 50) Integer> gaps) {
        var replies = oneByOne(2, gaps.stream().mapToInt(Integer::intValue).toArray());
        Rush.of(BEGUN, replies).ifPresent(rush -> {
            assertThat(rush.took()).isLessThan(rush.needed());
            assertThat(rush.answers()).isGreaterThanOrEqualTo(Rush.LEAST);
        });
    }

    @ParameterizedTest
    @CsvSource({
        // seconds, answers, asked, syllables, a sign
        "59, 20, 20, 600, true",
        "60, 20, 20, 600, false",
        "10, 10, 20, 600, true",
        "10, 9, 20, 600, false",
        "0, 0, 0, 0, false",
    })
    void a_whole_test_takes_at_least_its_reading(int seconds, int answers, int asked, int syllables, boolean sign) {
        assertThat(Whole.of(Duration.ofSeconds(seconds), answers, asked, syllables)
                        .isPresent())
                .isEqualTo(sign);
    }
}
