package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.DraftBeans.LAN;
import static vn.hocvuso.learning.DraftBeans.SCHOOL;
import static vn.hocvuso.learning.DraftsTest.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.draft.DraftFile;

class DraftMediaTest {

    static final byte[] DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0e5f66"/></svg>
            """.getBytes(StandardCharsets.UTF_8);

    final DraftBeans beans = new DraftBeans();
    final DraftMedia media = beans.media;

    String course;

    @BeforeEach
    void a_lesson() {
        course = beans.drafts.create(LAN, SCHOOL, "Khóa", Set.of());
        beans.outlines.addLesson(LAN, course, null, "Bài");
    }

    @Test
    void a_name_is_cleaned_and_a_second_one_gets_a_number() {
        assertThat(media.add(LAN, course, "C:\\Ảnh\\Sơ đồ (1).SVG", DRAWING).name())
                .isEqualTo("pictures/so-do-1.svg");
        assertThat(media.add(LAN, course, "sơ đồ 1.svg", DRAWING).name()).isEqualTo("pictures/so-do-1-2.svg");
        assertThat(media.list(LAN, course))
                .extracting(file -> file.name() + " " + file.kind() + " " + file.lessons())
                .containsExactly("pictures/so-do-1-2.svg drawing 0", "pictures/so-do-1.svg drawing 0");
    }

    @Test
    void what_does_harm_is_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> media.add(
                        LAN, course, "x.png", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("media.");
        assertThat(media.list(LAN, course)).isEmpty();
    }

    @Test
    void a_picture_shows_in_the_preview_weighs_and_stays_while_it_is_named() {
        var name = media.add(LAN, course, "so-do.svg", DRAWING).name();
        beans.texts.save(LAN, course, "bai", 0, "![Sơ đồ](" + name + ")");
        var view = beans.previews.lesson(LAN, course, "bai", null, List.of());
        assertThat(view.parts().get(0).html())
                .contains("src=\"/learning/draft-media/" + course + "/pictures/so-do.svg\"", "alt=\"Sơ đồ\"");
        assertThat(view.lesson().loads()).isPositive();
        assertThat(media.find(LAN, course, name)).isPresent();
        refused("draft.media-used", () -> media.remove(LAN, course, name));
        beans.texts.save(
                LAN, course, "bai", beans.texts.lesson(LAN, course, "bai").revision(), "Không hình");
        media.remove(LAN, course, name);
        assertThat(media.find(LAN, course, name)).isEmpty();
    }

    @Test
    void the_words_of_a_picture_break_nothing() {
        assertThat(new DraftFile("pictures/a.svg", "drawing", 1, 0).snippet("Sơ ] đồ\n[1]"))
                .isEqualTo("![Sơ đồ 1](pictures/a.svg)");
        assertThat(new DraftFile("media/a.pdf", "slides", 1, 0).snippet("Tệp")).isEqualTo("[Tệp](media/a.pdf)");
    }
}
