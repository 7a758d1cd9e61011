package vn.hocvuso.learning.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistTest {

    @Test
    void a_list_of_boxes_stands_apart_from_the_text() {
        var parts = parts("Trước\n\n- [ ] Mở **máy**\n- [x] Tắt `máy`\n\nSau");
        assertThat(parts).hasSize(3);
        assertThat(parts.get(1).points())
                .extracting(Point::html)
                .containsExactly("<p>Mở <strong>máy</strong></p>", "<p>Tắt <code>máy</code></p>");
        assertThat(parts.get(1).html())
                .contains("class=\"box\" aria-hidden=\"true\"")
                .doesNotContain("[ ]", "[x]");
        assertThat(parts.get(0).points()).isEmpty();
        assertThat(parts.get(2).html()).contains("Sau");
    }

    @Test
    void a_point_keeps_its_name_where_it_moves_and_loses_it_where_it_says_something_else() {
        var before = points("- [ ] Mở máy\n- [ ] Tắt máy");
        var after = points("1. [ ] Tắt   máy\n2. [ ] Mở  máy tính");
        assertThat(after.get(0).item()).isEqualTo(before.get(1).item());
        assertThat(after.get(1).item())
                .isNotIn(before.get(0).item(), before.get(1).item());
    }

    @Test
    void who_says_the_same_twice_asks_for_it_twice() {
        var twice = points("- [ ] Gọi thử\n\nRồi\n\n- [ ] Gọi thử");
        assertThat(twice.get(1).item()).isEqualTo(twice.get(0).item() + "-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"- Mở máy", "- [ ] Mở\n- Tắt", "- []Mở", "- [ ]Mở", "- [y] Mở", "[ ] Mở", "- [ ]", "- [a](b) c"})
    void anything_else_is_no_checklist(String text) {
        assertThat(points(text)).isEmpty();
    }

    @Test
    void a_point_may_begin_with_anything() {
        assertThat(points("- [ ] **Mở** máy\n- [ ] `Tắt` máy\n- [ ] [Trang](https://a.vn)"))
                .hasSize(3);
    }

    @Test
    void what_a_point_says_can_do_no_harm() {
        assertThat(points("- [ ] <script>x</script> [a](javascript:x)").get(0).html())
                .doesNotContain("<script>", "javascript");
    }

    private static List<Part> parts(String text) {
        return new Markdown("", Map.of()).parts(text);
    }

    private static List<Point> points(String text) {
        return parts(text).stream().flatMap(part -> part.points().stream()).toList();
    }
}
