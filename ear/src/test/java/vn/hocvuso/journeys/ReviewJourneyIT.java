package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reviewer vouches for the questions of the bank, and only then can anybody there be asked them. */
class ReviewJourneyIT extends Journeys {

    static final String UNIT = "xa-minh-tan";
    static final String GRID = "/assessment/bank?unit=" + UNIT;
    static final String FIRST = "/assessment/bank-competence?unit=" + UNIT + "&code=1.1";

    final KeycloakDesk keycloak = new KeycloakDesk(env());
    final Page learner = phone();
    final Page reviewer = desk();

    @Test
    void nobody_is_asked_a_question_before_somebody_vouches_for_it() {
        theyAreHere();
        theLearnerIsToldWhomToTell();
        theBankIsUnreviewed();
        nothingIsActivatedUnreadOrTwice();
        oneIsWithdrawnAndComesBack();
        onAPhoneInEnglish();
        everythingIsActivated();
        theLearnerTakesThePlacement();
    }

    private void theyAreHere() {
        var student = keycloak.account("hien.hoc", "Đinh Thị Hiền", "tam muoi mot chin");
        keycloak.place("hien.hoc", UNIT);
        student.enter(learner, appUrl());
        var teacher = keycloak.account("loc.duyet", "Nguyễn Phúc Bảo Lộc", "bay muoi hai sau");
        keycloak.make("reviewer", "loc.duyet", UNIT);
        teacher.enter(reviewer, appUrl());
    }

    private void theLearnerIsToldWhomToTell() {
        learner.navigate(appUrl() + "/assessment/assessments");
        assertThat(learner.locator("#assessments h2")).hasCount(2);
        look(learner, "assessments-phone");
        learner.locator("#assessments a").first().click();
        assertThat(learner.locator(".empty"))
                .containsText("Mời bạn báo người quản lý đơn vị hoặc người duyệt câu hỏi.");
        assertThat(learner.locator("#start button")).hasCount(0);
        look(learner, "assessment-refused-phone");
        assertThat(learner.request().get(appUrl() + GRID).status()).isEqualTo(404);
        assertThat(learner.request().get(appUrl() + FIRST).status()).isEqualTo(404);
    }

    private void theBankIsUnreviewed() {
        reviewer.navigate(appUrl() + "/");
        reviewer.locator(".row a[href='/assessment/bank']").click();
        assertThat(reviewer.locator(".bank tbody tr")).hasCount(24);
        assertThat(reviewer.locator(".bank .chip.ok")).hasCount(0);
        look(reviewer, "bank-desk");
        reviewer.navigate(appUrl() + FIRST);
        assertThat(shown().first()).containsText("chưa có chuyên gia duyệt");
        look(reviewer, "bank-competence-desk");
    }

    private void nothingIsActivatedUnreadOrTwice() {
        box(0).check();
        press("activate");
        assertThat(reviewer.locator(".said.refused")).containsText("đánh dấu xác nhận");
        box(0).check();
        reviewer.locator("#confirmed").check();
        press("activate");
        assertThat(reviewer.locator(".said.done")).containsText("Đã duyệt 1 câu");
        assertThat(shown().first()).containsText("Duyệt bởi Nguyễn Phúc Bảo Lộc");

        var same = reviewer.context().newPage();
        same.navigate(appUrl() + FIRST);
        same.locator("#confirmed").check();
        same.locator("[id='review:activate-all']").dblclick();
        same.waitForURL("**/bank-competence?**");
        assertThat(same.locator(".said").first()).isVisible();
        same.close();
        reviewer.navigate(appUrl() + FIRST + "&state=open");
        assertThat(reviewer.locator(".empty")).containsText("Không có câu nào");
    }

    private void oneIsWithdrawnAndComesBack() {
        reviewer.navigate(appUrl() + FIRST + "&state=activated&band=3-4");
        int activated = shown().count();
        box(1).check();
        reviewer.locator("summary", new Page.LocatorOptions().setHasText("Thôi duyệt"))
                .click();
        press("withdraw");
        assertThat(reviewer.locator(".said.done")).containsText("Đã thôi duyệt 1 câu");
        assertThat(shown()).hasCount(activated - 1);
        reviewer.navigate(appUrl() + FIRST);
        assertThat(reviewer.locator("main")).containsText("Đã thôi duyệt: Nguyễn Phúc Bảo Lộc");
        look(reviewer, "bank-competence-reviewed-desk");
    }

    private void onAPhoneInEnglish() {
        var phone = phone();
        new SignIn("loc.duyet", "bay muoi hai sau").enter(phone, appUrl());
        phone.navigate(appUrl() + GRID);
        look(phone, "bank-phone");
        phone.navigate(appUrl() + FIRST + "&state=open");
        look(phone, "bank-competence-phone");
        for (var page : List.of(GRID, FIRST, "/assessment/assessments?", "/assessment/quiz?code=danh-gia-dau-vao")) {
            phone.navigate(appUrl() + page + "&lang=en");
            look(phone, "english" + page.replaceAll("[^a-z]+", "-") + "phone");
        }
        phone.close();
    }

    private void everythingIsActivated() {
        reviewer.navigate(appUrl() + GRID);
        var pages = reviewer.locator(".bank td.title a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (var page : pages) {
            reviewer.navigate(appUrl() + page);
            reviewer.locator("#confirmed").check();
            press("activate-all");
            assertThat(reviewer.locator(".said.done")).isVisible();
        }
        reviewer.navigate(appUrl() + GRID);
        assertThat(reviewer.locator(".bank .chip.ok")).hasCount(48);
        look(reviewer, "bank-reviewed-desk");
    }

    private void theLearnerTakesThePlacement() {
        learner.navigate(appUrl() + "/assessment/quiz?code=danh-gia-dau-vao");
        look(learner, "assessment-ready-phone");
        learner.waitForNavigation(() -> learner.locator("#start button").click());
        assertThat(learner.locator("fieldset[data-slot]")).hasCount(24);
        new Learner(learner, appUrl()).handsIn();
        assertThat(learner.locator("h1")).hasText("Bạn đã làm xong");
        look(learner, "assessment-review-phone");
        learner.navigate(appUrl() + "/assessment/assessments");
        assertThat(learner.locator("#assessments")).containsText("Lần gần nhất được");
    }

    private Locator shown() {
        return reviewer.locator("section.quiz-judged");
    }

    private Locator box(int question) {
        return shown().nth(question).locator("input[type=checkbox]");
    }

    private void press(String button) {
        reviewer.waitForNavigation(
                () -> reviewer.locator("[id='review:" + button + "']").click());
    }
}
