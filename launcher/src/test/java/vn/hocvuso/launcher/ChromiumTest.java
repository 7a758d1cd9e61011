package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir
    Path folder;

    @Test
    void it_is_found_on_the_path_under_any_of_its_names() throws IOException {
        var program = Files.createFile(folder.resolve("google-chrome"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(Chromium.find("/nowhere" + File.pathSeparator + folder)).contains(program);
    }

    @Test
    void a_file_nobody_can_run_is_no_browser() throws IOException {
        Files.createFile(folder.resolve("chromium"));
        assertThat(Chromium.find(folder.toString())).isEmpty();
        assertThat(Chromium.find((String) null)).isEmpty();
    }
}
