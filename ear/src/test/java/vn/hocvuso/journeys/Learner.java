package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A person of the staff in front of the platform, who reads courses and takes their quizzes by hand. */
record Learner(Page page, String appUrl) {

    private static final String FORMS = script("forms.js");

    /** Signs in for the first time with a slip of the password sheet, and chooses an own password. */
    void signIn(SignIn slip, String ownPassword) {
        page.navigate(appUrl + "/login");
        slip.fill(page);
        page.fill("#password-new", ownPassword);
        page.fill("#password-confirm", ownPassword);
        page.waitForNavigation(() -> page.click("#kc-submit"));
        assertThat(page.locator("form[action='/logout']")).isVisible();
    }

    void readsAll(String course) {
        page.navigate(appUrl + "/learning/course?code=" + course);
        page.locator(".lessons a").first().click();
        var read = page.locator("form#done input[type=submit]");
        while (page.url().contains("/learning/lesson")) {
            page.waitForNavigation(read::click);
        }
    }

    /** Starts the quiz and stands before its questions. */
    AnswerSheet starts(String course) {
        page.navigate(appUrl + "/assessment/quiz?code=" + course);
        page.waitForNavigation(() -> button("Bắt đầu làm bài"));
        return new AnswerSheet(page, course);
    }

    /** Hands in and stands before the review. */
    void handsIn() {
        page.locator("form#quiz button[value=submit]").click();
        page.waitForURL("**/assessment/submit?**");
        button("Nộp bài");
        page.waitForURL("**/assessment/review?**");
    }

    /**
     * Begins to read, take and pass one course after the other, and does not look: only the forms are sent. For the many,
     * who may do it at the same time, once somebody has done it by hand.
     */
    void beginsByForms(List<String> courses) {
        page.evaluate(
                "courses => { const passes = " + FORMS
                        + "; window.passing = (async () => { const said = [];"
                        + " for (const course of courses) { said.push(await passes(course)); } return said; })(); }",
                courses.stream()
                        .map(course -> Map.of("course", course, "keys", new AnswerSheet(page, course).keys()))
                        .toList());
    }

    /** Returns when all of them are passed. */
    void hasPassed(List<String> courses) {
        assertThat((List<?>) page.evaluate("() => window.passing"))
                .hasSize(courses.size())
                .allSatisfy(review -> assertThat(review.toString()).contains("Chúc mừng, bạn đã đạt"));
    }

    private static String script(String name) {
        try (var stream = Learner.class.getResourceAsStream("/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
