package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A sitting as one who takes part lives it: waiting, questions by pages, without a network, at another device. */
class RoomJourneyIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";

    @Test
    void from_the_waiting_room_to_the_end_over_a_lost_network_and_a_second_device() {
        var account =
                new KeycloakDesk(env()).account("phong.cho", "Nguyễn Phúc Bảo Hoàng Thiên Ân", "cua so mo ra bien");
        var page = phone();
        account.enter(page, appUrl());
        long sitting = new SittingDesk(COURSE).holds("phong.cho", "invigilator", 30, 5, true);
        page.navigate(appUrl() + "/");
        assertThat(page.locator("main")).containsText("Kiểm tra học kỳ");
        page.clock().install();
        page.navigate(appUrl() + "/assessment/room?id=" + sitting);
        page.evaluate("window.waited = true");
        page.clock().runFor(4_000);
        assertThat((Boolean) page.evaluate("window.waited === true"))
                .as("a page that waits for somebody is not loaded all the time")
                .isTrue();
        assertThat(page.locator("#room-clock")).hasText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d"));
        assertThat(page.locator("#room-state")).containsText("chờ người coi");
        assertThat(page.locator("main")).containsText("được ghi lại để người coi xem");
        look(page, "room-waiting-phone");
        SittingDesk.run("update sitting set let_in_at = now() where id = " + sitting);
        page.clock().fastForward(16_000);
        page.locator("[id='begin:go']").waitFor();
        look(page, "room-open-phone");
        page.waitForNavigation(() -> page.locator("[id='begin:go']").click());
        answersByPages(page);
        goesOnElsewhere(page, account, sitting);
    }

    /** What could not be sent from the first page is sent from the second. */
    private void answersByPages(Page page) {
        assertThat(page.locator("fieldset[data-slot]")).hasCount(5);
        assertThat(page.locator(".quiz-jump a")).hasCount(10);
        look(page, "attempt-page-phone");
        page.route("**/responses", route -> route.abort());
        pick(page, 0);
        pick(page, 1);
        assertThat(state(page)).containsText("Đang giữ trên máy này (2 câu)");
        page.waitForNavigation(() -> page.locator("#quiz-pages a").click());
        assertThat(page.locator(".quiz-jump a.done")).hasCount(2);
        assertThat(state(page)).containsText("Đang giữ trên máy này (2 câu)");
        page.unroute("**/responses");
        pick(page, 0);
        assertThat(state(page)).containsText("Đã lưu");
        assertThat(one(
                        "select count(distinct slot) from response r join attempt a on a.id = r.attempt_id where a.sitting_id is not null and a.id = "
                                + attempt(page)))
                .isEqualTo("3");
        assertThat(one("select count(*) from attempt_event where kind = 'left' and attempt_id = " + attempt(page)))
                .isEqualTo("0");
        page.waitForNavigation(() -> page.locator("#quiz-pages a").first().click());
        assertThat(page.locator(".quiz-jump a.done")).hasCount(3);
    }

    private void goesOnElsewhere(Page page, SignIn account, long sitting) {
        var other = desk();
        account.enter(other, appUrl());
        other.navigate(appUrl() + "/assessment/room?id=" + sitting);
        other.waitForNavigation(() -> other.locator(".next a.button").click());
        assertThat(other.locator("h1")).hasText("Bài đang mở ở máy khác");
        look(other, "hand-over-desk");
        other.waitForNavigation(() -> other.locator("[id='take:go']").click());
        assertThat(other.locator(".quiz-jump a.done")).hasCount(3);
        pick(page, 2);
        assertThat(state(page)).containsText("đang mở ở máy khác");
        pick(other, 3);
        assertThat(state(other)).containsText("Đã lưu");
        other.waitForNavigation(() -> other.locator("#quiz-pages a").last().click());
        other.locator("form#quiz button[value=submit]").click();
        other.waitForURL("**/assessment/submit?**");
        other.waitForNavigation(() -> other.locator("#hand-in button").click());
        assertThat(other.locator("main")).containsText("Kết quả có từ");
        assertThat(other.locator(".quiz-score, .quiz-judged")).hasCount(0);
        assertThat(other.content()).doesNotContain("quiz-remark");
        look(other, "review-later-desk");
        other.navigate(appUrl() + "/assessment/assessments");
        assertThat(other.locator("#sittings")).containsText("đã nộp");
        look(other, "assessments-sittings-desk");
    }

    /** Without scripts a page is sent as a form, and the next one comes with what was saved. */
    @Test
    void without_scripts_pages_are_sent_one_by_one() {
        var page = open(screen(360, 740, true).setJavaScriptEnabled(false));
        new KeycloakDesk(env())
                .account("phong.cu", "Lý Thị Phòng Cũ", "may cu van tot")
                .enter(page, appUrl());
        long sitting = new SittingDesk(COURSE).holds("phong.cu", "password", 30, 5, true);
        page.navigate(appUrl() + "/assessment/room?id=" + sitting);
        page.fill("[id='begin:password']", "sai");
        page.locator("[id='begin:go']").click();
        assertThat(page.locator(".said.refused")).containsText("Mật khẩu chưa đúng");
        assertThat(one("select wrong_passwords from sitting_place where sitting_id = " + sitting))
                .as("kept though it was refused")
                .isEqualTo("1");
        page.fill("[id='begin:password']", "Hoa Mai");
        page.locator("[id='begin:go']").click();
        pick(page, 0);
        page.locator("form#quiz button[value=after]").click();
        assertThat(page.locator("fieldset[data-slot='6']")).isVisible();
        assertThat(page.locator(".quiz-jump a.done")).hasCount(1);
        pick(page, 0);
        page.locator("form#quiz button[value=before]").click();
        assertThat(page.locator(".quiz-jump a.done")).hasCount(2);
    }

    private static String attempt(Page page) {
        return page.url().replaceFirst(".*id=(\\d+).*", "$1");
    }

    private static void pick(Page page, int question) {
        SittingDesk.pick(page, question);
    }

    private static String one(String select) {
        return SittingDesk.one(select);
    }

    private static Locator state(Page page) {
        return page.locator("#quiz-state");
    }
}
