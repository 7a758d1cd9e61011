package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedTest {

    @TempDir
    Path home;

    @Test
    void a_process_noted_and_alive_is_found_again() {
        var note = Started.of(home, "payara");
        note.write(ProcessHandle.current());
        assertThat(note.process()).contains(ProcessHandle.current());
    }

    @Test
    void a_number_used_again_by_another_process_is_not_ours() {
        var note = Started.of(home, "payara");
        var longAgo = Instant.now().minusSeconds(86_400).toString();
        KeptProperties.write(
                home.resolve("run/payara.properties"),
                Map.of("pid", "" + ProcessHandle.current().pid(), "started", longAgo));
        assertThat(note.process()).isEmpty();
    }

    @Test
    void without_a_note_nothing_runs() {
        assertThat(Started.of(home, "payara").process()).isEmpty();
    }

    @Test
    void a_dead_process_does_not_run() throws Exception {
        var process = new ProcessBuilder(Jvm.executable(), "-version")
                .redirectErrorStream(true)
                .start();
        var note = Started.of(home, "payara");
        note.write(process.toHandle());
        process.waitFor();
        assertThat(note.process()).isEmpty();
    }

    @Test
    void what_is_forgotten_is_gone() {
        var note = Started.of(home, "payara");
        note.write(ProcessHandle.current());
        note.forget();
        assertThat(note.process()).isEmpty();
    }
}
