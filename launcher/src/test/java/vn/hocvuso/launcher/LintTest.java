package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    @ParameterizedTest
    @ValueSource(strings = {"v18.18.0", "v18.20.4", "v20.9.0", "v24.19.0"})
    void a_node_the_checkers_run_on_will_do(String version) {
        assertThat(Lint.isNewEnough(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v18.17.1", "v12.22.12", "", "node: not found"})
    void an_older_one_or_none_will_not(String version) {
        assertThat(Lint.isNewEnough(version)).isFalse();
    }
}
