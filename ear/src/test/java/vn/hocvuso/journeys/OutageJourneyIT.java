package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A timed test while the network is away for long, with clocks that are wrong, and with nothing but a keyboard. Time is
 * moved in the browser and at the server together, so that an hour passes in both.
 */
class OutageJourneyIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";

    /** How many answers the browser keeps. */
    static final String JOURNAL = """
            new Promise(done => {
              indexedDB.open('hocvuso-quiz', 1).onsuccess = opened => {
                opened.target.result.transaction('answers').objectStore('answers').count().onsuccess = counted => {
                  opened.target.result.close();
                  done(counted.target.result);
                };
              };
            })""";

    @AfterEach
    void the_true_time_again() {
        itIsReallyNow();
    }

    @Test
    void forty_five_seconds_without_a_network_lose_nothing() {
        var page = begun("mat.song", "Cao Thị Mất Sóng", desk(), 30);
        page.context().setOffline(true);
        pick(page, 0);
        page.clock().runFor(20_000);
        pick(page, 1);
        assertThat(state(page)).containsText("Đang giữ trên máy này (2 câu)");
        page.clock().runFor(25_000);
        page.context().setOffline(false);
        assertThat(state(page)).containsText("Đã lưu");
        hasServer(page, 2);
    }

    @Test
    void an_hour_without_a_network_in_a_test_of_two_loses_nothing() {
        var page = begun("mot.gio", "Cao Văn Một Giờ", phone(), 120);
        page.context().setOffline(true);
        pick(page, 0);
        pick(page, 1);
        anHourPasses(page);
        pick(page, 2);
        assertThat(state(page)).containsText("Đang giữ trên máy này (3 câu)");
        look(page, "outage-hour-phone");
        page.context().setOffline(false);
        page.clock().runFor(31_000);
        assertThat(state(page)).containsText("Đã lưu");
        assertThat(page.locator("#quiz-left")).hasText(Pattern.compile("Còn (59|1:00):\\d\\d"));
        hasServer(page, 3);
    }

    @Test
    void a_deadline_that_passed_while_offline_is_said_and_what_came_in_time_counts() {
        var page = begun("het.gio", "Cao Thị Hết Giờ", phone(), 30);
        pick(page, 0);
        assertThat(state(page)).containsText("Đã lưu");
        page.context().setOffline(true);
        pick(page, 1);
        assertThat(state(page)).containsText("Đang giữ");
        anHourPasses(page);
        assertThat(page.locator("#quiz-left")).hasText("Đã hết giờ");
        page.context().setOffline(false);
        page.clock().runFor(31_000);
        page.waitForURL(Pattern.compile(".*/assessment/(submit|review)\\?.*"));
        assertThat(page.locator("h1")).isVisible();
        hasServer(page, 1);
        look(page, "outage-late-phone");
    }

    @Test
    void a_clock_that_is_five_hours_wrong_changes_nothing() {
        var phone = phone();
        phone.clock()
                .install(new Clock.InstallOptions()
                        .setTime(Instant.now().minus(Duration.ofHours(5)).toEpochMilli()));
        var page = begun("dong.ho", "Cao Văn Đồng Hồ", phone, 30);
        assertThat(page.locator("#quiz-left")).hasText(Pattern.compile("Còn (30|29|28):\\d\\d"));
        pick(page, 0);
        assertThat(state(page)).containsText("Đã lưu");
        assertThat(page.url()).contains("/assessment/attempt");
        hasServer(page, 1);
    }

    @Test
    void with_a_keyboard_alone_it_is_answered_and_handed_in() {
        var page = begun("ban.phim", "Cao Thị Bàn Phím", desk(), 30);
        var radio = page.locator("fieldset:has(input[type=radio])")
                .first()
                .locator("input[type=radio]")
                .first();
        tabsTo(page, "input[type=radio]");
        page.keyboard().press("Space");
        assertThat(page.locator("input[type=radio]:checked")).hasCount(1);
        assertThat(radio.or(page.locator("input[type=radio]:checked")).first()).isVisible();
        assertThat(state(page)).containsText("Đã lưu");
        assertThat(journal(page)).isEqualTo(1);
        tabsTo(page, "button[value=submit]");
        page.keyboard().press("Enter");
        page.waitForURL("**/assessment/submit?**");
        tabsTo(page, "#hand-in button");
        page.keyboard().press("Enter");
        page.waitForURL("**/assessment/review?**");
        page.waitForFunction(JOURNAL + ".then(kept => kept === 0)");
    }

    /** What a screen reader is told: a name for each group, the state and the time left as they change. */
    @Test
    void a_screen_reader_hears_questions_saving_and_the_time_left() {
        var page = begun("nghe.thi", "Cao Văn Nghe Thi", desk(), 30);
        var group = page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName("Câu 1").setExact(true));
        assertThat(group).isVisible();
        assertThat(group.getAttribute("aria-describedby")).isEqualTo("q1-asks");
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Các câu hỏi")))
                .isVisible();
        pick(page, 0);
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Đã lưu")))
                .isVisible();
        assertThat(page.locator(".quiz-jump a").first()).hasAccessibleName(Pattern.compile("1\\s+đã trả lời"));
        itIsLater(Duration.ofMinutes(26));
        page.clock().fastForward(24 * 60_000);
        page.clock().runFor(2 * 60_000);
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Còn 5 phút")))
                .isAttached();
        assertThat(page.locator("main").ariaSnapshot()).contains("status", "group \"Câu 1\"", "button \"Nộp bài\"");
    }

    private void anHourPasses(Page page) {
        itIsLater(Duration.ofHours(1));
        page.clock().fastForward(3_600_000);
    }

    private static void itIsLater(Duration more) {
        Stage.moveClockTo(Instant.now().plus(more));
    }

    private static void tabsTo(Page page, String what) {
        for (int i = 0; i < 80 && !(Boolean) page.evaluate("what => document.activeElement.matches(what)", what); i++) {
            page.keyboard().press("Tab");
        }
        assertThat((Boolean) page.evaluate("what => document.activeElement.matches(what)", what))
                .as("the keyboard gets to %s", what)
                .isTrue();
    }

    /** A place in a sitting of its own, begun, with a clock of the browser that can be moved. */
    private Page begun(String username, String name, Page page, int minutes) {
        new KeycloakDesk(env()).account(username, name, "song nuoc menh mong").enter(page, appUrl());
        long sitting = new SittingDesk(COURSE).holds(username, "learner", minutes, 0, false);
        if (!(Boolean) page.evaluate("Boolean(window.__pwClock)")) {
            page.clock()
                    .install(new Clock.InstallOptions().setTime(Instant.now().toEpochMilli()));
        }
        page.navigate(appUrl() + "/assessment/room?id=" + sitting);
        page.waitForNavigation(() -> page.locator("[id='begin:go']").click());
        return page;
    }

    private static void pick(Page page, int question) {
        SittingDesk.pick(page, question);
    }

    private static Locator state(Page page) {
        return page.locator("#quiz-state");
    }

    private static int journal(Page page) {
        return (Integer) page.evaluate(JOURNAL);
    }

    private static void hasServer(Page page, int answers) {
        assertThat(SittingDesk.one("select count(distinct slot) from response where attempt_id = "
                        + page.url().replaceFirst(".*id=(\\d+).*", "$1")))
                .isEqualTo("" + answers);
    }
}
