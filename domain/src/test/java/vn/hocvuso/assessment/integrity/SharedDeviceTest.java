package vn.hocvuso.assessment.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.assessment.integrity.Away.Move;

class SharedDeviceTest {

    static final Instant EIGHT = Instant.parse("2026-10-12T01:00:00Z");

    static Stay stay(long attempt, String device, int from, int to) {
        return new Stay(attempt, device, EIGHT.plusSeconds(from), EIGHT.plusSeconds(to));
    }

    @ParameterizedTest
    @CsvSource({
        // the other begins this many seconds after the first, who ends after 600
        "0, true",
        "540, true",
        "541, false",
        "600, false",
        "900, false",
    })
    void one_after_the_other_is_no_sign_and_at_a_time_is(int from, boolean atOnce) {
        assertThat(SharedDevice.of(List.of(stay(1, "a", 0, 600), stay(2, "a", from, 2_000))))
                .singleElement()
                .satisfies(shared -> assertThat(shared.atOnce()).isEqualTo(atOnce));
    }

    @Test
    void a_device_of_ones_own_or_one_nobody_knows_is_not_shared() {
        assertThat(SharedDevice.of(List.of(
                        stay(1, "a", 0, 600), stay(2, "b", 0, 600), stay(3, null, 0, 600), stay(4, null, 0, 600))))
                .isEmpty();
    }

    @Test
    void those_at_once_come_first_each_in_the_order_of_time() {
        var shared = SharedDevice.of(
                List.of(stay(1, "a", 0, 600), stay(2, "a", 700, 900), stay(4, "b", 300, 900), stay(3, "b", 200, 900)));
        assertThat(shared).extracting(SharedDevice::atOnce).containsExactly(true, false);
        assertThat(shared.get(0).stays()).extracting(Stay::attempt).containsExactly(3L, 4L);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, 0",
        "L10 B25, 1, 15",
        "L10 L12 B25 B30, 1, 15",
        "B5 L10 B20 L30 B31, 2, 11",
        "L90, 1, 10",
        "L10 B20 L120, 2, 10",
    })
    void time_away_is_from_leaving_to_coming_back_and_to_the_last_answer_at_most(String moves, int times, int seconds) {
        var list = moves.isEmpty()
                ? List.<Move>of()
                : Arrays.stream(moves.split(" "))
                        .map(move ->
                                new Move(move.charAt(0) == 'L', EIGHT.plusSeconds(Integer.parseInt(move.substring(1)))))
                        .toList();
        assertThat(Away.of(list, EIGHT.plusSeconds(100))).isEqualTo(new Away(times, Duration.ofSeconds(seconds)));
    }
}
