package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** The application server dies in the middle of a test. */
class KillJourneyIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";
    static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @Test
    void every_confirmed_answer_is_there_after_the_server_was_killed_and_what_was_held_follows() {
        var page = phone();
        new KeycloakDesk(env())
                .account("hong.kill", "Lê Thị Hồng", "bon tu khong lien quan")
                .enter(page, appUrl());
        var sheet = new Learner(page, appUrl()).starts(COURSE);
        var questions = sheet.questions();
        questions.subList(0, 3).forEach(sheet::answer);
        assertThat(page.locator("#quiz-state.ok")).containsText("Đã lưu");
        assertThat(page.locator(".quiz-jump a.done")).hasCount(3);

        env().payara().kill();
        sheet.answer(questions.get(3));
        assertThat(page.locator("#quiz-state")).containsText("Đang giữ trên máy này (1 câu)");
        look(page, "quiz-held-phone");

        env().payara().start();
        assertThat(page.locator("#quiz-state")).containsText("Đã lưu", PATIENTLY);
        open(page.context().newPage(), page.url());
    }

    /** As on the next morning: a new page, signed in again where the session is gone. */
    private static void open(Page page, String attempt) {
        page.navigate(attempt);
        assertThat(page.locator(".quiz-jump a.done")).hasCount(4);
    }
}
