package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void a_path_is_made_absolute_and_plain() {
        assertThat(Options.of("--home", "a/../b").path("home"))
                .isEqualTo(Path.of("b").toAbsolutePath());
    }

    @Test
    void a_word_may_stand_alone() {
        assertThat(Options.of("--attached", "--home", "x").has("attached")).isTrue();
    }

    @Test
    void an_optional_path_may_be_blank() {
        assertThat(Options.of("--demo", "").optionalPath("demo")).isEmpty();
    }

    @Test
    void a_missing_path_is_named() {
        assertThatThrownBy(() -> Options.of().path("ear")).hasMessageContaining("--ear");
    }
}
