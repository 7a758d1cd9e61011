package vn.hocvuso.web.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.learning.PackageTarget;
import vn.hocvuso.web.faces.Text;

/** Whoever brings a package is told in words what is wrong in it. */
class PackageTextsTest {

    static final Path CODE = Path.of("../domain/src/main/java/vn/hocvuso/learning");
    static final Pattern KEY = Pattern.compile("\"(package\\.[a-z.-]+[a-z])\"");

    @Test
    void everything_that_can_be_wrong_in_a_package_has_its_words() throws IOException {
        var told = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> told.add(found.group(1)));
            }
        }
        Stream.of(PackageTarget.How.values())
                .map(how -> "package.how." + how.name().toLowerCase(Locale.ROOT))
                .forEach(told::add);
        assertThat(told).hasSizeGreaterThan(45);
        assertThat(Text.in(Locale.forLanguageTag("vi")).keySet()).containsAll(told);
    }
}
