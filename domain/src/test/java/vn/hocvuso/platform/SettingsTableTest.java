package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code reads stands in the one table of settings, and nothing else does. */
class SettingsTableTest {

    static final Path ROOT = Path.of("..");
    static final List<String> MODULES = List.of("domain", "web", "launcher", "demo");

    /** From the environment, under its own name or as MicroProfile Config spells it. */
    static final Pattern ENVIRONMENT = Pattern.compile("HOCVUSO_[A-Z_]+[A-Z]");

    static final Pattern CONFIG = Pattern.compile("(?:text|optional)\\(\\s*\"(hocvuso\\.[a-z.]+)\"");

    /** On the command line of the start. */
    static final Pattern COMMAND = Pattern.compile("(?:getInteger|getProperty)\\(\\s*\"(hocvuso\\.[a-z.]+)\"");

    @Test
    void every_setting_the_code_reads_stands_in_the_table_and_no_other() throws IOException {
        var read = new TreeSet<String>();
        for (var source : sources()) {
            var code = Files.readString(source);
            read.addAll(all(ENVIRONMENT, code, MatchResult::group));
            read.addAll(all(CONFIG, code, found -> environmentName(found.group(1))));
            read.addAll(all(COMMAND, code, found -> "-D" + found.group(1)));
        }
        assertThat(read).isNotEmpty().isEqualTo(table());
    }

    @Test
    void the_readme_leads_to_it_and_has_none_of_its_own() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("(docs/operations.md#settings)")
                .doesNotContain("| `HOCVUSO_", "| `-Dhocvuso");
    }

    @Test
    void what_must_be_set_says_so() throws IOException {
        var required = Settings.REQUIRED.stream()
                .map(SettingsTableTest::environmentName)
                .toList();
        var said = Files.readAllLines(ROOT.resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("| `HOCVUSO_") && line.contains("| yes |"))
                .flatMap(line ->
                        all(ENVIRONMENT, line.substring(0, line.indexOf("| yes |")), MatchResult::group).stream())
                .filter(name -> !name.startsWith("HOCVUSO_DB_"))
                .toList();
        assertThat(said).containsExactlyInAnyOrderElementsOf(required);
    }

    private static Set<String> table() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("| `HOCVUSO_") || line.startsWith("| `-Dhocvuso."))
                .map(line -> line.split("\\|")[1])
                .flatMap(names ->
                        all(Pattern.compile("HOCVUSO_[A-Z_]+|-Dhocvuso\\.[a-z.]+"), names, MatchResult::group).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() {
        return MODULES.stream()
                .flatMap(module -> under(ROOT.resolve(module).resolve("src/main/java")))
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static Stream<Path> under(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(Pattern pattern, String text, Function<MatchResult, String> name) {
        return pattern.matcher(text).results().map(name).toList();
    }

    private static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
