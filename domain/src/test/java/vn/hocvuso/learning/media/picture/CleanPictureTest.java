package vn.hocvuso.learning.media.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.media.Pictures.as;
import static vn.hocvuso.learning.media.Pictures.bytes;
import static vn.hocvuso.learning.media.Pictures.chunk;
import static vn.hocvuso.learning.media.Pictures.exif;
import static vn.hocvuso.learning.media.Pictures.joined;
import static vn.hocvuso.learning.media.Pictures.photograph;
import static vn.hocvuso.learning.media.Pictures.read;
import static vn.hocvuso.learning.media.Pictures.screenshot;
import static vn.hocvuso.learning.media.Pictures.withChunk;
import static vn.hocvuso.learning.media.Pictures.withSegment;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.kernel.RuleBroken;

class CleanPictureTest {

    static final String PAGE = "<html><script>alert(document.domain)</script></html>";

    @Test
    void a_photograph_of_a_phone_becomes_small_enough_for_a_phone() {
        var kept = CleanPicture.of(as("jpeg", photograph(4000, 3000)));
        assertThat(kept.png()).isFalse();
        assertThat(kept.width()).isEqualTo(1280);
        assertThat(kept.height()).isEqualTo(960);
        assertThat(read(kept.bytes()).getWidth()).isEqualTo(1280);
        assertThat(new Color(read(kept.bytes()).getRGB(20, 20)).getRed()).isGreaterThan(220);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"})
    void the_picture_stands_upright_and_no_place_is_left_in_it(int orientation, int right, int below) {
        var camera = withSegment(as("jpeg", photograph(300, 240)), 0xE1, exif(orientation));
        assertThat(text(camera)).contains("HERE-21.0333-105.8500");

        var kept = CleanPicture.of(camera);

        boolean turned = orientation >= 5;
        assertThat(kept.width()).isEqualTo(turned ? 240 : 300);
        assertThat(kept.height()).isEqualTo(turned ? 300 : 240);
        var red = new Color(
                read(kept.bytes()).getRGB(right == 1 ? kept.width() - 20 : 20, below == 1 ? kept.height() - 20 : 20));
        assertThat(red.getRed()).isGreaterThan(220);
        assertThat(red.getGreen()).isLessThan(60);
        assertThat(text(kept.bytes())).doesNotContain("Exif", "HERE", "21.0333");
        kept.webp().ifPresent(webp -> assertThat(text(webp)).doesNotContain("EXIF", "HERE"));
    }

    @Test
    void comments_notes_and_what_hangs_behind_the_end_are_gone() throws IOException {
        var photograph = as("jpeg", photograph(200, 200));
        var archive = bytes("PK\3\4 META-INF/MANIFEST.MF");
        var polyglot = joined(
                withSegment(
                        withSegment(photograph, 0xFE, bytes(PAGE)),
                        0xE1,
                        bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPSLatitude</x:xmpmeta>")),
                bytes(PAGE),
                archive);
        assertThat(text(CleanPicture.of(polyglot).bytes()))
                .doesNotContain("script")
                .doesNotContain("xmpmeta")
                .doesNotContain("MANIFEST");
    }

    @Test
    void a_page_hidden_between_the_last_pixel_and_the_end_is_gone() {
        var ours = CleanPicture.of(as("jpeg", photograph(200, 200))).bytes();
        var hidden = joined(
                Arrays.copyOf(ours, ours.length - 2),
                bytes(PAGE),
                Arrays.copyOfRange(ours, ours.length - 2, ours.length));
        assertThat(text(CleanPicture.of(hidden).bytes())).doesNotContain("script");
    }

    @Test
    void what_we_wrote_ourselves_stays_byte_for_byte() {
        for (var format : new String[] {"jpeg", "png", "gif"}) {
            var once = CleanPicture.of(as(format, photograph(1500, 900)));
            var twice = CleanPicture.of(once.bytes());
            assertThat(twice.bytes()).as(format).isEqualTo(once.bytes());
            assertThat(twice.png()).isEqualTo(once.png());
        }
    }

    @Test
    void a_screenshot_stays_a_png_without_its_texts() {
        var png = as("png", screenshot(1080, 2400));
        var spoken = withChunk(
                withChunk(png, "tEXt", bytes("Comment\0" + PAGE)), "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0<gps/>"));
        var kept = CleanPicture.of(joined(spoken, bytes(PAGE)));
        assertThat(kept.png()).isTrue();
        assertThat(kept.height()).isEqualTo(1280);
        assertThat(text(kept.bytes())).doesNotContain("script", "gps", "tEXt", "iTXt");
        assertThat(kept.webp()).isPresent();
    }

    @Test
    void what_shines_through_goes_on_shining_through() {
        var leaf = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        leaf.createGraphics().drawImage(photograph(30, 30), 0, 0, null);
        var kept = CleanPicture.of(as("png", leaf));
        assertThat(kept.png()).isTrue();
        assertThat(read(kept.bytes()).getRGB(59, 59) >>> 24).isZero();
        assertThat(read(kept.bytes()).getRGB(5, 5) >>> 24).isEqualTo(255);
        assertThat(CleanPicture.of(kept.bytes()).bytes()).isEqualTo(kept.bytes());
    }

    @Test
    void a_photograph_kept_as_png_becomes_a_jpeg() {
        assertThat(CleanPicture.of(as("png", photograph(800, 600))).png()).isFalse();
    }

    @Test
    void grey_stays_as_grey_as_it_was() {
        var grey = new BufferedImage(40, 40, BufferedImage.TYPE_USHORT_GRAY);
        grey.getRaster()
                .setSamples(
                        0,
                        0,
                        40,
                        40,
                        0,
                        Arrays.stream(new int[1600]).map(i -> 0x8080).toArray());
        var kept = read(CleanPicture.of(as("png", grey)).bytes());
        assertThat(new Color(kept.getRGB(10, 10)).getRed()).isEqualTo(0x80);
    }

    @Test
    void colours_of_another_profile_become_those_of_the_web() throws IOException {
        var other = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var zipped = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(zipped)) {
            deflater.write(other);
        }
        var plain = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().fillRect(0, 0, 20, 20);
        for (int i = 0; i < 400; i++) {
            plain.setRGB(i % 20, i / 20, 0x404040);
        }
        var png = withChunk(as("png", plain), "iCCP", joined(bytes("linear\0\0"), zipped.toByteArray()));
        var kept = CleanPicture.of(png);
        // 0x40 in linear light is 0x89 in sRGB
        assertThat(new Color(read(kept.bytes()).getRGB(5, 5)).getRed()).isBetween(0x85, 0x8D);
        assertThat(text(kept.bytes())).doesNotContain("iCCP");
    }

    @Test
    void of_an_animation_the_first_frame_stays() {
        var kept = CleanPicture.of(as("gif", screenshot(120, 80)));
        assertThat(kept.png()).isTrue();
        assertThat(kept.width()).isEqualTo(120);
    }

    @Test
    void a_webp_becomes_what_every_phone_can_show_and_comes_back_as_a_twin() {
        var webp = CleanPicture.of(as("jpeg", photograph(900, 600))).webp().orElseThrow();
        assertThat(text(webp)).startsWith("RIFF");
        var kept = CleanPicture.of(webp);
        assertThat(kept.png()).isFalse();
        assertThat(kept.width()).isEqualTo(900);
        assertThat(new Color(read(kept.bytes()).getRGB(20, 20)).getRed()).isGreaterThan(220);
    }

    @Test
    void a_picture_too_large_for_the_memory_is_refused_before_it_is_opened() {
        var header = ByteBuffer.allocate(13)
                .putInt(50_000)
                .putInt(50_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var zeros = new byte[2_000_000];
        var deflater = new Deflater();
        deflater.setInput(zeros);
        deflater.finish();
        var data = new byte[10_000];
        var bomb = joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", Arrays.copyOf(data, deflater.deflate(data))),
                chunk("IEND", new byte[0]));
        assertThatThrownBy(() -> CleanPicture.of(bomb))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("media.picture.pixels");
    }

    @Test
    void a_frame_larger_than_its_canvas_is_measured_too() {
        var gif = as("gif", screenshot(10, 10));
        int frame = indexOf(gif, 0x2C, 13);
        gif[frame + 5] = gif[frame + 6] = gif[frame + 7] = gif[frame + 8] = (byte) 0xFF;
        assertThatThrownBy(() -> CleanPicture.of(gif))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("media.picture.pixels");
    }

    /** Each scan is a few bytes and lets the reader go through all pixels again. */
    @Test
    void a_jpeg_that_comes_in_a_hundred_scans_is_refused() {
        var progressive = CleanPicture.of(as("jpeg", photograph(32, 32))).bytes();
        int last = text(progressive).lastIndexOf("\u00FF\u00DA");
        var scan = Arrays.copyOfRange(progressive, last, progressive.length - 2);
        var bomb = Arrays.copyOf(progressive, progressive.length - 2);
        for (int i = 0; i < 100; i++) {
            bomb = joined(bomb, scan);
        }
        var endless = joined(bomb, new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertThatThrownBy(() -> CleanPicture.of(endless)).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void half_a_picture_is_no_picture_or_is_written_whole(String format) {
        var half = as(format, photograph(300, 300));
        try {
            var kept = CleanPicture.of(Arrays.copyOf(half, half.length / 2));
            assertThat(read(kept.bytes()).getWidth()).isEqualTo(300);
        } catch (RuleBroken refused) {
            assertThat(refused).hasMessage("media.picture.damaged");
        }
    }

    private static int indexOf(byte[] bytes, int value, int from) {
        int place = from;
        while ((bytes[place] & 0xFF) != value) {
            place++;
        }
        return place;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
