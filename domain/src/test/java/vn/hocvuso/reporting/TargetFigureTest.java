package vn.hocvuso.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.kernel.UnitId;

class TargetFigureTest {

    static final LocalDate BEGINS = LocalDate.of(2025, 1, 1);
    static final LocalDate DEADLINE = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @CsvSource({
        // day, reached of 13, state: 95% by the end of the year
        "2025-01-01, 0, ON_PACE",
        "2025-07-02, 6, BEHIND",
        "2025-07-02, 7, ON_PACE",
        "2025-12-31, 12, BEHIND",
        "2025-12-31, 13, REACHED",
        "2025-02-01, 13, REACHED"
    })
    void while_it_is_open_a_target_is_compared_with_the_days_gone(LocalDate day, int reached, String state) {
        assertThat(open(new Share(reached, 13), day).state()).hasToString(state);
    }

    @Test
    void a_closed_target_is_judged_by_its_deadline_whatever_today_says() {
        var missed = closed(new Share(13, 13), new Share(12, 13));
        assertThat(missed.state()).isEqualTo(TargetFigure.State.MISSED);
        var reached = closed(new Share(12, 13), new Share(13, 13));
        assertThat(reached.state()).isEqualTo(TargetFigure.State.REACHED);
    }

    @Test
    void nobody_of_nobody_has_reached_nothing() {
        assertThat(open(new Share(0, 0), BEGINS).state()).isEqualTo(TargetFigure.State.NOBODY);
    }

    @Test
    void the_deadline_day_itself_is_day_0() {
        assertThat(open(new Share(0, 1), DEADLINE).daysLeft()).isZero();
        assertThat(open(new Share(0, 1), DEADLINE.minusDays(41)).daysLeft()).isEqualTo(41);
    }

    static TargetFigure open(Share today, LocalDate day) {
        return new TargetFigure(target(), today, null, day);
    }

    static TargetFigure closed(Share today, Share atDeadline) {
        return new TargetFigure(target(), today, atDeadline, DEADLINE.plusDays(1));
    }

    static TargetCard target() {
        return new TargetCard(
                "TH-1",
                "tam-hung-a-2025",
                new UnitId(1),
                BEGINS,
                110,
                "teacher",
                "giáo viên",
                "có kỹ năng số",
                "percent",
                95,
                "% of people",
                "Năm 2025",
                DEADLINE,
                true,
                "certified_universal_level",
                null);
    }
}
