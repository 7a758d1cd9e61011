package vn.hocvuso.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatusTest {

    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void without_an_end_it_holds_for_ever() {
        assertThat(Status.on(DAY.plusYears(50), null, null)).isEqualTo(Status.VALID);
    }

    @Test
    void it_holds_through_its_last_day() {
        assertThat(Status.on(DAY, DAY, null)).isEqualTo(Status.VALID);
        assertThat(Status.on(DAY.plusDays(1), DAY, null)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void it_was_valid_until_the_day_before_it_was_revoked() {
        assertThat(Status.on(DAY.minusDays(1), null, DAY)).isEqualTo(Status.VALID);
        assertThat(Status.on(DAY, null, DAY)).isEqualTo(Status.REVOKED);
    }

    @Test
    void revoked_weighs_more_than_expired() {
        assertThat(Status.on(DAY.plusDays(2), DAY, DAY.plusDays(1))).isEqualTo(Status.REVOKED);
    }
}
