package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.DraftBeans.LAN;
import static vn.hocvuso.learning.DraftBeans.LEARNER;
import static vn.hocvuso.learning.DraftBeans.OTHER;
import static vn.hocvuso.learning.DraftBeans.SCHOOL;
import static vn.hocvuso.learning.DraftBeans.STRANGER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.QuizRules;
import vn.hocvuso.assessment.QuizText;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.draft.Cover;
import vn.hocvuso.learning.draft.DraftLine;
import vn.hocvuso.learning.draft.DraftUnit;
import vn.hocvuso.learning.draft.Finding;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class DraftsTest {

    final DraftBeans beans = new DraftBeans();
    final Drafts drafts = beans.drafts;
    final DraftOutlines outlines = beans.outlines;
    final DraftTexts texts = beans.texts;

    @Test
    void an_author_writes_for_the_own_units_and_for_no_other() {
        assertThat(drafts.units(LAN)).extracting(DraftUnit::code).containsExactly("truong-a");
        assertThat(drafts.isAuthor(LAN)).isTrue();
        assertThat(drafts.isAuthor(LEARNER)).isFalse();
        assertThat(drafts.isAuthor(Caller.VISITOR)).isFalse();
        assertThat(drafts.units(Caller.VISITOR)).isEmpty();
        assertThatThrownBy(() -> drafts.create(LAN, OTHER, "Khóa", Set.of())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.create(LEARNER, SCHOOL, "Khóa", Set.of()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobody_without_the_right_comes_in_by_any_door() {
        var code = ready();
        shelf();
        Stream.<ThrowingCallable>of(
                        () -> drafts.view(STRANGER, code),
                        () -> drafts.begin(STRANGER, code),
                        () -> drafts.withdraw(STRANGER, code),
                        () -> drafts.bringBack(STRANGER, code),
                        () -> drafts.openToAll(STRANGER, code, false),
                        () -> drafts.findings(STRANGER, code),
                        () -> drafts.publish(STRANGER, code),
                        () -> drafts.copy(STRANGER, "ke", SCHOOL),
                        () -> outlines.cover(STRANGER, code, "", cover()),
                        () -> outlines.teach(STRANGER, code, "khung", "4.1", List.of(1)),
                        () -> outlines.forget(STRANGER, code, "khung", "4.1"),
                        () -> outlines.addSection(STRANGER, code, "Phần"),
                        () -> outlines.rename(STRANGER, code, "s1", "Phần"),
                        () -> outlines.addLesson(STRANGER, code, null, "Bài"),
                        () -> outlines.remove(STRANGER, code, "l1"),
                        () -> outlines.move(STRANGER, code, "l1", 1),
                        () -> outlines.arrange(STRANGER, code, List.of()),
                        () -> outlines.describe(STRANGER, code, "", LessonText.reading("mo-dau", "M", 5, "")),
                        () -> outlines.quiz(STRANGER, code),
                        () -> outlines.quiz(STRANGER, code, "", null),
                        () -> texts.lesson(STRANGER, code, "mo-dau"),
                        () -> texts.save(STRANGER, code, "mo-dau", 0, "Chữ"),
                        () -> texts.kept(STRANGER, code, "mo-dau"),
                        () -> texts.one(STRANGER, code, "mo-dau", 1),
                        () -> beans.previews.lesson(STRANGER, code, "mo-dau", null, List.of()),
                        () -> beans.media.list(STRANGER, code),
                        () -> beans.media.add(STRANGER, code, "a.png", new byte[0]),
                        () -> beans.media.remove(STRANGER, code, "pictures/a.png"),
                        () -> beans.media.find(STRANGER, code, "pictures/a.png"))
                .forEach(door -> assertThatThrownBy(door).isInstanceOf(NotAllowed.class));
        assertThatThrownBy(() -> drafts.view(Caller.VISITOR, code)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.view(LAN, "ke")).isInstanceOf(NotAllowed.class);
        assertThat(drafts.list(STRANGER, 1)).isEmpty();
    }

    @Test
    void a_new_course_is_a_draft_that_nobody_learns_yet() {
        var code = drafts.create(LAN, SCHOOL, "  Đọc  mã QR ", Set.of(Audience.TEACHER));
        assertThat(code).matches("doc-ma-qr-[a-z0-9]{5}");
        assertThat(drafts.list(LAN, 1)).singleElement().satisfies(line -> {
            assertThat(line.titleVi()).isEqualTo("Đọc mã QR");
            assertThat(line.draft()).isEqualTo(1);
            assertThat(line.published()).isNull();
            assertThat(line.all()).isEqualTo(1);
        });
        assertThat(beans.beans.courses.cards(Caller.VISITOR)).isEmpty();
        assertThat(drafts.view(LAN, code).course().audience()).containsExactly("teacher");
        refused("draft.title-missing", () -> drafts.create(LAN, SCHOOL, " ", Set.of()));
        assertThat(deeds()).containsExactly("course.created");
    }

    @Test
    void the_list_comes_in_pages() {
        for (int i = 0; i < Drafts.PAGE + 2; i++) {
            drafts.create(LAN, SCHOOL, "Khóa " + i, Set.of());
        }
        assertThat(drafts.list(LAN, 1)).hasSize(Drafts.PAGE);
        assertThat(drafts.list(LAN, 2)).hasSize(2).extracting(DraftLine::all).containsOnly(Drafts.PAGE + 2L);
    }

    @Test
    void what_is_missing_is_said_all_at_once() {
        var code = drafts.create(LAN, SCHOOL, "Khóa", Set.of());
        assertThat(findings(code))
                .containsExactly(
                        "draft.check.summary", "draft.check.audiences", "draft.check.goals", "draft.check.lessons");
        refused("draft.unfinished", () -> drafts.publish(LAN, code));
        outlines.teach(LAN, code, "khung", "9.9", List.of(1));
        outlines.addSection(LAN, code, "Phần một");
        outlines.addSection(LAN, code, "Phần hai");
        var lesson = outlines.addLesson(LAN, code, null, "Bài");
        assertThat(findings(code))
                .containsExactly(
                        "draft.check.summary",
                        "draft.check.audiences",
                        "draft.check.goal-unknown",
                        "draft.check.section-empty",
                        "draft.check.text");
        texts.save(LAN, code, lesson, 0, """
                Đọc ![](pictures/khong.png) và [tệp](media/khong.pdf).

                ```gift
                Câu {
                  Hà Nội
                }
                ```
                """);
        var practice = drafts.findings(LAN, code).stream()
                .filter(finding -> finding.code().equals("draft.check.practice"))
                .findFirst()
                .orElseThrow();
        assertThat(practice.problem().line()).isEqualTo(5);
        assertThat(practice.lesson()).isEqualTo("bai");
        assertThat(findings(code)).contains("draft.check.media", "draft.check.mute");
    }

    @Test
    void the_quiz_says_its_problems_by_line() {
        var code = ready();
        var began = outlines.quiz(LAN, code).print();
        outlines.quiz(
                LAN, code, began, new QuizText("Kiểm tra", QuizRules.usual(70, 20, 3, 0, 2), "Trái Đất tròn {T}"));
        assertThat(findings(code)).containsExactly("draft.check.quiz");
        refused("draft.changed-meanwhile", () -> outlines.quiz(LAN, code, began, null));
        outlines.quiz(LAN, code, outlines.quiz(LAN, code).print(), LearningBeans.quiz());
        assertThat(findings(code)).isEmpty();
        drafts.publish(LAN, code);
        assertThat(beans.beans
                        .courses
                        .course(LEARNER, code)
                        .orElseThrow()
                        .card()
                        .quiz())
                .isEqualTo(code);
    }

    @Test
    void a_published_course_is_learned_and_a_new_draft_disturbs_nobody() {
        var code = ready();
        assertThat(drafts.publish(LAN, code)).isEqualTo(1);
        beans.beans.enrolments.enrol(LEARNER, code);
        refused("draft.none", () -> drafts.publish(LAN, code));
        drafts.begin(LAN, code);
        drafts.begin(LAN, code);
        assertThat(drafts.view(LAN, code).course().draft()).isEqualTo(2);
        texts.save(LAN, code, "mo-dau", 0, "Chữ mới");
        outlines.addLesson(LAN, code, null, "Thêm");
        texts.save(LAN, code, "them", 0, "Bài thêm");
        assertThat(read(code)).contains("Chào").doesNotContain("mới");
        assertThat(drafts.publish(LAN, code)).isEqualTo(2);
        assertThat(read(code)).contains("Chào").doesNotContain("mới");
        beans.beans.enrolments.goOver(LEARNER, code);
        assertThat(read(code)).contains("mới");
        assertThat(drafts.view(LAN, code).versions())
                .extracting(version -> version.number() + " " + version.by() + " " + version.lessons())
                .containsExactly("2 Lê Thị Lan 2", "1 Lê Thị Lan 1");
        assertThat(deeds())
                .containsExactly(
                        "course.published",
                        "course.written",
                        "course.written",
                        "course.drafted",
                        "course.published",
                        "course.written",
                        "course.created");
    }

    @Test
    void a_copy_is_a_course_of_its_own() {
        shelf();
        var code = drafts.copy(LAN, "ke", SCHOOL);
        var view = drafts.view(LAN, code);
        assertThat(view.lessons()).isEqualTo(1);
        assertThat(view.course().published()).isNull();
        texts.save(LAN, code, "mot", 0, "Của trường");
        drafts.publish(LAN, code);
        assertThat(beans.beans
                        .courses
                        .lesson(LEARNER, "ke", "mot")
                        .orElseThrow()
                        .parts())
                .singleElement()
                .satisfies(part -> assertThat(part.html()).contains("Chào"));
        assertThatThrownBy(() -> drafts.copy(LAN, "khong-co", SCHOOL)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_withdrawn_course_leaves_the_catalogue_and_comes_back() {
        var code = ready();
        drafts.publish(LAN, code);
        drafts.withdraw(LAN, code);
        drafts.withdraw(LAN, code);
        assertThat(beans.beans.courses.cards(LEARNER)).isEmpty();
        drafts.bringBack(LAN, code);
        assertThat(beans.beans.courses.cards(LEARNER)).hasSize(1);
        drafts.openToAll(LAN, code, false);
        refused("enrolment.by-invitation", () -> beans.beans.enrolments.enrol(LEARNER, code));
    }

    @Test
    void a_cover_somebody_changed_meanwhile_is_not_overwritten_unasked() {
        var code = ready();
        var began = drafts.view(LAN, code).course().print();
        outlines.cover(DraftBeans.MAI, code, began, cover());
        outlines.cover(
                DraftBeans.MAI,
                code,
                drafts.view(LAN, code).course().print(),
                new Cover("Của Mai", null, "Giới thiệu", null, null, Set.of(Audience.PARENT)));
        refused("draft.changed-meanwhile", () -> outlines.cover(LAN, code, began, cover()));
        assertThat(drafts.view(LAN, code).course().titleVi()).isEqualTo("Của Mai");
    }

    /** A draft that lacks nothing, with the lesson mo-dau. */
    private String ready() {
        var code = drafts.create(LAN, SCHOOL, "Khóa", Set.of(Audience.TEACHER));
        outlines.cover(LAN, code, drafts.view(LAN, code).course().print(), cover());
        outlines.teach(LAN, code, "khung", "4.1", List.of(2, 1));
        outlines.addLesson(LAN, code, null, "Mở đầu");
        texts.save(LAN, code, "mo-dau", 0, "Chào các thầy cô");
        assertThat(findings(code)).isEmpty();
        return code;
    }

    private static Cover cover() {
        return new Cover("Khóa", null, "Giới thiệu khóa", null, "CC BY 4.0", Set.of(Audience.TEACHER));
    }

    private void shelf() {
        var pack = LearningBeans.course("ke", null, LessonText.reading("mot", "Một", 5, "Chào"));
        beans.beans.shelf.stand(List.of(new Pack(
                pack.code(),
                pack.title(),
                pack.summary(),
                pack.audiences(),
                List.of(new Pack.Goal("khung", "4.1", List.of(1))),
                pack.licence(),
                true,
                pack.sections(),
                null,
                Map.of())));
    }

    private String read(String code) {
        return beans.beans.courses.lesson(LEARNER, code, "mo-dau").orElseThrow().parts().stream()
                .map(LessonPart::html)
                .toList()
                .toString();
    }

    private List<String> findings(String code) {
        return drafts.findings(LAN, code).stream().map(Finding::code).toList();
    }

    private List<String> deeds() {
        return drafts.audit.entries(AuditFilter.ALL).stream()
                .map(AuditEntry::action)
                .toList();
    }

    static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
