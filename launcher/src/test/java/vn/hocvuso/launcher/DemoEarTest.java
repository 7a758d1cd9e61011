package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoEarTest {

    @TempDir
    Path folder;

    @Test
    void the_demo_joins_a_copy_and_the_ear_stays_as_it_was() throws IOException {
        var ear = jar("hocvuso.ear", "lib/domain.jar", "");
        var demo = jar("demo.jar", "any", "");
        var copy = new DemoEar(ear, demo).copyTo(folder.resolve("copy.ear"));
        assertThat(entries(copy)).contains("lib/domain.jar", "lib/demo.jar");
        assertThat(entries(ear)).containsExactly("lib/domain.jar");
    }

    @Test
    void accounts_come_from_the_demo() throws IOException {
        var demo = jar("demo.jar", "demo-accounts.properties", "co.lan=Giáo viên\nthay.minh=Hiệu trưởng\n");
        assertThat(new DemoEar(demo, demo).accounts())
                .containsExactly(Map.entry("co.lan", "Giáo viên"), Map.entry("thay.minh", "Hiệu trưởng"));
    }

    @Test
    void a_demo_without_accounts_has_none() throws IOException {
        var demo = jar("demo.jar", "any", "");
        assertThat(new DemoEar(demo, demo).accounts()).isEmpty();
    }

    private Path jar(String name, String entry, String text) throws IOException {
        var jar = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static java.util.List<String> entries(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return file.stream()
                    .filter(e -> !e.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }
}
