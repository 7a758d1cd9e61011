package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.RuleBroken;

class StartRuleTest {

    static final Instant TEN = Instant.parse("2025-12-15T03:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // tries, hours to wait, past tries (hours before now, + passed, - failed), refusal
                "3, 0, '', -",
                "3, 0, 0-, -",
                "3, 0, 0- 1-, -",
                "3, 0, 0- 1- 2-, attempt.no-tries-left",
                "1, 0, 0+, attempt.already-passed",
                "3, 24, 5+, attempt.already-passed",
                "3, 24, 24-, -",
                "3, 24, 23-, attempt.wait",
                "3, 24, 30- 1-, attempt.wait",
                "2, 24, 30- 1-, attempt.no-tries-left",
            })
    void a_try_starts_by_rule(int tries, int hours, String past, String refusal) {
        var refused = new StartRule(tries, Duration.ofHours(hours)).refusal(past(past), TEN);
        assertThat(refused.map(RuleBroken::getMessage).orElse(null)).isEqualTo(refusal);
    }

    static List<StartRule.Past> past(String text) {
        return Stream.of(text.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> new StartRule.Past(
                        TEN.minus(Duration.ofHours(Long.parseLong(one.substring(0, one.length() - 1)))),
                        one.endsWith("+")))
                .toList();
    }

    @Test
    void waiting_ends_at_its_very_instant_and_is_told_in_vietnamese_time() {
        var rule = new StartRule(3, Duration.ofHours(2));
        var past = List.of(new StartRule.Past(TEN, false));
        assertThat(rule.refusal(past, TEN.plus(Duration.ofHours(2)))).isEmpty();
        assertThat(rule.refusal(past, TEN.plus(Duration.ofHours(2)).minusNanos(1)))
                .hasValueSatisfying(rule2 -> assertThat(rule2.arguments()).containsExactly("12:00 15/12/2025"));
    }

    @Test
    void answers_count_until_the_last_instant_of_grace() {
        var limit = new TimeLimit(TEN, Duration.ofSeconds(30));
        assertThat(limit.accepts(TEN)).isTrue();
        assertThat(limit.accepts(TEN.plusSeconds(30))).isTrue();
        assertThat(limit.accepts(TEN.plusSeconds(30).plusNanos(1))).isFalse();
        assertThat(limit.atLeast(TEN.plusSeconds(60)).accepts(TEN.plusSeconds(90)))
                .isTrue();
        assertThat(limit.atLeast(TEN.minusSeconds(60)).accepts(TEN.plusSeconds(30)))
                .isTrue();
    }
}
