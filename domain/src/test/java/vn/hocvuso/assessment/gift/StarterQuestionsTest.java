package vn.hocvuso.assessment.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StarterQuestionsTest {

    static Stream<Path> files() throws Exception {
        try (var all = Files.walk(Path.of("../content/courses"))) {
            return all.filter(path -> path.toString().endsWith(".gift")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_question_we_ship_is_read_and_survives_being_written(Path file) throws Exception {
        var reading = Gift.read(Files.readAllBytes(file));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.items()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(item -> {
            assertThat(item.label().id()).isNotEmpty();
            assertThat(item.label().competences()).isNotEmpty();
        });
        assertThat(Gift.read(Gift.write(reading.items())).items()).isEqualTo(reading.items());
    }
}
