package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void a_full_disk_is_called_a_full_disk_however_deep_it_hides() {
        var cause = new RuntimeException(new UncheckedIOException(new IOException("No space left on device")));
        assertThat(Trouble.of("Payara", cause)).hasMessageContaining("Ổ đĩa đã đầy");
    }

    @Test
    void a_problem_already_said_in_one_line_stays() {
        var problem = new Problem("Cổng 8080 …");
        assertThat(Trouble.of("Payara", new RuntimeException(problem))).isSameAs(problem);
    }

    @Test
    void anything_else_is_one_line_with_the_part_it_happened_in() {
        assertThat(Trouble.of("Payara", new IOException("first\nsecond"))).hasMessage("Payara: first");
    }

    @Test
    void what_says_nothing_is_named() {
        assertThat(Trouble.of("Payara", new IllegalStateException())).hasMessage("Payara: IllegalStateException");
    }
}
