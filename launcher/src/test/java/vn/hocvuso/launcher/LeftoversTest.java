package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path home;

    @Test
    void a_server_left_by_a_killed_run_is_stopped() throws IOException {
        var server = longRunning();
        Started.of(home, "payara").write(server.toHandle());
        assertThat(Leftovers.of(home).stop()).isEqualTo(1);
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void after_that_nothing_is_left() throws IOException {
        Started.of(home, "payara").write(longRunning().toHandle());
        Leftovers.of(home).stop();
        assertThat(Leftovers.of(home).stop()).isZero();
    }

    @Test
    void a_running_launcher_is_not_a_leftover() {
        Started.of(home, "launcher").write(ProcessHandle.current());
        assertThat(Leftovers.of(home).stop()).isZero();
    }

    private static Process longRunning() throws IOException {
        return Endless.begin();
    }
}
