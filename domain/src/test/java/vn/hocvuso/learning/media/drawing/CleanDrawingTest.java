package vn.hocvuso.learning.media.drawing;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.kernel.RuleBroken;

class CleanDrawingTest {

    static final String NS = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";
    static final Path COURSES = Path.of("../content/courses");

    @Test
    void our_own_drawings_pass_byte_for_byte() throws IOException {
        try (var files = Files.walk(COURSES)) {
            var drawings = files.filter(f -> f.toString().endsWith(".svg")).toList();
            assertThat(drawings).isNotEmpty();
            for (var drawing : drawings) {
                var bytes = Files.readAllBytes(drawing);
                assertThat(CleanDrawing.is(bytes)).isTrue();
                var clean = CleanDrawing.of(bytes);
                assertThat(new String(clean.bytes(), UTF_8))
                        .as(drawing.toString())
                        .isEqualTo(new String(bytes, UTF_8));
                assertThat(clean.width()).isEqualTo(640);
            }
        }
    }

    /** What nobody sees goes, whatever it hides behind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script href='https://evil.example/x.js'/>",
                "<script xlink:href='data:text/javascript,alert(1)'/>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
                "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>",
                "<g onload='alert(1)' onclick='alert(1)' onfocus='alert(1)' onbegin='alert(1)'/>",
                "<g ONLOAD='alert(1)'/>",
                "<a href='javascript:alert(1)'><text>x</text></a>",
                "<a xlink:href='java&#9;script:alert(1)'><text>x</text></a>",
                "<a xlink:href=' &#1;javascript:alert(1)'.replace><text>x</text></a>",
                "<a href='data:text/html,alert(1)'><text>x</text></a>",
                "<set attributeName='href' to='javascript:alert(1)'/>",
                "<animate attributeName='href' values='javascript:alert(1)'/>",
                "<animateTransform onbegin='alert(1)' attributeName='transform'/>",
                "<rect style='fill:url(http://evil.example/alert)'/>",
                "<rect style='fill:red;behavior:url(#alert);-moz-binding:url(alert)'/>",
                "<rect style='background:url(//evil.example/alert)'/>",
                "<rect style='fill:u\\72l(http://evil.example/alert)'/>",
                "<rect style='fill:/**/url(/**/http://evil.example/alert)'/>",
                "<rect fill='url(http://evil.example/alert#a)'/>",
                "<rect fill='url(data:image/svg+xml,alert)'/>",
                "<rect filter='url(//evil.example/alert#a)'/>",
                "<rect style='fill:image-set(\"http://evil.example/alert\" 1x)'/>",
                "<style>@import url(http://evil.example/alert.css);rect{fill:red}</style>",
                "<style>@import 'http://evil.example/alert.css';</style>",
                "<style>@font-face{font-family:a;src:url(http://evil.example/alert)}</style>",
                "<style>@media all{rect{fill:url(http://evil.example/alert)}}</style>",
                "<style>rect{fill:url(http://evil.example/alert)}</style>",
                "<style>rect{fill:red}&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</style>",
                "<style><![CDATA[</style><script>alert(1)</script>]]></style>",
                "<metadata><rdf>alert</rdf></metadata>",
                "<title><h:img xmlns:h='http://www.w3.org/1999/xhtml' src='x' onerror='alert(1)'/></title>",
                "<switch><foreignObject><p>alert</p></foreignObject><text>x</text></switch>",
                "<filter><feImage href='http://evil.example/alert'/></filter>",
                "<handler xmlns='http://www.w3.org/2001/xml-events'>alert(1)</handler>",
                "<g xml:base='http://evil.example/alert'/>",
                "<?xml-stylesheet href='http://evil.example/alert.css'?>",
                "<!-- alert -->",
                "alert",
            })
    void what_nobody_sees_is_left_out(String attack) {
        var clean = clean(attack.replace("'.replace", "'").replace("&#1;", "") + "<rect width='1' height='1'/>");
        assertThat(clean).doesNotContain("alert", "script", "evil.example", "@", "onload", "foreignObject", "feImage");
        assertThat(clean).contains("<rect width=\"1\" height=\"1\"/>");
        assertThat(new String(CleanDrawing.of(clean.getBytes(UTF_8)).bytes(), UTF_8))
                .isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<image href='http://evil.example/x.png'/> | media.drawing.embedded",
                "<image xlink:href='data:image/png;base64,iVBORw0KGgo='/> | media.drawing.embedded",
                "<use href='http://evil.example/x.svg#a'/> | media.drawing.embedded",
                "<use xlink:href='//evil.example/x.svg#a'/> | media.drawing.embedded",
                "<use href='data:image/svg+xml,x#a'/> | media.drawing.embedded",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>x</body></foreignObject> | media.drawing.embedded",
                "<g id='a'><use href='#a'/></g> | media.drawing.too-much",
                "<script>only()</script> | media.drawing.empty",
                "<rect></g> | media.drawing.damaged.at",
                "<rect>&nbsp;</rect> | media.drawing.damaged.at",
            })
    void what_would_be_seen_but_cannot_be_kept_is_refused(String attack, String why) {
        assertThatThrownBy(() -> clean(attack)).isInstanceOf(RuleBroken.class).hasMessage(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY xxe SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE svg [<!ENTITY % d SYSTEM 'http://evil.example/x.dtd'> %d;]>",
                "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]>",
            })
    void entities_are_refused_before_one_is_opened(String declarations) {
        var drawing = declarations + "<svg " + NS + "><text>&xxe;&b;</text></svg>";
        assertThatThrownBy(() -> CleanDrawing.of(drawing.getBytes(UTF_8)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("media.drawing.entities");
    }

    @Test
    void an_old_doctype_without_declarations_is_only_dropped_and_never_fetched() {
        var drawing = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://127.0.0.1:9/svg11.dtd'><svg " + NS
                + "><rect/></svg>";
        assertThat(CleanDrawing.is(drawing.getBytes(UTF_8))).isTrue();
        assertThat(new String(CleanDrawing.of(drawing.getBytes(UTF_8)).bytes(), UTF_8))
                .startsWith("<svg xmlns=")
                .doesNotContain("DOCTYPE");
    }

    @Test
    void a_part_shown_ten_times_ten_times_ten_is_refused() {
        var laughs = new StringBuilder("<rect id='l0'/>");
        for (int i = 1; i < 12; i++) {
            laughs.append("<g id='l" + i + "'>" + ("<use href='#l" + (i - 1) + "'/>").repeat(10) + "</g>");
        }
        assertThatThrownBy(() -> clean(laughs.toString()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("media.drawing.too-much");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 50_000})
    void a_drawing_without_a_bottom_is_refused(int deep) {
        assertThatThrownBy(() -> clean("<g>".repeat(deep) + "<rect/>" + "</g>".repeat(deep)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("media.drawing.too-much");
    }

    @Test
    void what_drawing_programs_write_goes_on_looking_the_same() {
        var drawing = "<style type='text/css'>/* a */ .cls-1 , g > #b{fill:#0e5f66; stroke : url(#g)}</style>"
                + "<defs><linearGradient id='g' xlink:href='#h'><stop offset='.5' style='stop-color:red;-x-y:z'/>"
                + "</linearGradient></defs><path class='cls-1' d='M0 0L1 1' transform='translate(1 2) rotate(3)'/>"
                + "<text x='1'>Chữ <tspan font-weight='700'>đậm &amp; &lt;thường></tspan></text><use xlink:href='#g'/>";
        assertThat(clean(drawing))
                .contains("<style type=\"text/css\">.cls-1 , g &gt; #b{fill:#0e5f66;stroke:url(#g)}</style>")
                .contains("<linearGradient id=\"g\" xlink:href=\"#h\"><stop offset=\".5\" style=\"stop-color:red\"/>")
                .contains("transform=\"translate(1 2) rotate(3)\"")
                .contains("Chữ <tspan font-weight=\"700\">đậm &amp; &lt;thường&gt;</tspan>");
    }

    @Test
    void any_encoding_becomes_utf_8_and_a_page_in_utf_7_is_no_drawing() {
        var wide = ("<?xml version='1.0' encoding='UTF-16'?><svg " + NS + "><text>Bậc</text></svg>").getBytes(UTF_16);
        assertThat(CleanDrawing.is(wide)).isTrue();
        assertThat(new String(CleanDrawing.of(wide).bytes(), UTF_8)).contains("<text>Bậc</text>");
        assertThat(CleanDrawing.is("+ADw-svg+AD4-".getBytes(UTF_8))).isFalse();
        assertThat(CleanDrawing.is("<html><svg/></html>".getBytes(UTF_8))).isFalse();
    }

    private static String clean(String inside) {
        return new String(
                CleanDrawing.of(("<svg " + NS + ">" + inside + "</svg>").getBytes(UTF_8))
                        .bytes(),
                UTF_8);
    }
}
