package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test taken where the network comes and goes, on two devices, up to its last second. */
class QuizJourneyIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";
    static final String TIME_IS_UP = "() => { document.getElementById('quiz').dataset.ends = '0'; }";
    static final String HELD = "Đang giữ trên máy này (2 câu)";

    SignIn learner;
    Page page;

    @BeforeEach
    void a_try_is_running() {
        learner = new KeycloakDesk(env()).account("tam.quiz", "Hồ Thị Tâm", "nam sau bay tam");
        page = phoneOf(learner);
        page.navigate(appUrl() + "/assessment/quiz?code=" + COURSE);
        var running = page.locator("a[href^='/assessment/attempt']");
        page.waitForNavigation(() -> (running.count() > 0 ? running.first() : page.locator("#start button")).click());
    }

    @Test
    void answers_given_without_a_network_are_sent_when_the_page_is_opened_again() {
        page.context().setOffline(true);
        pick(page, 0, 1);
        pick(page, 0, 0);
        pick(page, 1, 0);
        assertThat(state(page)).containsText(HELD);
        var address = page.url();
        var context = page.context();
        page.close();
        context.setOffline(false);
        var again = context.newPage();
        again.navigate(address);
        assertThat(state(again)).containsText("Đã lưu");
        hasServer(context, address, 0, 0);
        hasServer(context, address, 1, 0);
    }

    @Test
    void an_answer_on_its_way_is_not_called_saved() {
        var onItsWay = new AtomicReference<Route>();
        page.route("**/responses", onItsWay::set);
        pick(page, 0, 1);
        pick(page, 0, 0);
        assertThat(state(page)).hasText("Đang lưu…");
        assertThat(state(page)).containsText("Đang giữ");
        onItsWay.get().resume();
        page.unroute("**/responses");
        assertThat(state(page)).containsText("Đã lưu");
    }

    /** The other device shows the second choice all the while, so that taking the first is a change there. */
    @Test
    void of_two_devices_the_answer_given_last_counts() {
        pick(page, 0, 0);
        pick(page, 0, 1);
        assertThat(state(page)).containsText("Đã lưu");
        var other = phone();
        learner.enter(other, appUrl());
        other.navigate(page.url());
        pick(page, 0, 0);
        pick(page, 0, 1);
        assertThat(state(page)).containsText("Đã lưu");
        pick(other, 0, 0);
        assertThat(state(other)).containsText("Đã lưu");
        hasServer(page.context(), page.url(), 0, 0);
    }

    @Test
    void when_time_is_up_the_next_page_is_asked_for_once_however_slowly_it_comes() {
        var asked = new AtomicInteger();
        page.route("**/assessment/submit**", route -> {
            asked.incrementAndGet();
            pause(4_000);
            route.resume();
        });
        page.evaluate(TIME_IS_UP);
        page.waitForURL("**/assessment/submit?**");
        assertThat(asked.get()).isEqualTo(1);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Locator choices(Page page, int question) {
        return page.locator("fieldset:has(input[type=radio])").nth(question).locator("input[type=radio]");
    }

    /** @param choice 0 or 1: which questions are drawn is left to chance, and some have two choices only */
    private static void pick(Page page, int question, int choice) {
        choices(page, question).nth(choice).check();
    }

    private static Locator state(Page page) {
        return page.locator("#quiz-state");
    }

    /** What a page opened afresh shows; it has no journal, so it is what the server has. */
    private static void hasServer(BrowserContext context, String address, int question, int choice) {
        var html = context.request().get(address).text();
        var fresh = context.newPage();
        fresh.setContent(html);
        assertThat(choices(fresh, question).nth(choice)).isChecked();
    }
}
