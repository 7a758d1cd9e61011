package vn.hocvuso.learning.media.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.RuleBroken;

class CaptionsTest {

    @Test
    void times_and_words_stay_and_nothing_else() {
        var captions = "\uFEFFWEBVTT - Bài 1\r\n\r\nSTYLE\r\n::cue{background:url(http://evil.example)}\r\n\r\n"
                + "NOTE của người viết\r\n\r\n1\r\n00:01.000 --> 00:03.500 line:0 align:start\r\n"
                + "<v Cô Lan>Chào <b onclick='x'>các</b> bác & cô\r\n<script>alert(1)</script>\r\n\r\n"
                + "00:01:00.000 --> 00:01:02.000\r\n- 1 < 2 <c.red>đúng</c>\r\n";
        assertThat(clean(captions))
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:03.500\nChào các bác &amp; cô\nalert(1)\n\n"
                        + "00:01:00.000 --> 00:01:02.000\n- 1 đúng\n");
        assertThat(clean(clean(captions))).isEqualTo(clean(captions));
    }

    @ParameterizedTest
    @CsvSource({
        "00:03.000 --> 00:01.000, media.captions.times",
        "00:03 --> 00:04, media.captions.times",
        "x --> y, media.captions.times",
        "'', media.captions.empty",
    })
    void what_cannot_be_followed_is_refused_with_its_line(String line, String why) {
        assertThatThrownBy(() -> clean("WEBVTT\n\n" + line + "\nx\n"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
    }

    @Test
    void only_captions_are_captions() {
        assertThat(Captions.is("WEBVTT\n".getBytes(UTF_8))).isTrue();
        assertThat(Captions.is("\uFEFFWEBVTT".getBytes(UTF_8))).isTrue();
        assertThat(Captions.is("WEBVTTX".getBytes(UTF_8))).isFalse();
        assertThat(Captions.is("<html>WEBVTT".getBytes(UTF_8))).isFalse();
        assertThatThrownBy(() -> Captions.clean(new byte[] {'W', 'E', 'B', 'V', 'T', 'T', (byte) 0xC3}))
                .hasMessage("media.captions.letters");
    }

    private static String clean(String captions) {
        return new String(Captions.clean(captions.getBytes(UTF_8)), UTF_8);
    }
}
