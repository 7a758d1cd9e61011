package vn.hocvuso.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenedFromTest {

    @Test
    void a_place_of_a_sitting_is_kept_in_the_address() {
        assertThat(OpenedFrom.of("17", "4").query()).isEqualTo("&sitting=17&place=4");
    }

    @ParameterizedTest
    @CsvSource({
        ",",
        "17,",
        ",4",
        "17,x",
        "-17,4",
        "17,4&to=/x",
        "//evil.example,4",
        "1234567890123456789,4",
        "17,٤",
    })
    void anything_else_leads_nowhere(String sitting, String place) {
        var from = OpenedFrom.of(sitting, place);
        assertThat(from.query()).isEmpty();
        assertThat(from.place()).isNull();
    }
}
