package vn.hocvuso.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.platform.NotAllowed;

/** Who is away does not count, from the first day to the last, and a closed figure stays whatever is noted later. */
class AwayTest {

    final PromisingSchool school = new PromisingSchool();

    @Test
    void who_is_away_counts_neither_above_nor_below_the_line() {
        school.issued(2, "2025-12-01");
        school.away(2, "2025-12-10", "2025-12-20", "2025-12-10");
        assertThat(school.figure(1).today()).isEqualTo(new Share(0, 2));
        assertThat(school.names("2025-12-15")).containsExactly("Trần Thị Bình", "Vũ Thị Đào");
        school.itIs("2025-12-20");
        assertThat(school.figure(1).today()).isEqualTo(new Share(0, 2));
        school.itIs("2025-12-21");
        assertThat(school.figure(1).today()).isEqualTo(new Share(1, 3));
    }

    @Test
    void the_day_before_the_first_they_still_count() {
        school.away(2, "2025-12-16", null, "2025-12-10");
        assertThat(school.figure(1).today()).isEqualTo(new Share(0, 3));
        school.itIs("2025-12-16");
        assertThat(school.figure(1).today()).isEqualTo(new Share(0, 2));
    }

    @Test
    void what_is_noted_after_the_deadline_day_leaves_the_closed_figure() {
        school.away(2, "2025-12-01", null, "2026-01-01");
        school.itIs("2026-01-02");
        assertThat(school.figure(1).atDeadline()).isEqualTo(new Share(0, 3));
        assertThat(school.figure(1).today()).isEqualTo(new Share(0, 2));
    }

    @Test
    void what_was_noted_on_the_deadline_day_counts() {
        school.away(2, "2025-12-01", null, "2025-12-31");
        school.itIs("2026-01-02");
        assertThat(school.figure(1).atDeadline()).isEqualTo(new Share(0, 2));
    }

    @Test
    void they_are_named_with_the_reason_to_who_may_see_names() {
        school.away(2, "2025-12-10", "2026-06-10", "2025-12-10");
        var target = school.figure(1).target();
        var day = LocalDate.of(2025, 12, 15);
        assertThat(school.targets.away(PromisingSchool.PRINCIPAL, target, AsOf.on(day)))
                .containsExactly(new Away("Lê Văn An", "maternity", null, LocalDate.of(2026, 6, 10)));
        assertThatThrownBy(() -> school.targets.away(PromisingSchool.OFFICER, target, AsOf.on(day)))
                .isInstanceOf(NotAllowed.class);
    }
}
