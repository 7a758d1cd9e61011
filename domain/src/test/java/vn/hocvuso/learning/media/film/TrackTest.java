package vn.hocvuso.learning.media.film;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.media.Pictures.bytes;
import static vn.hocvuso.learning.media.Pictures.joined;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.kernel.RuleBroken;

class TrackTest {

    static final String PAGE = "<html><script>alert(1)</script></html>";

    @ParameterizedTest
    @CsvSource({
        "video.mp4, true, mp4, 160, 90",
        "video.webm, true, webm, 160, 90",
        "sound.m4a, false, m4a, 0, 0",
        "sound.mp3, false, mp3, 0, 0",
        "sound.ogg, false, ogg, 0, 0",
    })
    void a_file_is_known_by_how_it_is_built(String file, boolean video, String extension, int width, int height) {
        var track = read(sample(file));
        assertThat(track.video()).isEqualTo(video);
        assertThat(track.extension()).isEqualTo(extension);
        assertThat(track.width()).isEqualTo(width);
        assertThat(track.height()).isEqualTo(height);
        assertThat(track.seconds()).isBetween(1, 3);
        assertThat(read(track.bytes()).bytes()).isEqualTo(track.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"video.mp4", "video.webm", "sound.m4a", "sound.mp3"})
    void who_made_it_and_where_is_gone_and_nothing_has_moved(String file) {
        var before = sample(file);
        assertThat(new String(before, UTF_8)).contains("ở nhà");
        var after = read(before).bytes();
        assertThat(new String(after, UTF_8)).doesNotContain("ở nhà", "21.0333");
        if (!file.endsWith("mp3")) {
            assertThat(after).hasSameSizeAs(before);
        }
    }

    @Test
    void the_place_in_a_box_of_its_own_and_the_way_a_camera_went_are_blanked() {
        var video = sample("video.mp4");
        int movie = indexOf(video, "moov") - 4;
        int length = ByteBuffer.wrap(video).getInt(movie);
        var place = box("udta", box("\u00A9xyz", bytes("\0\22\25\307+21.0333+105.8500/")));
        var way = box("trak", box("mdia", box("hdlr", bytes("\0\0\0\0\0\0\0\0meta\0\0\0\0+21.0333"))));
        var notes = joined(place, way);
        // behind everything else, so that what stands in the tables is still true
        var moved = joined(
                Arrays.copyOf(video, movie),
                ByteBuffer.allocate(4).putInt(length + notes.length).array(),
                Arrays.copyOfRange(video, movie + 4, movie + length),
                notes,
                Arrays.copyOfRange(video, movie + length, video.length),
                box("uuid", bytes("0123456789abcdef<x:xmpmeta>+21.0333</x:xmpmeta>")),
                box("free", bytes(PAGE)));
        assertThat(new String(read(moved).bytes(), UTF_8)).doesNotContain("+21.0333", "105.85", "xmpmeta", "script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"video.mp4", "video.webm", "sound.m4a", "sound.mp3", "sound.ogg"})
    void a_page_that_begins_like_a_film_is_refused(String file) {
        var head = Arrays.copyOf(sample(file), file.endsWith("webm") ? 48 : 32);
        assertRefused(joined(head, bytes(PAGE.repeat(200))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"video.mp4", "video.webm", "sound.m4a", "sound.ogg"})
    void a_film_with_a_page_or_an_archive_behind_its_end_is_refused(String file) {
        assertRefused(joined(sample(file), bytes(PAGE)));
        assertRefused(joined(sample(file), bytes("PK\3\4" + "x".repeat(100))));
    }

    @Test
    void what_hangs_behind_a_recording_or_stands_before_it_is_cut_off() {
        var sound = joined(sample("sound.mp3"), bytes("TAG" + PAGE + "x".repeat(84)));
        assertThat(new String(read(sound).bytes(), UTF_8)).doesNotContain("script", "TAG", "ID3");
        assertRefused(joined(sample("sound.mp3"), bytes(PAGE.repeat(1000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"video.mp4", "video.webm", "sound.m4a", "sound.ogg"})
    void half_a_film_is_refused(String file) {
        var whole = sample(file);
        assertRefused(Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void a_film_whose_head_ends_too_early_is_refused() {
        var head = joined(
                box("ftyp", bytes("isom\0\0\2\0")), box("moov", box("mvhd", bytes("\1\0\0\0xxxxxx"))), box("mdat"));
        assertRefused(head);
    }

    @Test
    void matroska_is_not_webm() {
        var film = sample("video.webm");
        int kind = indexOf(film, "webm");
        film[kind] = 'x';
        assertThatThrownBy(() -> read(film)).hasMessage("media.film.matroska");
    }

    @Test
    void what_phones_of_apple_write_is_known_and_named() {
        assertThat(Track.isQuickTime(bytes("\0\0\0\24ftypqt  "))).isTrue();
        assertThat(Track.isHeic(bytes("\0\0\0\30ftypheic"))).isTrue();
        assertThat(Track.isHeic(bytes("\0\0\0\30ftypmif1"))).isTrue();
        assertThat(Track.isHeic(bytes("\0\0\0\30ftypisom"))).isFalse();
        assertThat(Track.of(bytes("\0\0\0\30ftypheic"))).isEmpty();
    }

    private static void assertRefused(byte[] film) {
        assertThatThrownBy(() -> read(film)).isInstanceOf(RuleBroken.class);
    }

    private static Track read(byte[] film) {
        return Track.of(film).orElseThrow(() -> new RuleBroken("media.unknown"));
    }

    private static byte[] box(String name, byte[]... content) {
        var inside = joined(content);
        return joined(ByteBuffer.allocate(4).putInt(inside.length + 8).array(), bytes(name), inside);
    }

    private static int indexOf(byte[] film, String name) {
        return new String(film, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(name);
    }

    private static byte[] sample(String name) {
        try (var input = TrackTest.class.getResourceAsStream("/media/" + name)) {
            return input.readAllBytes();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
