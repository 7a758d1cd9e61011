package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
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

    Markdown markdown = new Markdown("an-toan-tai-khoan", "abc");

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
                .contains("src=\"/media/an-toan-tai-khoan/pictures/hai-lop.svg?v=abc\"")
                .contains("alt=\"Hai lớp khóa\"", "loading=\"lazy\"", "width=\"640\"", "height=\"400\"");
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
