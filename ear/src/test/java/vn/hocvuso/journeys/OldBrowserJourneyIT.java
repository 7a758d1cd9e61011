package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Browsers without what came after Chrome 70 and iOS 12, and those that forbid a page its journal. */
class OldBrowserJourneyIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";

    static final String OLD = """
            ['IntersectionObserver', 'ResizeObserver', 'AbortController', 'AbortSignal', 'URLSearchParams', 'queueMicrotask',
             'structuredClone', 'requestIdleCallback', 'BroadcastChannel', 'PointerEvent', 'globalThis', 'speechSynthesis', 'visualViewport',
             'WeakRef', 'BigInt'].forEach(function (name) { delete window[name]; });
            delete Promise.allSettled; delete Promise.any; delete Promise.prototype.finally; delete Object.fromEntries;
            ['flat', 'flatMap', 'at', 'findLast'].forEach(function (name) { delete Array.prototype[name]; });
            ['replaceAll', 'matchAll', 'at', 'trimEnd'].forEach(function (name) { delete String.prototype[name]; });
            ['replaceChildren', 'append', 'toggleAttribute'].forEach(function (name) { delete Element.prototype[name]; });
            """;

    static final String NO_BEACON = OLD + "delete Navigator.prototype.sendBeacon;";
    static final String NO_JOURNAL = OLD + "delete window.indexedDB;";
    static final String FORBIDDEN_JOURNAL =
            OLD + "IDBFactory.prototype.open = function () { throw new Error('SecurityError'); };";
    static final String MUTE_JOURNAL = OLD + "IDBFactory.prototype.open = function () { return {}; };";
    static final String BROKEN_JOURNAL =
            OLD + "IDBDatabase.prototype.transaction = function () { throw new Error('InvalidStateError'); };";

    final List<String> thrown = new ArrayList<>();

    @Test
    void no_script_of_ours_throws_on_any_page_of_a_learner() {
        var page = signedIn(OLD);
        for (var address : List.of(
                "/", "/learning/courses", "/learning/course?code=" + COURSE, "/certification/mine", "/verify")) {
            page.navigate(appUrl() + address);
            assertThat(page.locator("h1").first()).isVisible();
        }
        page.navigate(appUrl() + "/learning/course?code=" + COURSE);
        page.locator(".lessons a").first().click();
        assertThat(page.locator("article.reading h1")).isVisible();
        assertThat(thrown).isEmpty();
    }

    /** Keycloak's own script is looked at too: it names what is not there. */
    @Test
    void the_way_in_shows_the_password_when_asked() {
        var page = phone();
        page.onPageError(thrown::add);
        page.addInitScript(OLD);
        page.navigate(appUrl() + "/login");
        page.fill("#password", "dien thoai doi dau");
        page.locator("button[aria-controls=password]").click();
        assertThat(page.locator("#password")).hasAttribute("type", "text");
        assertThat(thrown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NO_BEACON, NO_JOURNAL, FORBIDDEN_JOURNAL, MUTE_JOURNAL, BROKEN_JOURNAL})
    void an_answer_is_saved(String browser) {
        var page = signedIn(browser);
        page.navigate(appUrl() + "/assessment/quiz?code=" + COURSE);
        page.waitForNavigation(() -> page.locator("#start button, a[href^='/assessment/attempt']")
                .first()
                .click());
        var choices = page.locator("fieldset:has(input[type=radio])").first().locator("input[type=radio]");
        var other = choices.nth(choices.first().isChecked() ? 1 : 0);
        other.check();
        assertThat(page.locator("#quiz-state")).containsText("Đã lưu");
        page.reload();
        assertThat(other).isChecked();
        assertThat(thrown).isEmpty();
    }

    /** Where there is no fetch, the form does it. */
    @Test
    void without_fetch_the_form_is_sent_as_it_is() {
        var page = signedIn(OLD + "delete window.fetch;");
        page.navigate(appUrl() + "/assessment/quiz?code=" + COURSE);
        page.waitForNavigation(() -> page.locator("#start button, a[href^='/assessment/attempt']")
                .first()
                .click());
        page.locator("fieldset input[type=radio]").first().check();
        page.locator("form#quiz button[value=submit]").click();
        page.waitForURL("**/assessment/submit?**");
        assertThat(page.locator("main .progress")).isVisible();
        assertThat(thrown).isEmpty();
    }

    private Page signedIn(String browser) {
        var page = phoneOf(new KeycloakDesk(env()).account("may.cu", "Trịnh Thị Cũ", "dien thoai doi dau"));
        page.onPageError(thrown::add);
        page.addInitScript(browser);
        return page;
    }
}
