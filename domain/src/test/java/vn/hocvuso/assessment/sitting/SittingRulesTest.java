package vn.hocvuso.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.RuleBroken;

class SittingRulesTest {

    static final Instant EIGHT = Instant.parse("2026-03-02T01:00:00Z");

    static SittingRules rules(int minutes, int spread, int open, StartBy startBy, String password) {
        return new SittingRules(
                EIGHT,
                EIGHT.plusSeconds(60L * open),
                minutes,
                spread,
                0,
                Feedback.ALL,
                startBy,
                password,
                false,
                false);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "30, 0, 30, learner, -, -",
                "30, 0, 29, learner, -, sitting.window",
                "30, 60, 31, learner, -, -",
                "30, 61, 31, learner, -, sitting.window",
                "0, 0, 30, learner, -, sitting.minutes",
                "300, 0, 300, learner, -, -",
                "301, 0, 400, learner, -, sitting.minutes",
                "30, -1, 60, learner, -, sitting.spread",
                "30, 601, 60, learner, -, sitting.spread",
                "30, 0, 44640, learner, -, -",
                "30, 0, 44641, learner, -, sitting.window-long",
                "30, 0, 60, password, -, sitting.password",
                "30, 0, 60, password, '  ', sitting.password",
                "30, 0, 60, password, hoa mai, -",
                "30, 0, 60, learner, hoa mai, -"
            })
    void what_cannot_be_held_is_refused(
            int minutes, int spread, int open, String startBy, String password, String code) {
        if (code == null) {
            var rules = rules(minutes, spread, open, StartBy.of(startBy), password);
            assertThat(rules.password()).isEqualTo(startBy.equals("password") ? password : null);
        } else {
            assertThatThrownBy(() -> rules(minutes, spread, open, StartBy.of(startBy), password))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"abc, false", "' abc ', false", "abcd, true", "hoa mai, true"})
    void a_new_password_has_four_letters_at_least(String password, boolean good) {
        var rules = rules(30, 0, 60, StartBy.PASSWORD, password);
        var asked = catchThrowable(rules::requirePassword);
        assertThat(asked == null).isEqualTo(good);
        if (!good) {
            assertThat(asked).isInstanceOf(RuleBroken.class).hasMessage("sitting.password");
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-1, learner, false, sitting.not-yet",
                "0, learner, false, -",
                "3599, learner, false, -",
                "3600, learner, false, sitting.closed",
                "-1, invigilator, true, sitting.not-yet",
                "0, invigilator, false, sitting.not-let-in",
                "0, invigilator, true, -",
                "3600, invigilator, true, sitting.closed",
                "0, password, false, -"
            })
    void nobody_begins_before_the_opening_or_from_the_close_on(int second, String startBy, boolean letIn, String code) {
        var refusal = rules(30, 0, 60, StartBy.of(startBy), "x").refusal(EIGHT.plusSeconds(second), EIGHT, letIn);
        assertThat(refusal.map(RuleBroken::getMessage).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 30",
        "0, 50, 0, 45",
        "0, 0, 10, 40",
        "0, 50, 10, 55",
        "29, 0, 0, 30",
        "30, 0, 0, 30",
        "31, 0, 0, 29",
        "59, 0, 0, 1",
        "59, 100, 0, 31",
        "45, 50, 5, 35"
    })
    void everybody_has_the_minutes_until_the_close_which_comes_later_by_the_extra_time(
            int minute, int percent, int extra, int has) {
        var now = EIGHT.plusSeconds(60L * minute);
        var end = rules(30, 0, 60, StartBy.LEARNER, null).endsAt(now, percent, extra);
        assertThat(Duration.between(now, end)).isEqualTo(Duration.ofMinutes(has));
    }

    /** Whoever begins when the own place opens has all the minutes, whatever the spread. */
    @Property
    void the_spread_takes_nothing_from_anybody(
            @ForAll @IntRange(min = 1, max = 300) int minutes,
            @ForAll @IntRange(max = 600) int spread,
            @ForAll @IntRange(min = 1, max = 500) int places) {
        var rules = rules(minutes, spread, minutes + (spread + 59) / 60, StartBy.LEARNER, null);
        var openings = IntStream.rangeClosed(1, places)
                .mapToObj(number -> rules.opensAt(number, places))
                .toList();
        assertThat(openings).isSorted().allSatisfy(opening -> {
            assertThat(rules.refusal(opening, opening, false)).isEmpty();
            assertThat(rules.endsAt(opening, 0, 0)).isEqualTo(opening.plusSeconds(60L * minutes));
        });
        assertThat(openings.get(0)).isEqualTo(EIGHT);
        assertThat(Duration.between(EIGHT, openings.get(places - 1))).isLessThanOrEqualTo(Duration.ofSeconds(spread));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"password, ' HOA mai ', true", "password, hoa, false", "password, -, false", "learner, -, true"})
    void a_password_is_known_in_any_letters(String startBy, String typed, boolean opens) {
        assertThat(rules(30, 0, 60, StartBy.of(startBy), "Hoa Mai").opensWith(typed))
                .isEqualTo(opens);
    }

    @Test
    void a_learner_needs_no_password() {
        assertThat(rules(30, 0, 60, StartBy.INVIGILATOR, "x").password()).isNull();
    }
}
