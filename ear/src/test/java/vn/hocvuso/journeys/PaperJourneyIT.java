package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Sheets are printed at a desk; later somebody opens the form of one with a phone and types what was marked. */
class PaperJourneyIT extends Journeys {

    static final String UNIT = "mn-hoa-hau";
    static final String LEARNER = "giay.hoc";

    final KeycloakDesk keycloak = new KeycloakDesk(env());
    final Page desk = desk();
    final Page phone = phone();

    PaperRound round;
    SignIn holder;
    long attempt;

    @Test
    void sheets_are_printed_marked_typed_and_graded() {
        theSittingIsHeld();
        nothingIsPrintedBeforeItIsDrawn();
        sheetsArePrinted();
        thePhoneIsAskedWhoItIsAndComesBack();
        whatIsWrongStandsAtItsField();
        twoTypeTheSameSheet();
        itIsHandedIn();
        itIsCorrectedWithAReason();
        othersFindNothing();
        theLearnerSeesTheResult();
        manySheetsAreAJob();
    }

    private void theSittingIsHeld() {
        holder = keycloak.account("giay.coi", "Nguyễn Phúc Bảo Hoàng Thiên Ân", "sau muoi tam bon");
        keycloak.makeManager("giay.coi", UNIT);
        keycloak.account(LEARNER, "Đinh Thị Giấy", "tam muoi mot chin");
        keycloak.place(LEARNER, UNIT);
        holder.enter(desk, appUrl());
        round = new PaperRound(UNIT, "giay.coi");
        desk.navigate(papers());
        assertThat(desk.locator(".empty")).containsText("chưa có ai làm bài trên giấy");
        look(desk, "papers-empty-desk");
    }

    private void nothingIsPrintedBeforeItIsDrawn() {
        round.seats(LEARNER);
        desk.navigate(papers());
        assertThat(desk.locator("#papers tbody tr")).containsText("chưa chuẩn bị");
        assertThat(desk.locator("#print")).hasCount(0);
        desk.navigate(appUrl() + "/assessment/paper-sheets?id=" + round.id());
        assertThat(desk.locator(".said.refused")).containsText("chưa được chuẩn bị bài");
        round.draws();
        attempt = round.attempt(LEARNER);
    }

    private void sheetsArePrinted() {
        desk.navigate(papers());
        assertThat(desk.locator("#papers tbody tr")).containsText("chưa in");
        look(desk, "papers-desk");
        var pdf = desk.request().get(appUrl() + desk.locator("#print").getAttribute("href"));
        assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        desk.navigate(papers());
        assertThat(desk.locator("#papers tbody tr")).containsText("đã in");
        desk.setViewportSize(360, 740);
        look(desk, "papers-phone");
        desk.setViewportSize(1280, 800);
    }

    private void thePhoneIsAskedWhoItIsAndComesBack() {
        phone.navigate(entry());
        holder.fill(phone);
        phone.waitForURL("**/assessment/paper-entry?id=" + attempt);
        assertThat(phone.locator("h1")).hasText("Đinh Thị Giấy");
        look(phone, "paper-entry-phone");
    }

    private void whatIsWrongStandsAtItsField() {
        first(phone).fill("99 x");
        press(phone, "save");
        assertThat(phone.locator("[role=alert]")).containsText("Chưa lưu");
        assertThat(first(phone)).hasValue("99 x");
        assertThat(first(phone)).hasAttribute("aria-invalid", "true");
        look(phone, "paper-entry-wrong-phone");
        first(phone).fill("1");
        press(phone, "save");
        assertThat(phone.locator(".said.done")).containsText("Đã lưu");
    }

    private void twoTypeTheSameSheet() {
        desk.navigate(entry());
        first(phone).fill("2");
        press(phone, "save");
        assertThat(phone.locator(".said.done")).isVisible();
        first(desk).fill("3");
        press(desk, "save");
        assertThat(desk.locator(".wrong").first()).containsText("Đã có người khác nhập: 2");
        assertThat(first(desk)).hasValue("3");
        look(desk, "paper-entry-met-desk");
        press(desk, "save");
        assertThat(desk.locator(".said.done")).isVisible();
        desk.navigate(appUrl() + "/assessment/timeline?id=" + attempt);
        assertThat(desk.locator("#timeline")).containsText("Câu trả lời trên giấy được gõ vào");
    }

    private void itIsHandedIn() {
        phone.navigate(entry());
        assertThat(first(phone)).hasValue("3");
        press(phone, "hand-in");
        assertThat(phone.locator("#over")).containsText("Kết quả");
        look(phone, "paper-entry-over-phone");
    }

    private void itIsCorrectedWithAReason() {
        first(phone).fill("1");
        press(phone, "correct");
        assertThat(phone.locator(".said.refused")).containsText("lý do");
        assertThat(first(phone)).hasValue("1");
        phone.locator("#reason").fill("Gõ nhầm câu 1");
        press(phone, "correct");
        assertThat(phone.locator(".said.done")).containsText("chấm lại");
        assertThat(first(phone)).hasValue("1");
        desk.navigate(appUrl() + "/assessment/timeline?id=" + attempt);
        assertThat(desk.locator("#timeline")).containsText("Lý do sửa: Gõ nhầm câu 1");
        look(desk, "paper-timeline-desk");
        desk.navigate(papers());
        assertThat(desk.locator("#papers tbody tr")).containsText("đã nộp");
    }

    private void othersFindNothing() {
        var other = phone();
        new SignIn(LEARNER, "tam muoi mot chin").enter(other, appUrl());
        for (var address : new String[] {papers(), entry(), appUrl() + "/assessment/paper-sheets?id=" + round.id()}) {
            assertThat(other.request().get(address).status()).as(address).isEqualTo(404);
        }
        other.close();
    }

    private void theLearnerSeesTheResult() {
        var learner = phone();
        new SignIn(LEARNER, "tam muoi mot chin").enter(learner, appUrl());
        learner.navigate(appUrl() + "/assessment/review?id=" + attempt);
        assertThat(learner.locator("h1")).isVisible();
        assertThat(learner.locator(".quiz-score")).isVisible();
        learner.close();
    }

    private void manySheetsAreAJob() {
        round.seatsStrangers(11);
        round.draws();
        desk.navigate(papers());
        press(desk, "all:print");
        desk.waitForURL("**/platform/job?id=*");
        assertThat(desk.locator("#job[data-over=true]")).containsText("12");
        var file = desk.request().get(appUrl() + desk.locator(".next a").getAttribute("href"));
        assertThat(new String(file.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        look(desk, "papers-job-desk");
    }

    private static Locator first(Page page) {
        return page.locator("#a1");
    }

    private static void press(Page page, String button) {
        var id = button.contains(":") ? button : "entry:" + button;
        page.waitForNavigation(() -> page.locator("[id='%s']".formatted(id)).click());
    }

    private String papers() {
        return appUrl() + "/assessment/papers?id=" + round.id();
    }

    private String entry() {
        return appUrl() + "/assessment/paper-entry?id=" + attempt;
    }
}
