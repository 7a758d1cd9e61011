package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same pages on the smallest phone, with letters twice as large, and on a television moved about with its remote. */
class ScreenJourneyIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";

    /** What can be pressed and is shown, in the order of the page. */
    static final String PRESSED =
            "Array.from(document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex=\"0\"]'))"
                    + ".filter(function (one) { return one.checkVisibility({ visibilityProperty: true }); })";

    static final String LARGE = "document.documentElement.style.fontSize = '212.5%'";

    static final String FOCUSED = "() => " + PRESSED + ".indexOf(document.activeElement)";

    static final String RING = "() => { const style = getComputedStyle(document.activeElement);"
            + " return style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth); }";

    @Test
    void the_smallest_phone_scrolls_one_way_only_also_with_letters_twice_as_large() {
        var page = open(screen(320, 640, true));
        pagesOf(page).forEach((name, address) -> {
            page.navigate(address);
            look(page, name + "-320");
            page.evaluate(LARGE);
            look(page, name + "-320-large");
        });
    }

    /** Before the first page: nobody is signed in. */
    @Test
    void the_way_in_fits_every_screen() {
        var small = open(screen(320, 640, true));
        small.navigate(appUrl() + "/login");
        look(small, "login-320");
        small.evaluate(LARGE);
        look(small, "login-320-large");
        var large = open(screen(1920, 1080, true));
        large.navigate(appUrl() + "/login");
        assertThat(lettersOf(large)).isGreaterThanOrEqualTo(30);
        show(large, "login-tv");
        for (var next : List.of("#password", "button[aria-controls=password]", "#kc-login")) {
            large.keyboard().press("Tab");
            assertThat(large.locator(next)).isFocused();
            hasARing(large, next);
        }
    }

    @Test
    void a_television_is_read_from_three_metres_and_used_by_its_keys() {
        var page = open(screen(1920, 1080, true));
        pagesOf(page).forEach((name, address) -> {
            page.navigate(address);
            show(page, name + "-tv");
            fitsItsScreen(page);
            assertThat(lettersOf(page)).as("letters of %s", name).isGreaterThanOrEqualTo(30);
            reachesEverythingInOrder(page, name);
        });
        page.navigate(appUrl() + "/learning/course?code=" + COURSE);
        page.locator(".lessons a").first().focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator("article.reading")).isVisible();
    }

    private Map<String, String> pagesOf(Page page) {
        var learner =
                new KeycloakDesk(env()).account("man.hinh", "Nguyễn Phúc Bảo Hoàng Thiên Ân", "ba met tu ghe ngoi");
        learner.enter(page, appUrl());
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", appUrl() + "/");
        pages.put("courses", appUrl() + "/learning/courses");
        pages.put("course", appUrl() + "/learning/course?code=" + COURSE);
        page.navigate(pages.get("course"));
        pages.put("lesson", appUrl() + page.locator(".lessons a").first().getAttribute("href"));
        pages.put("quiz", appUrl() + "/assessment/quiz?code=" + COURSE);
        page.navigate(pages.get("quiz"));
        page.waitForNavigation(() -> page.locator("#start button, a[href^='/assessment/attempt']")
                .first()
                .click());
        pages.put("attempt", page.url());
        pages.put("verify", appUrl() + "/verify");
        return pages;
    }

    /** Without axe, which opens a page of its own: a touch screen is one no more after that. */
    private static void show(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    private static double lettersOf(Page page) {
        return ((Number) page.evaluate("parseFloat(getComputedStyle(document.querySelector('main')).fontSize)"))
                .doubleValue();
    }

    /** A group of radio buttons is one stop, its arrows choose in it. */
    private static void reachesEverythingInOrder(Page page, String name) {
        int all = (Integer)
                page.evaluate(
                        "() => " + PRESSED + ".filter(function (one, i, every) {"
                                + " return one.type !== 'radio' || every.findIndex(function (other) { return other.name === one.name; }) === i; }).length");
        page.evaluate("window.scrollTo(0, 0)");
        var order = new ArrayList<Integer>();
        for (int i = 0; i < all; i++) {
            page.keyboard().press("Tab");
            order.add((Integer) page.evaluate(FOCUSED));
            hasARing(page, name + " at stop " + i);
        }
        assertThat(order).as("stops of %s", name).doesNotContain(-1).doesNotHaveDuplicates();
        assertThat(order).as("order of %s", name).isEqualTo(sorted(order));
    }

    private static void hasARing(Page page, String where) {
        assertThat(((Number) page.evaluate(RING)).doubleValue())
                .as("ring on %s", where)
                .isGreaterThanOrEqualTo(6);
    }

    private static List<Integer> sorted(List<Integer> order) {
        return order.stream().sorted().toList();
    }
}
