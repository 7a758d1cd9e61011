package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;

/** One of the class who answers in a real browser, and sees what its page says while the server is dead. */
record Witness(Page page, AnswerSheet sheet, List<Locator> questions) {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    static Witness sits(Learner learner, String course) {
        var sheet = learner.starts(course);
        var witness = new Witness(learner.page(), sheet, sheet.questions());
        witness.questions.subList(0, 3).forEach(sheet::answer);
        assertThat(learner.page().locator("#quiz-state.ok")).containsText("Đã lưu");
        assertThat(learner.page().locator(".quiz-jump a.done")).hasCount(3);
        return witness;
    }

    void answersWhileItIsDead() {
        sheet.answer(questions.get(3));
        assertThat(page.locator("#quiz-state")).containsText("Đang giữ trên máy này (1 câu)");
    }

    /** Also on a new page, as on the next morning: signed in again where the session is gone. */
    void findsEverything() {
        assertThat(page.locator("#quiz-state")).containsText("Đã lưu", PATIENTLY);
        var fresh = page.context().newPage();
        fresh.navigate(page.url());
        assertThat(fresh.locator(".quiz-jump a.done")).hasCount(4);
    }
}
