package vn.hocvuso.learning.media.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.Pictures;
import vn.hocvuso.learning.media.Zips;
import vn.hocvuso.learning.media.zip.SafeZip.Bounds;

class SafeZipTest {

    @TempDir
    Path folder;

    @Test
    void a_course_is_read_from_a_file() throws IOException {
        var file = Files.write(
                folder.resolve("khoa.zip"),
                Zips.of("course.yaml", "title: Mật khẩu", "pictures/", "", "pictures/bậc-1.svg", "<svg/>"));
        try (var zip = SafeZip.open(file, Bounds.COURSE)) {
            assertThat(zip.names()).containsExactly("course.yaml", "pictures/bậc-1.svg");
            assertThat(zip.read("course.yaml")).isEqualTo("title: Mật khẩu".getBytes(UTF_8));
            assertThat(zip.size("pictures/bậc-1.svg")).isEqualTo(6);
            assertThatThrownBy(() -> zip.read("khác.md")).hasMessage("media.zip.missing");
        }
    }

    @Test
    void names_from_a_mac_are_put_together_again_and_its_leftovers_are_not_there() {
        var apart = Normalizer.normalize("Bài học.md", Normalizer.Form.NFD);
        try (var zip = open(Zips.of(apart, "x", "__MACOSX/._Bài.md", "x", ".DS_Store", "x", "a/Thumbs.db", "x"))) {
            assertThat(zip.names()).containsExactly("Bài học.md");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.md",
                "a/../../evil.md",
                "a/..",
                "./a.md",
                "/etc/passwd",
                "//server/share",
                "C:/windows/a",
                "C:a",
                "a\\b.md",
                "..\\evil.md",
                "a//b.md",
                "a\u0000.md",
                "a\n.md",
                "\u202Egpj.exe",
                "a\u200B.md",
                "NUL",
                "media/con.mp4",
                "a./b",
                " a.md",
                "a /b",
                "1/2/3/4/5/6/7/8/9.md",
            })
    void a_name_that_leads_out_or_deceives_is_refused(String name) {
        // the library itself would clean some of these: the bytes are put in by hand
        var place = "x".repeat(name.getBytes(UTF_8).length);
        var zip = replaced(Zips.of(place, "x"), place.getBytes(UTF_8), name.getBytes(UTF_8));
        assertRefused(zip, "media.zip.name");
    }

    @Test
    void a_name_longer_than_a_disk_takes_is_refused() {
        assertRefused(Zips.of("a".repeat(241), "x"), "media.zip.name");
    }

    @Test
    void names_in_another_alphabet_than_utf_8_are_refused() {
        assertRefused(new Zips("windows-1258").with("bài.md", new byte[1]).bytes(), "media.zip.letters");
    }

    @Test
    void two_files_of_one_name_are_refused_also_in_another_case_or_form() {
        assertRefused(Zips.of("a.md", "1", "a.md", "2"), "media.zip.twice");
        assertRefused(Zips.of("Bài.md", "1", "bÀi.md", "2"), "media.zip.twice");
        assertRefused(
                Zips.of("bài.md", "1", Normalizer.normalize("bài.md", Normalizer.Form.NFD), "2"), "media.zip.twice");
    }

    @Test
    void a_link_is_refused() {
        var link = new ZipArchiveEntry("pictures");
        link.setUnixMode(0120777);
        assertRefused(new Zips("UTF-8").with(link, "/etc".getBytes(UTF_8)).bytes(), "media.zip.link");
        var device = new ZipArchiveEntry("disk");
        device.setUnixMode(0060644);
        assertRefused(new Zips("UTF-8").with(device, new byte[0]).bytes(), "media.zip.link");
    }

    @Test
    void too_many_files_are_refused() {
        var zip = new Zips("UTF-8");
        for (int i = 0; i <= Bounds.COURSE.entries(); i++) {
            zip.with(i + ".md", new byte[0]);
        }
        assertRefused(zip.bytes(), "media.zip.too-many");
    }

    @Test
    void a_file_that_swells_is_refused_by_its_size_its_sum_or_its_ratio() {
        var bounds = new Bounds(10, 3_000_000, 4_000_000);
        assertThatThrownBy(() -> SafeZip.open(
                        new Zips("UTF-8").with("a", new byte[3_000_001]).bytes(), bounds))
                .hasMessage("media.zip.too-large");
        assertThatThrownBy(() -> SafeZip.open(
                        new Zips("UTF-8")
                                .with("a", noise(2_500_000))
                                .with("b", noise(2_500_000))
                                .bytes(),
                        bounds))
                .hasMessage("media.zip.total");
        assertRefused(new Zips("UTF-8").with("a", new byte[2_000_000]).bytes(), "media.zip.bomb");
    }

    @Test
    void a_list_that_calls_a_large_file_small_is_found_out() {
        var zip = patched(new Zips("UTF-8").with("a", new byte[5_000_000]).bytes(), list -> list.putInt(24, 1000));
        try (var opened = open(zip)) {
            assertThatThrownBy(() -> opened.read("a"))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("media.zip.damaged");
        }
    }

    @Test
    void a_wrong_checksum_is_found_out() {
        var zip = patched(Zips.of("a", "text"), list -> list.putInt(16, 12345));
        try (var opened = open(zip)) {
            assertThatThrownBy(() -> opened.read("a")).hasMessage("media.zip.damaged");
        }
    }

    @Test
    void a_locked_file_and_a_rare_compression_are_refused() {
        assertRefused(patched(Zips.of("a", "b"), list -> list.putShort(8, (short) 1)), "media.zip.locked");
        assertRefused(patched(Zips.of("a", "b"), list -> list.putShort(10, (short) 14)), "media.zip.method");
    }

    @Test
    void sizes_of_zip64_that_are_not_there_are_refused() {
        assertRefused(patched(Zips.of("a", "b"), list -> list.putInt(24, -1).putInt(20, -1)), null);
    }

    @Test
    void a_list_that_gives_a_file_another_name_is_refused() {
        var zip = Zips.of("good.svg", "x");
        int second = indexOf(zip, "good.svg".getBytes(UTF_8), 40);
        System.arraycopy("evil.svg".getBytes(UTF_8), 0, zip, second, 8);
        assertRefused(zip, "media.zip.damaged");
    }

    @Test
    void files_that_lie_in_each_other_are_refused() {
        var zip = Zips.of("same", "1", "same2", "2");
        var list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int first = indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0);
        list.putInt(first + 20, 60);
        assertRefused(zip, "media.zip.damaged");
    }

    @Test
    void a_zip_behind_a_picture_is_no_zip() {
        var gifar = Pictures.joined(Pictures.as("gif", Pictures.screenshot(10, 10)), Zips.of("a.class", "x"));
        assertRefused(gifar, "media.zip.damaged");
    }

    @Test
    void half_a_zip_and_no_zip_are_refused() {
        var zip = Zips.of("a", "text", "b", "text");
        assertRefused(Arrays.copyOf(zip, zip.length / 2), "media.zip.damaged");
        assertRefused(new byte[0], "media.zip.damaged");
        assertRefused("<html>".getBytes(UTF_8), "media.zip.damaged");
    }

    private static SafeZip open(byte[] zip) {
        return SafeZip.open(zip, Bounds.COURSE);
    }

    /** @param why null when any reason will do */
    private static void assertRefused(byte[] zip, String why) {
        var refused = assertThatThrownBy(() -> open(zip).close()).isInstanceOf(RuleBroken.class);
        if (why != null) {
            refused.hasMessage(why);
        }
    }

    /** Changes the first entry of the list at the end. */
    private static byte[] patched(byte[] zip, UnaryOperator<ByteBuffer> change) {
        int place = indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0);
        change.apply(ByteBuffer.wrap(zip, place, zip.length - place).slice().order(ByteOrder.LITTLE_ENDIAN));
        return zip;
    }

    private static byte[] replaced(byte[] zip, byte[] from, byte[] to) {
        for (int at = indexOf(zip, from, 0); at >= 0; at = indexOf(zip, from, at + 1)) {
            System.arraycopy(to, 0, zip, at, to.length);
        }
        return zip;
    }

    private static int indexOf(byte[] bytes, byte[] sought, int from) {
        for (int i = from; i + sought.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new java.util.Random(1).nextBytes(noise);
        return noise;
    }
}
