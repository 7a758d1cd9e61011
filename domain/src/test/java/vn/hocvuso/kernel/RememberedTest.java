package vn.hocvuso.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final List<String> asked = new ArrayList<>();
    private final Remembered<String, Integer> length = new Remembered<>(2, text -> {
        asked.add(text);
        RuleBroken.unless(!text.isEmpty(), "empty");
        return text.length();
    });

    @Test
    void what_was_asked_before_is_not_made_again() {
        assertThat(length.of("one")).isEqualTo(3);
        assertThat(length.of("one")).isEqualTo(3);
        assertThat(asked).containsExactly("one");
    }

    @Test
    void more_than_it_may_hold_begins_anew() {
        List.of("a", "b", "c", "c", "a").forEach(length::of);
        assertThat(asked).containsExactly("a", "b", "c", "a");
    }

    @Test
    void what_could_not_be_made_is_tried_again() {
        assertThatThrownBy(() -> length.of("")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> length.of("")).isInstanceOf(RuleBroken.class);
        assertThat(asked).hasSize(2);
    }
}
