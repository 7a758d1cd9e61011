package vn.hocvuso.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say, and what pages must not contain. */
class TextsTest {

    static final Path TEXTS = Path.of("src/main/resources/text");
    static final Path PAGES = Path.of("src/main/webapp");

    @Test
    void every_context_says_the_same_things_in_both_languages() throws IOException {
        try (var files = Files.list(TEXTS)) {
            for (var vietnamese :
                    files.filter(f -> f.toString().endsWith("_vi.properties")).toList()) {
                var english = Path.of(vietnamese.toString().replace("_vi.", "_en."));
                assertThat(keys(english)).as(english.toString()).isEqualTo(keys(vietnamese));
            }
        }
    }

    @Test
    void every_text_a_page_names_exists() throws IOException {
        var known = new TreeSet<String>();
        try (var files = Files.list(TEXTS)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith("_vi.properties")).toList()) {
                known.addAll(keys(file));
            }
        }
        assertThat(named(Pattern.compile("text\\['([a-z][\\w.-]*\\w)'\\]")))
                .isNotEmpty()
                .isSubsetOf(known);
        assertThat(named(Pattern.compile("words\\.of\\('([a-z][\\w.-]*\\w)'")))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " style=\"",
                " onclick=\"",
                "<f:ajax",
                "<h:commandLink",
                "src=\"http",
                "href=\"http",
                "<script>",
            })
    void no_page_contains_what_the_content_policy_forbids(String forbidden) throws IOException {
        for (var page : pages()) {
            assertThat(withoutPrimeFaces(Files.readString(page)))
                    .as(page.toString())
                    .doesNotContain(forbidden);
        }
    }

    /** PrimeFaces turns the onclick of its own components into a script with a nonce. */
    private static String withoutPrimeFaces(String page) {
        return page.replaceAll("<p:\\w+[^>]*>", "");
    }

    /** Faces does it too late, and not at all when a field is refused: see {@link LoadFirst}. */
    @Test
    void no_page_loads_after_its_form_was_read() throws IOException {
        for (var page : pages()) {
            var text = Files.readString(page);
            assertThat(text).as(page.toString()).doesNotContain("onPostback");
            assertThat(text.contains("name=\"first\"") && text.contains("<f:viewParam"))
                    .as("%s: its parameters are not set yet when it is loaded first", page)
                    .isFalse();
        }
    }

    @Test
    void what_a_page_includes_is_there() throws IOException {
        for (var page : pages()) {
            var included = Pattern.compile("(?:ui:include src|template)=\"/([^\"#]+)\"")
                    .matcher(Files.readString(page));
            while (included.find()) {
                assertThat(PAGES.resolve(included.group(1))).as(page.toString()).exists();
            }
        }
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        var names = new TreeSet<String>();
        for (var page : pages()) {
            pattern.matcher(Files.readString(page)).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(f -> f.toString().endsWith(".xhtml")).toList();
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
