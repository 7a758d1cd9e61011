package vn.hocvuso.learning.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    static final Pattern TAG = Pattern.compile("<(/?[a-z0-9]+)([^>]*)>");

    Markdown markdown = new Markdown(
            "/media/an-toan-tai-khoan/3",
            Map.of(
                    "pictures/hai-lop.svg",
                    shown("pictures/hai-lop.svg", "drawing", 640, null),
                    "pictures/a.svg",
                    shown("pictures/a.svg", "drawing", 640, null),
                    "media/anh.jpg",
                    shown("media/anh.jpg", "picture", 800, 900L),
                    "media/phim.mp4",
                    shown("media/phim.mp4", "video", null, null),
                    "media/phim.vtt",
                    shown("media/phim.vtt", "captions", null, null),
                    "media/giong.mp3",
                    shown("media/giong.mp3", "audio", null, null),
                    "media/trang-chieu.pdf",
                    shown("media/trang-chieu.pdf", "slides", null, null)));

    @Test
    void a_recording_above_everything_is_the_lesson_read_aloud() {
        var parts = markdown.parts("![Nghe bài](media/giong.mp3)\n\nChào cả lớp.\n\n![Nghe](media/giong.mp3)");
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).recording()).isTrue();
        assertThat(parts.get(0).html()).contains("<audio", "giong.mp3").doesNotContain("Chào");
        assertThat(parts.get(1).recording()).isFalse();
        assertThat(parts.get(1).html()).contains("Chào", "<audio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Chào.\n\n![Nghe](media/giong.mp3)",
                "![Nghe](media/giong.mp3) một đoạn",
                "![Xem](media/phim.mp4)",
                "![Xem](media/anh.jpg)",
                "![Nghe](media/khong-co.mp3)",
                "- ![Nghe](media/giong.mp3)"
            })
    void what_stands_elsewhere_or_is_no_recording_is_text(String text) {
        assertThat(markdown.parts(text)).noneMatch(Part::recording);
    }

    @Test
    void tags_in_the_text_stay_text() {
        assertThat(markdown.html("Xin <script>alert(1)</script> chào"))
                .isEqualTo("<p>Xin &lt;script&gt;alert(1)&lt;/script&gt; chào</p>\n");
        assertThat(markdown.html("<img src=x onerror=alert(1)>")).doesNotContain("<img");
        assertThat(markdown.html("<iframe src=\"//evil\"></iframe>\n\n<svg onload=alert(1)>"))
                .doesNotContain("<iframe", "<svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "java&#115;cript:alert(1)",
                "javascript&colon;alert(1)",
                "vbscript:msgbox(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "file:///etc/passwd",
                "\tjavascript:alert(1)",
                "%6aavascript:alert(1)"
            })
    void a_link_that_would_run_something_leads_nowhere(String url) {
        var html = markdown.html("[bấm](" + url + ") [bấm](<" + url + ">) <" + url + ">");
        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain("href=\"javascript", "href=\"vbscript", "href=\"data", "href=\"file", "href=\"\tjava")
                .doesNotContain("href=\"java\tscript");
    }

    @Test
    void a_link_to_the_web_to_mail_or_to_a_telephone_works() {
        assertThat(markdown.html("[Cổng](https://dichvucong.gov.vn)"))
                .contains("href=\"https://dichvucong.gov.vn\"", "rel=\"nofollow\"");
        assertThat(markdown.html("[gọi](tel:113) [thư](mailto:a@b.vn) [bài](/learning/courses)"))
                .contains("href=\"tel:113\"", "href=\"mailto:a@b.vn\"", "href=\"/learning/courses\"");
    }

    @Test
    void a_quote_in_a_title_does_not_leave_its_attribute() {
        assertThat(markdown.html("[a](https://a.vn 'x\" onclick=\"alert(1)')"))
                .contains("title=\"x&quot; onclick=&quot;alert(1)\"");
    }

    @Test
    void a_picture_of_the_course_comes_from_the_course_and_keeps_its_room() {
        assertThat(markdown.html("![Hai lớp khóa](pictures/hai-lop.svg)"))
                .contains("src=\"/media/an-toan-tai-khoan/3/pictures/hai-lop.svg\"")
                .contains("alt=\"Hai lớp khóa\"", "loading=\"lazy\"", "width=\"640\"", "height=\"400\"");
    }

    @Test
    void a_photograph_offers_its_smaller_twin() {
        assertThat(markdown.html("![Lớp học](media/anh.jpg)"))
                .contains("srcset=\"/media/an-toan-tai-khoan/3/media/anh.jpg.webp\"")
                .contains("<img src=\"/media/an-toan-tai-khoan/3/media/anh.jpg\" alt=\"Lớp học\"", "</picture>");
    }

    @Test
    void a_film_loads_when_it_is_started_and_has_its_captions() {
        assertThat(markdown.html("![Cách làm](media/phim.mp4)"))
                .contains(
                        "<video controls=\"controls\" preload=\"none\" src=\"/media/an-toan-tai-khoan/3/media/phim.mp4\"")
                .contains("kind=\"captions\"", "src=\"/media/an-toan-tai-khoan/3/media/phim.vtt\"", "srclang=\"vi\"")
                .contains("aria-label=\"Cách làm\"");
        assertThat(markdown.html("![Nghe](media/giong.mp3)"))
                .contains("<audio controls=\"controls\" preload=\"none\"")
                .doesNotContain("<track");
    }

    @Test
    void a_link_to_a_file_of_the_course_leads_there_and_to_no_other() {
        assertThat(markdown.html("[Trang chiếu](media/trang-chieu.pdf) ![Trang chiếu](media/trang-chieu.pdf)"))
                .contains("<a rel=\"nofollow\" href=\"/media/an-toan-tai-khoan/3/media/trang-chieu.pdf\">")
                .contains("<a href=\"/media/an-toan-tai-khoan/3/media/trang-chieu.pdf\">Trang chiếu</a>");
    }

    @Test
    void a_question_stands_apart_and_a_block_of_another_name_stays_text() {
        var parts = markdown.parts("Trước\n\n```gift\nTròn {T}\n```\n\n## Sau\n\n```\nmã\n```\n");
        assertThat(parts).hasSize(3);
        assertThat(parts.get(1)).isEqualTo(new Part(null, "Tròn {T}\n"));
        assertThat(parts.get(2).html()).contains("<h2>Sau</h2>", "<pre><code>mã");
        assertThat(markdown.parts("> ```gift\n> Tròn {T}\n> ```"))
                .singleElement()
                .satisfies(part -> assertThat(part.gift()).isNull());
    }

    @Test
    void the_weight_counts_each_file_once_and_films_apart() {
        var text =
                "![a](pictures/a.svg) ![a](pictures/a.svg) ![b](media/anh.jpg) ![c](media/phim.mp4) ![d](pictures/x.svg)";
        assertThat(Weight.of(text, markdown.media())).isEqualTo(new Weight(1000 + 900, 1000));
    }

    private static Shown shown(String name, String kind, Integer width, Long webp) {
        return new Shown(name, kind, "", 1000, width, width == null ? null : 400, null, webp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.vn/a.png",
                "//evil.vn/a.png",
                "data:image/svg+xml;base64,AAAA",
                "javascript:alert(1)",
                "pictures/../../secret.svg",
                "pictures/a.svg?x=1"
            })
    void a_picture_from_elsewhere_is_replaced_by_its_words(String url) {
        assertThat(markdown.html("![cây chổi](" + url + ")"))
                .doesNotContain("<img", "src=")
                .contains("cây chổi");
    }

    @Test
    void headings_begin_below_the_title_of_the_page() {
        assertThat(markdown.html("# Một\n\n## Hai\n\n###### Sáu")).contains("<h2>Một", "<h3>Hai", "<h6>Sáu");
        assertThat(markdown.html("## Hai\n\n### Ba")).contains("<h2>Hai", "<h3>Ba");
    }

    @Test
    void tables_are_tables() {
        assertThat(markdown.html("| a | b |\n|---|--:|\n| 1 | <b>2</b> |"))
                .contains("<td>1</td>", "&lt;b&gt;2&lt;/b&gt;");
    }

    @Test
    void a_table_wider_than_a_phone_can_be_scrolled_with_the_keyboard() {
        assertThat(markdown.html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table tabindex=\"0\">");
    }

    @Property
    void whatever_is_written_only_known_tags_come_out(@ForAll("hostile") String text) {
        var tags = TAG.matcher(markdown.html(text));
        while (tags.find()) {
            assertThat(tags.group(1).replace("/", ""))
                    .isIn(
                            "p",
                            "a",
                            "em",
                            "strong",
                            "code",
                            "pre",
                            "ul",
                            "ol",
                            "li",
                            "blockquote",
                            "hr",
                            "br",
                            "img",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "table",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td");
            assertThat(tags.group(2).replaceAll("\"[^\"]*\"", "").toLowerCase(Locale.ROOT))
                    .doesNotContain(" on", "style");
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "\"",
                        "'",
                        "`",
                        "[",
                        "]",
                        "(",
                        ")",
                        "!",
                        "#",
                        "|",
                        "\n",
                        "---|---",
                        " ",
                        "script",
                        "img",
                        "onload=",
                        "style=",
                        "javascript:",
                        "&#",
                        "\\",
                        "*",
                        "pictures/a.svg",
                        "x",
                        "\u0000",
                        "&quot;")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
