package vn.hocvuso.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hocvuso.web.faces.Text;

/** Whatever befalls an attempt, its timeline has words for it. */
class TimelineTextsTest {

    static final Path KINDS = Path.of("../domain/src/main/java/vn/hocvuso/assessment/AttemptEvents.java");
    static final Pattern KIND = Pattern.compile("static final String [A-Z_]+ = \"([a-z]+(?:-[a-z]+)*)\";");

    @Test
    void there_are_words_for_every_kind_of_event() throws IOException {
        var kinds = KIND.matcher(Files.readString(KINDS))
                .results()
                .map(found -> "sittings.timeline." + found.group(1))
                .toList();
        assertThat(kinds).contains("sittings.timeline.extended");
        assertThat(Text.in(Locale.forLanguageTag("vi-VN")).keySet()).containsAll(kinds);
    }
}
