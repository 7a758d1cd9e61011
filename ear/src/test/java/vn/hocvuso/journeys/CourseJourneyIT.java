package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.ContentFile;

/** A learner with a phone finds a course, practises until it sits, and completes it. */
class CourseJourneyIT extends Journeys {

    static final String COURSE = "ai-hang-ngay";

    @Test
    void a_course_is_found_without_tones_practised_and_completed() {
        var page = phone();
        new KeycloakDesk(env())
                .account("hoc.vien.ai", "Bùi Thị Học", "bay hoa tim than")
                .enter(page, appUrl());
        finds(page);
        page.locator("[id='place:enrol']").click();
        var files = files();
        slipsOnce(page);
        look(page, "practice-wrong-phone");
        for (int i = 0; i < files.size(); i++) {
            practisesAll(page, files.get(i));
            if (i == 0) {
                look(page, "practice-right-phone");
            }
            page.locator("form#done input[type=submit]").click();
        }
        page.waitForURL("**/learning/course?**");
        assertThat(page.locator(".next")).containsText("Chỉ còn bài kiểm tra");
        var learner = new Learner(page, appUrl());
        learner.starts(COURSE).answerAll();
        learner.handsIn();
        page.navigate(appUrl() + "/learning/course?code=" + COURSE);
        assertThat(page.locator(".next")).containsText("Bạn đã hoàn thành khóa này");
        look(page, "course-completed-phone");
    }

    @Test
    void who_presses_done_with_questions_open_is_told_what_is_missing() {
        var page = phone();
        new KeycloakDesk(env())
                .account("voi.vang", "Trịnh Văn Vội", "ba la bon canh")
                .enter(page, appUrl());
        page.navigate(appUrl() + "/learning/course?code=" + COURSE);
        page.locator("[id='place:enrol']").click();
        page.locator("form#done input[type=submit]").click();
        assertThat(page.locator(".said.refused").first()).containsText("trả lời đúng tất cả câu luyện tập");
        look(page, "practice-open-phone");
    }

    @Test
    void a_poster_leads_to_the_course() {
        var page = phone();
        page.navigate(appUrl() + "/learning/share?code=" + COURSE);
        assertThat(page.locator(".poster img")).isVisible();
        look(page, "share-phone");
        page.locator(".poster-address").click();
        page.waitForURL("**/learning/course?code=" + COURSE);
        assertThat(page.context().request().get(appUrl() + "/k/khongco").status())
                .isEqualTo(404);
    }

    private void finds(Page page) {
        page.navigate(appUrl() + "/learning/courses");
        page.locator(".find summary").click();
        page.fill("#words", "tri tue lam ruong");
        page.locator(".find button").click();
        assertThat(page.locator("main")).containsText("Không có khóa nào khớp");
        page.fill("#words", "ai trong doi song");
        page.locator("#audience").selectOption("citizen");
        page.locator(".find button").click();
        assertThat(page.locator(".courses > li")).hasCount(1);
        look(page, "catalogue-phone");
        page.locator(".courses a").first().click();
        look(page, "course-begin-phone");
    }

    /** A wrong answer comes back with what its author says to it, and never with the right one. */
    private static void slipsOnce(Page page) {
        var form = page.locator(".practice form").first();
        for (int i = 0; i < 2 && page.locator(".practice .said.refused").count() == 0; i++) {
            form.locator("input[type=radio]").nth(i).check();
            page.waitForNavigation(() -> form.locator("button").click());
            if (page.locator(".practice .said.refused").count() == 0) {
                page.locator(".practice a[href*='again']").first().click();
            }
        }
        assertThat(page.locator(".practice .said.refused")).containsText("thử lại");
        assertThat(page.locator(".practice .chip.ok")).hasCount(0);
    }

    private static void practisesAll(Page page, String file) {
        assertThat(page.locator("article.reading h1")).isVisible();
        var sheet = AnswerSheet.ofLesson(page, COURSE, file);
        while (page.locator(".practice form").count() > 0) {
            var form = page.locator(".practice form").first();
            sheet.answer(form.locator("fieldset"));
            page.waitForNavigation(() -> form.locator("button").click());
        }
        assertThat(page.locator(".practice .said.refused")).hasCount(0);
    }

    @SuppressWarnings("unchecked")
    private static List<String> files() {
        var head = ContentFile.read("courses/" + COURSE + "/course.yaml").yaml();
        return ((List<Map<String, Object>>) head.get("lessons"))
                .stream().map(lesson -> (String) lesson.get("file")).toList();
    }
}
