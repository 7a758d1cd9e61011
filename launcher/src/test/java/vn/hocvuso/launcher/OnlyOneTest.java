package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyOneTest {

    @TempDir
    Path home;

    @Test
    void the_first_says_where_it_is() {
        new OnlyOne(home).enter("http://localhost:8080");
        assertThat(Started.of(home, "launcher").said("address")).isEqualTo("http://localhost:8080");
    }

    @Test
    void a_killed_one_is_in_nobodys_way() {
        KeptProperties.write(
                home.resolve("run/launcher.properties"), Map.of("pid", "1", "started", "2000-01-01T00:00:00Z"));
        assertThatCode(() -> new OnlyOne(home).enter("http://localhost:8080")).doesNotThrowAnyException();
    }
}
