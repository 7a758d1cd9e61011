package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A school holds a test: planned, drawn, let in, ten minutes for one, handed in by another, and the results at the end. */
class SittingJourneyIT extends Journeys {

    static final String SCHOOL = "mn-hoa-mai";
    static final String LIST = "/assessment/sittings?unit=" + SCHOOL;
    static final String COURSE = "an-toan-tai-khoan";
    static final String FIRST = "Nguyễn Phúc Bảo Hoàng Thiên Thi";
    static final String SECOND = "Trần Thị Kiểm";
    static final String LATE = "Lê Văn Muộn";

    final KeycloakDesk keycloak = new KeycloakDesk(env());
    final Page holder = desk();
    final Page first = phone();
    final Page second = phone();

    @AfterEach
    void the_clock_is_right_again() {
        itIsReallyNow();
    }

    @Test
    void planned_drawn_let_in_extended_handed_in_and_judged() {
        itIs(LocalDateTime.of(2026, 5, 4, 9, 0));
        theyAreHere();
        var sitting = plans();
        addsThem(sitting);
        prepares(sitting);
        waitsAndIsLetIn(sitting);
        isGivenMinutesWhileAnswering(sitting);
        second.waitForNavigation(() -> second.locator("#quiz-pages a").last().click());
        new Learner(second, appUrl()).handsIn();
        assertThat(second.locator("main")).containsText("Kết quả có từ");
        seesWhatHappened(sitting);
        givesTimeInEveryTest(sitting);
        nobodyElseComesIn(sitting);
        theResultsAreThereAtTheEnd(sitting);
    }

    private void theyAreHere() {
        var manager = keycloak.account("coi.thi", "Phạm Thị Coi", "muoi hai con giap");
        keycloak.makeManager("coi.thi", SCHOOL);
        manager.enter(holder, appUrl());
        comes(first, "thi.mot", FIRST);
        comes(second, "thi.hai", SECOND);
        keycloak.account("thi.ba", LATE, "di muon mot chut");
        keycloak.place("thi.ba", SCHOOL);
        SittingDesk.run("update person set search_name = 'le van muon' where username = 'thi.ba'");
        SittingDesk.run("update assignment set audience = 'support_staff' where person_id ="
                + " (select id from person where username = 'thi.ba')");
    }

    private void comes(Page page, String username, String name) {
        var signIn = keycloak.account(username, name, "tram hoa dua no " + username);
        keycloak.place(username, SCHOOL);
        signIn.enter(page, appUrl());
    }

    /** @return the address of the sitting */
    private String plans() {
        holder.navigate(appUrl() + LIST);
        assertThat(holder.locator(".empty")).containsText("chưa có buổi kiểm tra nào");
        look(holder, "sittings-empty-desk");
        holder.locator(".empty a").click();
        fill("quiz", COURSE);
        fill("title", "Kiểm tra cuối khóa, đợt 1");
        fill("day", "04/05/2026");
        fill("from", "9h");
        press("plan:yes");
        assertThat(holder.locator(".field .wrong")).hasCount(1);
        assertThat(holder.locator(".field .wrong")).containsText("14:30");
        fill("from", "9:10");
        fill("to", "9:30");
        press("plan:yes");
        assertThat(holder.locator(".field .wrong")).hasCount(1);
        assertThat(holder.locator(".field .wrong")).containsText("cần đủ 30 phút");
        assertThat(holder.locator("[id='plan:title']")).hasValue("Kiểm tra cuối khóa, đợt 1");
        look(holder, "sitting-plan-refused-desk");
        fill("to", "10:00");
        holder.locator("[name='plan:startBy'][value=invigilator]").check();
        fill("perPage", "5");
        holder.locator("[id='plan:watched']").check();
        press("plan:yes");
        assertThat(holder.locator(".said.done")).containsText("Đã lập buổi kiểm tra");
        assertThat(holder.locator(".next")).containsText("Chưa có ai");
        look(holder, "sitting-empty-desk");
        return holder.url().replaceFirst(".*(/assessment/.*)", "$1");
    }

    private void addsThem(String sitting) {
        holder.locator(".next a").click();
        holder.getByLabel("Giáo viên", new Page.GetByLabelOptions().setExact(true))
                .check();
        press("add:yes");
        assertThat(holder.locator(".said.done")).containsText("người");
        assertThat(row(FIRST)).containsText("Chưa có bài");
        assertThat(row(LATE)).hasCount(0);
        holder.locator("a", new Page.LocatorOptions().setHasText("Thêm người")).click();
        holder.fill("#find", "muộn");
        holder.waitForNavigation(
                () -> holder.locator("form[role=search] button.act").last().click());
        assertThat(holder.locator(".choices").last()).containsText(LATE);
        look(holder, "sitting-people-desk");
        holder.locator(".choices input[type=radio]").first().check();
        press("pick:yes");
        assertThat(row(LATE)).containsText("Chưa có bài");
        assertThat(holder.url()).endsWith(sitting);
    }

    private void prepares(String sitting) {
        holder.waitForNavigation(() -> holder.locator("[id='prepare:yes']").dblclick());
        holder.navigate(appUrl() + sitting);
        assertThat(row(FIRST)).containsText("Chưa vào");
        assertThat(holder.locator(".next")).containsText("cho mọi người vào");
        does(LATE, "part:paper");
        assertThat(row(LATE)).containsText("Làm trên giấy");
        look(holder, "sitting-ready-desk");
    }

    private void waitsAndIsLetIn(String sitting) {
        var room = sitting.replace("/sitting?", "/room?");
        first.navigate(appUrl() + room);
        assertThat(first.locator("#room-state")).containsText("Chưa đến giờ");
        itIs(LocalDateTime.of(2026, 5, 4, 9, 11));
        first.navigate(appUrl() + room);
        assertThat(first.locator("#room-state")).containsText("chờ người coi");
        holder.clock().install();
        press("letIn:yes");
        assertThat(holder.locator(".next")).containsText("đang mở");
        for (var page : List.of(first, second)) {
            page.navigate(appUrl() + room);
            page.waitForNavigation(() -> page.locator("[id='begin:go']").click());
            SittingDesk.pick(page, 0);
            assertThat(page.locator("#quiz-state")).containsText("Đã lưu");
        }
    }

    private void isGivenMinutesWhileAnswering(String sitting) {
        holder.clock().runFor(20_000);
        assertThat(row(FIRST)).containsText("1/10");
        look(holder, "sitting-running-desk");
        var end = SittingDesk.one(endOf(first));
        open(FIRST);
        look(holder, "sitting-place-desk");
        holder.fill("[id='extend:minutes']", "10");
        holder.waitForNavigation(() -> holder.locator("[id='extend:yes']").dblclick());
        holder.navigate(appUrl() + sitting);
        assertThat(row(FIRST)).containsText("+10 phút");
        assertThat(SittingDesk.one(endOf(first).replace("ends_at) as", "ends_at) - 600 as")))
                .isEqualTo(end);
        SittingDesk.pick(first, 1);
        assertThat(first.locator("#quiz-state")).containsText("Đã lưu");
    }

    private void seesWhatHappened(String sitting) {
        holder.navigate(appUrl() + sitting);
        assertThat(row(SECOND)).containsText("Đã xong");
        open(SECOND);
        holder.locator("a[href^='/assessment/timeline']").click();
        assertThat(holder.locator("#timeline")).containsText("Bắt đầu làm, hứa đến");
        assertThat(holder.locator("#timeline")).containsText("Nhận câu trả lời câu 1");
        assertThat(holder.locator("#timeline")).containsText("Người làm nộp bài");
        assertThat(holder.locator("#timeline")).not().containsText("Báo kết quả");
        look(holder, "timeline-desk");
        holder.setViewportSize(360, 740);
        look(holder, "timeline-phone");
        holder.navigate(appUrl() + sitting);
        look(holder, "sitting-running-phone");
        holder.setViewportSize(1280, 800);
        open(FIRST);
        holder.locator("a[href^='/assessment/timeline']").click();
        assertThat(holder.locator("main")).containsText("chưa hiện câu trả lời");
        assertThat(holder.locator("#timeline")).containsText("Được thêm 10 phút");
    }

    private void givesTimeInEveryTest(String sitting) {
        holder.navigate(appUrl() + sitting);
        open(FIRST);
        holder.locator("a[href^='/assessment/extra-time']").click();
        holder.fill("[id='give:percent']", "500");
        press("give:yes");
        assertThat(holder.locator(".said.refused")).containsText("200%");
        holder.fill("[id='give:percent']", "");
        holder.selectOption("[id='give:usual']", "50");
        press("give:yes");
        assertThat(holder.locator("#times li")).hasCount(1);
        look(holder, "extra-time-desk");
        assertThat(holder.locator("main a[href^='/assessment/sitting-place?']")).isVisible();
        holder.waitForNavigation(
                () -> holder.locator("#times input[type=submit]").click());
        assertThat(holder.locator("#times li")).hasCount(0);
        holder.locator("main a[href^='/assessment/sitting-place?']").click();
        assertThat(holder.locator("h1")).containsText(FIRST);
    }

    private void nobodyElseComesIn(String sitting) {
        for (var address : List.of(LIST, sitting, sitting.replace("sitting?", "sitting-people?"))) {
            assertThat(second.request().get(appUrl() + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    private void theResultsAreThereAtTheEnd(String sitting) {
        holder.clock().install();
        holder.navigate(appUrl() + sitting);
        itIs(LocalDateTime.of(2026, 5, 4, 10, 30));
        looksAgainOnceMore();
        first.reload();
        assertThat(first.locator("main")).containsText("Kết quả có từ 11:0");
        second.reload();
        assertThat(second.locator(".quiz-score")).hasCount(0);
        holder.navigate(appUrl() + sitting);
        assertThat(holder.locator("#results-from")).containsText("Kết quả hiện từ 11:0");
        open(FIRST);
        assertThat(holder.locator("[id='extend:minutes']")).isVisible();
        itIs(LocalDateTime.of(2026, 5, 4, 11, 5));
        second.reload();
        assertThat(second.locator(".quiz-score")).isVisible();
        holder.navigate(appUrl() + sitting);
        assertThat(holder.locator(".next")).containsText("đã kết thúc");
        assertThat(row(SECOND)).containsText("%");
        look(holder, "sitting-over-desk");
        holder.navigate(appUrl() + LIST);
        assertThat(holder.locator("#sittings")).containsText("Đã kết thúc");
        look(holder, "sittings-desk");
        holder.setViewportSize(360, 740);
        look(holder, "sittings-phone");
    }

    /** A page that is left open sees the end, and then asks no more. */
    private void looksAgainOnceMore() {
        var asked = new AtomicInteger();
        holder.onRequest(request -> asked.incrementAndGet());
        holder.clock().runFor(21_000);
        assertThat(holder.locator(".next")).containsText("đã kết thúc");
        assertThat(asked.get()).isEqualTo(1);
        holder.clock().runFor(120_000);
        assertThat(holder.locator(".next")).containsText("đã kết thúc");
        assertThat(asked.get()).isEqualTo(1);
    }

    private String endOf(Page page) {
        return "select cast(extract(epoch from ends_at) as bigint) from attempt where id = "
                + page.url().replaceFirst(".*id=(\\d+).*", "$1");
    }

    private Locator row(String name) {
        return holder.locator(".sitting tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private void open(String name) {
        holder.waitForNavigation(() -> row(name).locator("a").click());
    }

    private void does(String name, String button) {
        open(name);
        press(button);
    }

    private void fill(String field, String value) {
        var input = holder.locator("[id='plan:" + field + "']");
        if ("select".equals(input.evaluate("one => one.localName"))) {
            input.selectOption(value);
        } else {
            input.fill(value);
        }
    }

    private void press(String button) {
        holder.waitForNavigation(() -> holder.locator("[id='" + button + "']").click());
    }
}
