package vn.hocvuso.web.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever an upload is refused for, its author is told what to do; nothing is said that never happens. */
class MediaTextsTest {

    static final Path CODE = Path.of("../domain/src/main/java/vn/hocvuso/learning/media");
    static final Pattern KEY = Pattern.compile("\"(media\\.[a-z.-]+)\"");

    @Test
    void every_refusal_has_its_words() throws IOException {
        var thrown = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> thrown.add(found.group(1)));
            }
        }
        assertThat(said()).isEqualTo(thrown).hasSizeGreaterThan(30);
    }

    private static TreeSet<String> said() throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/text/learning_vi.properties"))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("media."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
