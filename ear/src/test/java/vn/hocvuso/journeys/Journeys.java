package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import vn.hocvuso.launcher.Environment;

/** A person with a browser in front of the real thing: Payara with the built EAR, Keycloak, PostgreSQL. */
@Tag("browser")
abstract class Journeys {

    static final Path SCREENS = Path.of("target", "screens");

    private static final List<String> NAMES = List.of(
            "document-title",
            "html-has-lang",
            "html-lang-valid",
            "valid-lang",
            "button-name",
            "link-name",
            "label",
            "select-name",
            "input-button-name",
            "image-alt",
            "svg-img-alt",
            "aria-command-name",
            "aria-progressbar-name",
            "summary-name");

    /** Pages that were looked at in English, whoever looked. */
    private static final Set<String> IN_ENGLISH = new HashSet<>();

    /** What a browser keeps of those who are in, by username. */
    private static final Map<String, String> SIGNED_IN = new HashMap<>();

    private final List<BrowserContext> opened = new ArrayList<>();
    private final Map<String, Looked> looked = new LinkedHashMap<>();

    private record Looked(BrowserContext who, String address) {}

    Environment env() {
        return Stage.environment();
    }

    String appUrl() {
        return env().appUrl();
    }

    /** A phone of its own: 360 px wide, nobody signed in. */
    Page phone() {
        return open(360, 740, true);
    }

    /** A desk computer of its own: 1280 px wide, nobody signed in. */
    Page desk() {
        return open(1280, 800, false);
    }

    /** A phone in which somebody is signed in: by hand once in each class, from then on as if it had been left open. */
    Page phoneOf(SignIn who) {
        return signedIn(screen(360, 740, true), who);
    }

    Page deskOf(SignIn who) {
        return signedIn(screen(1280, 800, false), who);
    }

    private Page signedIn(Browser.NewContextOptions browser, SignIn who) {
        var kept = SIGNED_IN.get(who.username());
        if (kept != null) {
            return open(browser.setStorageState(kept));
        }
        var page = open(browser);
        who.enter(page, appUrl());
        SIGNED_IN.put(who.username(), page.context().storageState());
        return page;
    }

    @AfterAll
    static void close_what_was_left_open() {
        SIGNED_IN.clear();
    }

    private Page open(int width, int height, boolean touch) {
        return open(screen(width, height, touch));
    }

    /** A browser in Vietnam, before it is opened. */
    static Browser.NewContextOptions screen(int width, int height, boolean touch) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh");
    }

    Page open(Browser.NewContextOptions browser) {
        var context = Stage.browser().newContext(browser);
        context.setDefaultTimeout(20_000);
        opened.add(context);
        return context.newPage();
    }

    /** Sets the clock of the platform to this minute of Vietnamese time. */
    void itIs(LocalDateTime at) {
        Stage.moveClockTo(at.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant());
    }

    void itIsReallyNow() {
        Stage.moveClockTo((Instant) null);
    }

    /** Keeps a picture of the page for people to look at; every page is clean for axe, in English its names, and fits its screen. */
    void look(Page page, String name) {
        picture(page, name);
        fitsItsScreen(page);
        if ("en".equals(page.locator("html").getAttribute("lang"))) {
            isNamed(page);
            IN_ENGLISH.add(path(page.url()));
            return;
        }
        isAccessible(page);
        if (page.url().startsWith(appUrl())) {
            looked.put(path(page.url()), new Looked(page.context(), page.url()));
        }
    }

    /** As JPEG: to press a hundred pages into PNG took the browser two minutes of a whole run. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(80)
                .setFullPage(true));
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    /** Every page that was looked at is there in English too, on a phone: once for all journeys. */
    private void inEnglish(String path, Looked one) {
        var page = one.who().newPage();
        page.setViewportSize(360, 740);
        var answer = page.navigate(
                one.address().replaceFirst("#.*", "") + (one.address().contains("?") ? "&" : "?") + "lang=en");
        if (answer.ok() && path(page.url()).equals(path) && IN_ENGLISH.add(path)) {
            picture(page, "english" + path.replace('/', '-'));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            isNamed(page);
            fitsItsScreen(page);
        }
        page.close();
    }

    void isAccessible(Page page) {
        isClean(page, axe(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));
    }

    /** The second language gives the same elements other names. */
    private void isNamed(Page page) {
        isClean(page, axe(page).withRules(NAMES));
    }

    /** Of what is right one example is named: to find a selector for each of a thousand took as long as to check them. */
    private static AxeBuilder axe(Page page) {
        var onlyWrong = new AxeRunOptions();
        onlyWrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(onlyWrong);
    }

    private static void isClean(Page page, AxeBuilder axe) {
        var found = axe.analyze();
        assertThat(found.getPasses()).as("axe ran on %s", page.url()).isNotEmpty();
        assertThat(found.getViolations()).as("axe on %s", page.url()).isEmpty();
    }

    /** A phone makes its window as wide as what is too wide: the screen is what the root element was laid out for. */
    void fitsItsScreen(Page page) {
        var tooWide = (Boolean)
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        assertThat(tooWide).as("%s scrolls sideways", page.url()).isFalse();
    }

    @AfterEach
    void leave() {
        looked.forEach((path, one) -> {
            if (!IN_ENGLISH.contains(path)) {
                inEnglish(path, one);
            }
        });
        opened.forEach(BrowserContext::close);
    }
}
