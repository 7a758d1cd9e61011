package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A learner whose browser runs no scripts: everything that is to be read, practised and handed in works. */
class NoScriptJourneyIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";

    @Test
    void a_course_is_found_read_and_passed_without_scripts() {
        var page = open(screen(360, 740, true).setJavaScriptEnabled(false));
        new KeycloakDesk(env())
                .account("khong.script", "Đỗ Văn Không", "chin tram le nam")
                .enter(page, appUrl());
        assertThat(page.locator("main .next, main .empty").first()).isVisible();
        page.navigate(appUrl() + "/learning/courses");
        page.locator(".courses a")
                .filter(new Locator.FilterOptions().setHasText("An toàn tài khoản"))
                .first()
                .click();
        page.locator("[id='place:enrol']").click();
        assertThat(page.locator("article.reading h1")).isVisible();
        assertThat(page.locator(".listen")).isEmpty();
        practises(page);
        var learner = new Learner(page, appUrl());
        learner.readsAll(COURSE);
        keepsItsAnswers(learner);
        learner.handsIn();
        assertThat(page.locator("main")).containsText("Chúc mừng, bạn đã đạt");
        page.navigate(appUrl() + "/verify");
        page.fill("#code", "7K2M-9QXT");
        page.locator("main form button").click();
        assertThat(page.locator(".verdict.unknown")).isVisible();
    }

    /** A question within the lesson is answered by its own form, and comes back with what its author says. */
    private static void practises(Page page) {
        var question = page.locator(".practice form:has(input[type=radio])").first();
        question.locator("input[type=radio]").first().check();
        page.waitForNavigation(() -> question.locator("button").click());
        assertThat(page.locator(".practice .quiz-judged, .practice .said").first())
                .isVisible();
    }

    /** The button that saves is there for those without scripts only. */
    private static void keepsItsAnswers(Learner learner) {
        var sheet = learner.starts(COURSE);
        assertThat(learner.page().locator("noscript .said")).isVisible();
        sheet.answerAll();
        learner.page().waitForNavigation(() -> learner.page()
                .locator("form#quiz button[value=attempt]")
                .click());
        assertThat(learner.page().locator(".quiz-jump a.open")).hasCount(0);
    }
}
