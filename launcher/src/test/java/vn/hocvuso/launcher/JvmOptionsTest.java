package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {

    private static final Path INSTALL = Path.of("payara", "glassfish");
    private static final Path INSTANCE = Path.of("domain");

    @Test
    void an_option_for_newer_java_is_left_out() {
        assertThat(fitting(17, "[21|]--add-opens=a", "[17|]--add-opens=b", "-Dc"))
                .containsExactly("--add-opens=b", "-Dc");
    }

    @Test
    void an_option_for_older_java_is_left_out() {
        assertThat(fitting(17, "[|11]-Da", "[|17]-Db")).containsExactly("-Db");
    }

    @Test
    void an_option_for_another_vendor_is_left_out() {
        assertThat(fitting(17, "[Dynamic Code Evolution-11.0.10|]-XX:HotswapAgent=core"))
                .isEmpty();
    }

    @Test
    void places_are_filled_in() {
        assertThat(fitting(17, "-Da=${com.sun.aas.instanceRoot}/x", "-Db=${com.sun.aas.installRoot}/y"))
                .containsExactly("-Da=domain/x", "-Db=" + INSTALL + "/y");
    }

    private static List<String> fitting(int version, String... written) {
        return new JvmOptions(List.of(written)).fitting(version, INSTALL, INSTANCE);
    }
}
