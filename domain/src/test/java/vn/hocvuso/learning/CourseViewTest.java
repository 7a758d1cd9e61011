package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lesson comes next, with those before it done, waiting, sent back or open. */
class CourseViewTest {

    /** D done, o open, w waits, b came back, t taken back; a small x after it: not required. */
    @ParameterizedTest
    @CsvSource({
        "o o, 1",
        "D o, 2",
        "w o, 2",
        "D b, 2",
        "b o, 1",
        "t o, 1",
        "w w, 1",
        "D w ox, 2",
        "ox o, 2",
        "D ox, 2",
        "D wx ox, 3",
        "D wx, 2",
        "D D, 0"
    })
    void what_can_be_done_comes_before_what_waits_and_what_must_before_what_may(String lessons, int next) {
        var states = lessons.split(" ");
        var lines = IntStream.range(0, states.length)
                .mapToObj(i -> line(i + 1, states[i]))
                .toList();
        assertThat(new CourseView(null, lines, List.of())
                        .next()
                        .map(LessonLine::position)
                        .orElse(0L))
                .as(Arrays.toString(states))
                .isEqualTo(next);
    }

    private static LessonLine line(long position, String state) {
        var handIn =
                switch (state.charAt(0)) {
                    case 'w' -> "waiting";
                    case 'b' -> "returned";
                    case 't' -> "withdrawn";
                    default -> null;
                };
        return new LessonLine(
                "bai-" + position,
                position,
                null,
                "Bài",
                5,
                "reading",
                "checklist",
                !state.endsWith("x"),
                0,
                0,
                state.startsWith("D") ? LocalDate.of(2026, 3, 2) : null,
                handIn,
                null);
    }
}
