package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhyTest {

    @Test
    void the_first_cause_stands_on_one_line() {
        var failure = new IllegalStateException("select\n  1", new IllegalArgumentException("no\n  such  table"));
        assertThat(Why.of(failure)).isEqualTo("java.lang.IllegalArgumentException: no such table");
    }
}
