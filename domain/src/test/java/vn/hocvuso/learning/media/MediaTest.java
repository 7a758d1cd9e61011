package vn.hocvuso.learning.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.media.Pictures.bytes;
import static vn.hocvuso.learning.media.Pictures.joined;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.kernel.RuleBroken;

class MediaTest {

    static final String PAGE = "<!DOCTYPE html><html><script>alert(document.domain)</script></html>";

    /** One valid file of each kind, small. */
    static final Map<MediumType, byte[]> SAMPLES = samples();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = MediumType.class,
            names = {"WEBP", "WEBA", "XLSX", "PPTX", "ODS", "ODP"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_file_is_what_its_bytes_say_and_goes_in_again_unchanged(MediumType type) {
        var medium = Media.read("C:\\Users\\Lan\\Bài 1.exe", SAMPLES.get(type));
        assertThat(medium.type()).isEqualTo(type);
        assertThat(medium.name()).isEqualTo("Bài 1." + type.extension());
        var again = Media.read(medium.name(), medium.bytes());
        assertThat(again.type()).isEqualTo(type);
        assertThat(again.bytes()).isEqualTo(medium.bytes());
    }

    @Test
    void pictures_that_are_animated_or_webp_become_what_every_phone_shows() {
        var gif = Media.read("a.gif", Pictures.as("gif", Pictures.screenshot(60, 40)));
        assertThat(gif.type()).isEqualTo(MediumType.PNG);
        var webp = gif.webp().orElseThrow();
        assertThat(Media.read("a.webp", webp).kind()).isEqualTo(MediumKind.PICTURE);
    }

    @Test
    void a_file_is_read_from_a_disk_too() throws IOException {
        var file = Files.write(folder.resolve("x"), SAMPLES.get(MediumType.PDF));
        assertThat(Media.read("slides.pdf", file).pages()).isEqualTo(1);
        try (var large = new java.io.RandomAccessFile(folder.resolve("y").toFile(), "rw")) {
            large.setLength(MediumKind.VIDEO.largest() + 1);
        }
        assertThatThrownBy(() -> Media.read("y.mp4", folder.resolve("y"))).hasMessage("media.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.png", "a.jpg", "a.svg", "a.pdf", "a.mp4", "a.mp3", "a.vtt", "a.docx", "a.html", "", "..."})
    void a_page_is_refused_whatever_it_calls_itself(String name) {
        for (var page :
                new String[] {PAGE, " \n" + PAGE, "\uFEFF" + PAGE, "<svg-x><script/>", "<?xml version='1.0'?>" + PAGE
                }) {
            assertThatThrownBy(() -> Media.read(name, page.getBytes(UTF_8)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("media.unknown");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MZ\u0090, media.unknown",
        "#!/bin/sh, media.unknown",
        "BM header of a bitmap, media.unknown",
        "RIFFxxxxWAVEfmt, media.unknown",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 old, media.document.old",
        "'', media.empty",
    })
    void what_is_of_no_kind_is_refused_and_what_is_common_is_named(String content, String why) {
        assertThatThrownBy(() -> Media.read("x.jpg", bytes(content)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
    }

    @Test
    void what_phones_of_apple_write_is_named() {
        assertThatThrownBy(() -> Media.read("x.jpg", bytes("\0\0\0\30ftypheic")))
                .hasMessage("media.picture.heic");
        assertThatThrownBy(() -> Media.read("x.mp4", bytes("\0\0\0\24ftypqt  ")))
                .hasMessage("media.film.mov");
    }

    @Test
    void a_zip_in_a_zip_and_a_course_in_a_course_are_no_media() {
        var inner = Zips.of("a.txt", "x");
        assertThatThrownBy(() -> Media.read(
                        "a.zip", new Zips("UTF-8").with("b.zip", inner).bytes()))
                .hasMessage("media.zip.other");
    }

    @ParameterizedTest
    @EnumSource(
            value = MediumType.class,
            names = {"JPEG", "PNG", "PDF", "MP3"})
    void what_hangs_behind_a_file_does_not_come_through(MediumType type) {
        var tail = type == MediumType.MP3 ? bytes("TAG" + PAGE) : joined(bytes(PAGE), Zips.of("Evil.class", PAGE));
        var kept = Media.read("a", joined(SAMPLES.get(type), tail)).bytes();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "Evil.class");
    }

    @Test
    void too_much_of_a_kind_is_refused_before_it_is_opened() {
        var drawing = "<svg xmlns='http://www.w3.org/2000/svg'>" + " ".repeat((int) MediumKind.DRAWING.largest());
        assertThatThrownBy(() -> Media.read("a.svg", drawing.getBytes(UTF_8)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("media.too-large");
    }

    /** Whatever happens to a file on its way, it is read or refused, and what is read is read again. */
    @Property(tries = 600)
    void no_damaged_file_does_anything_but_be_refused(@ForAll("damaged") byte[] file) {
        try {
            var medium = Media.read("x", file);
            assertThat(Media.read("x", medium.bytes()).kind()).isEqualTo(medium.kind());
        } catch (RuleBroken refused) {
            assertThat(refused.getMessage()).startsWith("media.");
        }
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Arbitraries.of(SAMPLES.values())
                .flatMap(file -> Arbitraries.longs().map(seed -> damaged(file, new Random(seed))));
    }

    private static byte[] damaged(byte[] file, Random random) {
        var damaged = file.clone();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            // half of it in the head, where the structure is
            int place = random.nextInt(random.nextBoolean() ? damaged.length : Math.min(120, damaged.length));
            damaged[place] = (byte)
                    (random.nextBoolean() ? random.nextInt(256) : new int[] {0, 0xFF, 0x7F, 0x80}[random.nextInt(4)]);
        }
        return switch (random.nextInt(6)) {
            case 0 -> java.util.Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
            case 1 -> joined(damaged, java.util.Arrays.copyOf(file, random.nextInt(file.length)));
            default -> damaged;
        };
    }

    private static Map<MediumType, byte[]> samples() {
        var samples = new LinkedHashMap<MediumType, byte[]>();
        samples.put(MediumType.JPEG, Pictures.as("jpeg", Pictures.photograph(60, 40)));
        samples.put(MediumType.PNG, Pictures.as("png", Pictures.screenshot(60, 40)));
        samples.put(
                MediumType.SVG,
                ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><style>.a{fill:red}</style>"
                                + "<g id='b' class='a'><rect width='5' height='5'/></g><use href='#b' x='5'/>"
                                + "<text style='fill:#000'>Bậc</text></svg>")
                        .getBytes(UTF_8));
        samples.put(MediumType.MP4, sample("video.mp4"));
        samples.put(MediumType.WEBM, sample("video.webm"));
        samples.put(MediumType.M4A, sample("sound.m4a"));
        samples.put(MediumType.MP3, sample("sound.mp3"));
        samples.put(MediumType.OGG, sample("sound.ogg"));
        samples.put(MediumType.PDF, Slides.of(1, document -> {}));
        samples.put(MediumType.VTT, "WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào\n".getBytes(UTF_8));
        samples.put(MediumType.DOCX, letter());
        samples.put(
                MediumType.ODT, Zips.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"));
        samples.put(
                MediumType.WEBP,
                Media.read("a", Pictures.as("jpeg", Pictures.photograph(60, 40)))
                        .webp()
                        .orElseThrow());
        return samples;
    }

    private static byte[] letter() {
        var bytes = new ByteArrayOutputStream();
        try (var letter = new XWPFDocument()) {
            letter.createParagraph().createRun().setText("Kính gửi");
            letter.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] sample(String name) {
        try (var input = MediaTest.class.getResourceAsStream("/media/" + name)) {
            return input.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
