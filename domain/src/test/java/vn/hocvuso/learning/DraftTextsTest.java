package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.DraftBeans.LAN;
import static vn.hocvuso.learning.DraftBeans.MAI;
import static vn.hocvuso.learning.DraftBeans.SCHOOL;
import static vn.hocvuso.learning.DraftsTest.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.draft.DraftText;
import vn.hocvuso.learning.draft.KeptLine;

class DraftTextsTest {

    final DraftBeans beans = new DraftBeans();
    final DraftTexts texts = beans.texts;

    String course;

    @BeforeEach
    void a_lesson() {
        course = beans.drafts.create(LAN, SCHOOL, "Khóa", Set.of());
        beans.outlines.addLesson(LAN, course, null, "Bài");
    }

    @Test
    void what_is_saved_stands_and_has_a_number_that_grows() {
        assertThat(texts.lesson(LAN, course, "bai").revision()).isZero();
        var first = texts.save(LAN, course, "bai", 0, "Một");
        var second = texts.save(LAN, course, "bai", first.revision(), "Một hai");
        assertThat(second.isConflict()).isFalse();
        assertThat(second.revision()).isGreaterThan(first.revision());
        assertThat(texts.lesson(LAN, course, "bai").text().body()).isEqualTo("Một hai");
        assertThat(texts.lesson(MAI, course, "bai").revision()).isEqualTo(second.revision());
    }

    @Test
    void a_package_that_fills_the_draft_anew_is_another_writer() {
        var mine = texts.save(LAN, course, "bai", 0, "Của Lan");
        var draft = beans.desk.open(MAI, course);
        var pack = LearningBeans.course(course, null, LessonText.reading("bai", "Bài", 5, "Từ gói"));
        beans.beans.publishing.renew(draft, pack, MAI.person());
        var late = texts.save(LAN, course, "bai", mine.revision(), "Của Lan, viết thêm");
        assertThat(late.isConflict()).isTrue();
        assertThat(late.other().body()).isEqualTo("Từ gói");
        assertThat(texts.lesson(LAN, course, "bai").text().body()).isEqualTo("Từ gói");
        assertThat(texts.kept(LAN, course, "bai")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void the_same_text_again_changes_nothing_whatever_it_began_from() {
        var first = texts.save(LAN, course, "bai", 0, "Một");
        var again = texts.save(LAN, course, "bai", 0, "Một");
        assertThat(again.revision()).isEqualTo(first.revision());
        assertThat(again.isConflict()).isFalse();
    }

    @Test
    void two_who_began_from_the_same_text_lose_nothing() {
        var mai = texts.save(MAI, course, "bai", 0, "Của Mai");
        var lan = texts.save(LAN, course, "bai", 0, "Của Lan");
        assertThat(lan.isConflict()).isTrue();
        assertThat(lan.other().who()).isEqualTo("Vũ Thị Mai");
        assertThat(lan.other().body()).isEqualTo("Của Mai");
        assertThat(lan.revision()).isEqualTo(mai.revision());
        assertThat(texts.lesson(LAN, course, "bai").text().body()).isEqualTo("Của Mai");
        texts.save(LAN, course, "bai", 0, "Của Lan");
        assertThat(texts.kept(LAN, course, "bai"))
                .extracting(line -> line.who() + " " + line.aside())
                .containsExactly("Lê Thị Lan true", "Vũ Thị Mai false", "null false");
        var merged = texts.save(LAN, course, "bai", lan.revision(), "Của Mai và của Lan");
        assertThat(merged.isConflict()).isFalse();
        assertThat(texts.save(MAI, course, "bai", mai.revision(), "Mai viết tiếp")
                        .isConflict())
                .isTrue();
    }

    @Test
    void what_one_saved_within_ten_minutes_is_one_line_and_each_text_can_be_had_again() {
        var revision = texts.save(LAN, course, "bai", 0, "Một").revision();
        beans.beans.clock.plusSeconds(600);
        revision = texts.save(LAN, course, "bai", revision, "Một hai").revision();
        beans.beans.clock.plusSeconds(601);
        revision = texts.save(LAN, course, "bai", revision, "Một hai ba").revision();
        texts.save(MAI, course, "bai", revision, "Bốn");
        var lines = texts.kept(LAN, course, "bai");
        assertThat(lines).extracting(KeptLine::letters).containsExactly(3, 10, 7, 0);
        assertThat(texts.one(LAN, course, "bai", lines.get(2).id()).body()).isEqualTo("Một hai");
    }

    @Test
    void the_text_a_draft_began_with_is_kept_too() {
        texts.save(LAN, course, "bai", 0, "Bản đầu");
        beans.beans.database.run("update course_version set published_at = now() where published_at is null");
        beans.beans.database.run("update course set published_id = (select id from course_version)");
        beans.beans.database.entities().clear();
        beans.drafts.begin(LAN, course);
        assertThat(texts.kept(LAN, course, "bai")).isEmpty();
        texts.save(MAI, course, "bai", 0, "Bản sau");
        var lines = texts.kept(LAN, course, "bai");
        assertThat(texts.one(LAN, course, "bai", lines.get(1).id()).body()).isEqualTo("Bản đầu");
    }

    @Test
    void letters_are_composed_and_nothing_else_is_changed() {
        texts.save(LAN, course, "bai", 0, "Tie\u0302\u0301ng  Vie\u0323\u0302t \r\n\r\n\t“x” ");
        assertThat(texts.lesson(LAN, course, "bai").text().body()).isEqualTo("Tiếng  Việt \n\n\t“x” ");
        refused("draft.text.long", () -> texts.save(LAN, course, "bai", 0, "a".repeat(DraftText.LONGEST + 1)));
    }

    @Test
    void what_was_kept_is_never_changed() {
        texts.save(LAN, course, "bai", 0, "Một");
        assertThatThrownBy(() -> beans.beans.database.run("update lesson_text_kept set body = 'x'"))
                .hasMessageContaining("lesson_text_kept");
    }

    @Test
    void the_preview_judges_an_answer_and_forgets_it() {
        texts.save(LAN, course, "bai", 0, """
                # Đọc

                ```gift
                // [id:p1]
                Trái Đất tròn {T#chưa#phải}
                ```

                ```gift
                Hỏng {
                ```
                """);
        var asked = beans.previews.lesson(LAN, course, "bai", null, List.of());
        assertThat(asked.parts()).hasSize(3);
        assertThat(asked.parts().get(1).tried()).isNull();
        assertThat(asked.parts().get(2).html()).isNull();
        var wrong = beans.previews.lesson(LAN, course, "bai", "p1", List.of("false"));
        assertThat(wrong.parts().get(1).tried().isRight()).isFalse();
        assertThat(beans.previews
                        .lesson(LAN, course, "bai", "p1", List.of("true"))
                        .parts()
                        .get(1)
                        .tried()
                        .isRight())
                .isTrue();
        assertThat(beans.beans
                        .database
                        .entities()
                        .createNativeQuery("select count(*) from learning_event")
                        .getSingleResult())
                .isEqualTo(0L);
    }
}
