package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_zip_is_unpacked_without_its_top_folder() throws IOException {
        var zip = zip("payara6/bin/asadmin");
        ServerFiles.unzip(zip, folder.resolve("server"));
        assertThat(folder.resolve("server/bin/asadmin")).hasContent("payara6/bin/asadmin");
    }

    @Test
    void a_zip_cut_short_is_called_broken_and_says_what_to_delete() throws IOException {
        var zip = zip("payara6/bin/asadmin");
        var bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> ServerFiles.unzip(zip, folder.resolve("server")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("bị hỏng")
                .hasMessageContaining(zip.getParent().toString());
    }

    @Test
    void an_entry_that_climbs_out_is_refused() throws IOException {
        var zip = zip("payara6/../../outside");
        assertThatThrownBy(() -> ServerFiles.unzip(zip, folder.resolve("server")))
                .hasMessageContaining("outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void a_server_is_unpacked_once() throws IOException {
        var files = new ServerFiles(folder.resolve("servers"));
        files.once("payara", half -> Files.writeString(half.resolve("first"), ""));
        files.once("payara", half -> Files.writeString(half.resolve("second"), ""));
        assertThat(folder.resolve("servers/payara")).isDirectoryContaining("glob:**first");
        assertThat(folder.resolve("servers/payara/second")).doesNotExist();
    }

    @Test
    void a_server_that_fails_on_the_way_leaves_nothing() {
        var files = new ServerFiles(folder.resolve("servers"));
        assertThatThrownBy(() -> files.once("payara", half -> {
                    Files.writeString(half.resolve("first"), "");
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("Ổ đĩa");
        assertThat(folder.resolve("servers")).isEmptyDirectory();
    }

    @Test
    void a_server_that_another_build_has_unpacked_meanwhile_is_taken_as_it_is() throws IOException {
        var theirs = folder.resolve("servers/payara");
        new ServerFiles(folder.resolve("servers")).once("payara", half -> {
            Files.createDirectories(theirs);
            Files.writeString(theirs.resolve("theirs"), "");
        });
        assertThat(theirs).isDirectoryContaining("glob:**theirs");
        assertThat(folder.resolve("servers")).isDirectoryNotContaining("glob:**.half-*");
    }

    @Test
    void a_half_left_by_a_killed_run_is_thrown_away() throws IOException {
        var half = Files.createDirectories(folder.resolve("servers/.half-1/bin"));
        new ServerFiles(folder.resolve("servers")).tidy();
        assertThat(half).doesNotExist();
    }

    private Path zip(String entry) throws IOException {
        var zip = folder.resolve("downloaded.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(entry.getBytes());
        }
        return zip;
    }
}
