package vn.hocvuso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ThemeTest {

    static final Path LOGIN = Path.of("src/main/resources/theme/hocvuso/login");

    @Test
    void is_announced_to_keycloak() {
        assertThat(RealmFile.resource("/META-INF/keycloak-themes.json")).contains("\"hocvuso\"", "\"login\"");
    }

    @Test
    void says_everything_in_both_languages() throws IOException {
        assertThat(messages("vi").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages("en").stringPropertyNames());
    }

    @Test
    void finds_every_word_of_its_own_in_its_own_messages() throws IOException {
        assertThat(messages("vi").stringPropertyNames()).containsAll(wordsOfThePages());
    }

    @Test
    void asks_no_other_host_for_anything() throws IOException {
        for (var file : files(".ftl", ".css", ".js")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("http://", "https://", "//cdn");
        }
    }

    @Test
    void knows_three_thousand_common_passwords_that_the_length_rule_alone_would_let_through() {
        assertThat(RealmFile.resource("/password-blacklists/common-passwords.txt")
                        .lines())
                .hasSizeGreaterThan(3000)
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() >= 8 && password.equals(password.toLowerCase()))
                .contains("12345678", "matkhau123", "hocvuso2026", "binhdanhocvuso");
    }

    private static Properties messages(String language) throws IOException {
        var messages = new Properties();
        messages.load(
                new StringReader(Files.readString(LOGIN.resolve("messages/messages_" + language + ".properties"))));
        return messages;
    }

    private static TreeSet<String> wordsOfThePages() throws IOException {
        var words = new TreeSet<String>();
        for (var page : files(".ftl")) {
            var used = Pattern.compile("msg\\(\"([\\w-]+)\"[,)]").matcher(Files.readString(page));
            used.results().forEach(found -> words.add(found.group(1)));
        }
        return words;
    }

    private static Iterable<Path> files(String... endings) throws IOException {
        try (var all = Files.walk(LOGIN)) {
            return all.filter(file -> Arrays.stream(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList();
        }
    }
}
