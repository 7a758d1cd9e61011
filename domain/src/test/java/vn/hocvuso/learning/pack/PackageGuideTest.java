package vn.hocvuso.learning.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for teachers shows a package that can be brought in as it stands there, written as we would write it. */
class PackageGuideTest {

    static final Path GUIDE = Path.of("../docs/package.md");

    /** A heading that is the name of a file, and the block under it. */
    static final Pattern FILE =
            Pattern.compile("(?ms)^## ([a-z0-9-]+\\.(?:yaml|md|gift))\\n\\n(`{3,4})\\w+\\n(.*?)^\\2\\n");

    @Test
    void the_example_of_the_guide_is_a_package() throws Exception {
        var files = new HashMap<String, byte[]>();
        FILE.matcher(Files.readString(GUIDE))
                .results()
                .forEach(file -> files.put(file.group(1), file.group(3).getBytes(UTF_8)));
        assertThat(files).containsOnlyKeys("course.yaml", "01-nhin-truoc-khi-quet.md", "questions.gift");
        files.put("pictures/dan-chong.svg", "<svg/>".getBytes(UTF_8));
        var reading = PackReader.read(PackFiles.of(files));
        assertThat(reading.isClean()).as(reading.toString()).isTrue();
        assertThat(new HeadWriter(List.of("01-nhin-truoc-khi-quet.md", "02-?.md")).write(reading.pack()))
                .isEqualTo(new String(files.get("course.yaml"), UTF_8));
    }
}
