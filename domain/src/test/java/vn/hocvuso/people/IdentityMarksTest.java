package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Startup;

class IdentityMarksTest {

    final Commune commune = new Commune();
    final IdentityMarks marks = commune.marks();

    @Test
    void the_same_number_has_the_same_mark_and_another_has_another() {
        var mark = marks.of("001185012345");
        assertThat(mark).isEqualTo(marks.of("001185012345")).isNotEqualTo(marks.of("001185012346"));
        assertThat(mark.hash()).hasSize(64).doesNotContain("185012345");
        assertThat(mark).hasToString("•••345");
        assertThat(marks.of(null)).isNull();
    }

    @Test
    void another_key_makes_other_marks_and_is_refused_at_the_start() {
        var mark = marks.of("001185012345");
        marks.begin(new Startup());
        marks.begin(new Startup());
        commune.settings.put("hocvuso.identity.key", "YW5vdGhlciBzZWNyZXQgb2YgdGhlIHRlc3RzLCBsb25n");
        assertThat(marks.of("001185012345")).isNotEqualTo(mark);
        assertThatThrownBy(() -> marks.begin(new Startup())).hasMessageContaining("HOCVUSO_IDENTITY_KEY");
    }
}
