package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.demo.StaffList;

/** The main job once, by hand, in a browser: plan 001, a school of 13 that promised 95% in 2025, on 15/12/2025. */
class StoryJourneyIT extends Journeys {

    static final List<String> COURSES = List.of("an-toan-tai-khoan", "vneid-dich-vu-cong", "ai-soan-bai");
    static final String SCHOOL = "mn-tam-hung-a";
    static final String PLAN = "/reporting/plan?code=tam-hung-a-2025";
    static final String OWN_PASSWORD = "bon tu khong lien quan";

    Map<String, SignIn> slips = new HashMap<>();

    @AfterEach
    void the_clock_is_right_again() {
        itIsReallyNow();
    }

    @Test
    void from_roster_to_report() {
        itIs(LocalDateTime.of(2025, 12, 15, 8, 0));
        var administrator = desk();
        new KeycloakDesk(env())
                .strangersAccount("quantri", "Quản trị", "mot mat khau dai")
                .enter(administrator, appUrl());
        importsTheStaff(administrator);
        givesRole(administrator, name(0), "Quản lý đơn vị");
        givesRole(administrator, name(1), "Người ra giấy xác nhận");
        printsThePasswords(administrator);

        var first = new Learner(phone(), appUrl());
        first.signIn(slips.get(name(2)), OWN_PASSWORD);
        look(first.page(), "home-learner-phone");
        takesTheFirstCourseSlowly(first);
        COURSES.subList(1, 3).forEach(first::passes);
        for (int i = 3; i < 12; i++) {
            passesEverything(new Learner(phone(), appUrl()), i);
        }
        var principal = new Learner(desk(), appUrl());
        passesEverything(principal, 0);
        var certifier = new Learner(desk(), appUrl());
        passesEverything(certifier, 1);

        issues(certifier.page(), 12);
        sees(principal.page(), "12/13 (92,3%)");
        look(principal.page(), "plan-desk");
        principal.page().locator("a.opens").first().click();
        assertThat(principal.page().locator("main")).containsText(name(12));
        look(principal.page(), "target-desk");

        passesEverything(new Learner(phone(), appUrl()), 12);
        issues(certifier.page(), 1);
        sees(principal.page(), "13/13 (100%)");

        var code = revokesTheFirst(certifier.page());
        sees(principal.page(), "12/13 (92,3%)");
        var anybody = phone();
        anybody.navigate(appUrl() + "/verify/" + code);
        assertThat(anybody.locator("main")).containsText("15/12/2025");
        assertThat(anybody.locator("main")).containsText("Cấp nhầm cho người trùng tên");
        look(anybody, "verify-revoked-phone");
        var answer = anybody.request().get(appUrl() + "/api/verify/" + code);
        assertThat(answer.text()).contains("revoked", "2025-12-15", "Cấp nhầm cho người trùng tên");
    }

    private void importsTheStaff(Page page) {
        var rows = new ArrayList<StaffList.Row>();
        for (int i = 0; i < 13; i++) {
            var position =
                    i == 0 ? "Hiệu trưởng" : i == 1 ? "Phó hiệu trưởng" : i < 11 ? "Giáo viên" : "Nhân viên nấu ăn";
            rows.add(new StaffList.Row(
                    name(i), LocalDate.of(1980, 1, 1 + i), position, "Tổ 1", "09000000%02d".formatted(i)));
        }
        page.navigate(appUrl() + "/people/roster?unit=" + SCHOOL);
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "danh-sach.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        StaffList.of("Trường Mầm non Tam Hưng A", rows)));
        press(page, "Đọc danh sách");
        look(page, "roster-import-desk");
        press(page, "Nhận 13 người");
        page.navigate(appUrl() + "/people/roster?unit=" + SCHOOL);
        assertThat(page.locator("main")).containsText(name(12));
        if (page.getByText("Tạo tài khoản cho").count() > 0) {
            press(page, "Tạo tài khoản cho 13 người chưa có");
        }
        look(page, "roster-desk");
    }

    private void givesRole(Page page, String person, String role) {
        page.navigate(appUrl() + "/people/roles?unit=" + SCHOOL);
        choose(page, "person", person);
        choose(page, "role", role);
        press(page, "Giao vai trò");
        assertThat(page.locator("#held")).containsText(person);
    }

    private static void choose(Page page, String menu, String option) {
        page.locator("[id='give:" + menu + "']").click();
        page.locator("[id='give:" + menu + "_panel'] li")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private void printsThePasswords(Page page) {
        page.navigate(appUrl() + "/people/password-sheet?unit=" + SCHOOL);
        press(page, "Tạo mật khẩu và mở trang in");
        for (var slip : page.locator(".slip").all()) {
            var codes = slip.locator("code").allTextContents();
            slips.put(slip.locator("strong").textContent(), new SignIn(codes.get(0), codes.get(1)));
        }
        assertThat(slips).hasSize(13);
        look(page, "password-sheet-desk");
    }

    private void takesTheFirstCourseSlowly(Learner learner) {
        var page = learner.page();
        page.navigate(appUrl() + "/learning/course?code=" + COURSES.get(0));
        look(page, "course-phone");
        page.locator(".lessons a").first().click();
        look(page, "lesson-phone");
        learner.readsAll(COURSES.get(0));
        var sheet = learner.starts(COURSES.get(0));
        sheet.answer(sheet.questions().get(0));
        assertThat(page.locator("#quiz-state")).containsText("Đã lưu");
        look(page, "quiz-phone");
        page.reload();
        sheet.answerAll();
        learner.handsIn();
        assertThat(page.locator("main")).containsText("Chúc mừng, bạn đã đạt");
        look(page, "review-phone");
    }

    private void passesEverything(Learner learner, int i) {
        learner.signIn(slips.get(name(i)), OWN_PASSWORD);
        COURSES.forEach(learner::passes);
        if (i > 2) {
            learner.page().context().close();
        }
    }

    private void issues(Page page, int people) {
        page.navigate(appUrl() + "/certification/candidates?unit=" + SCHOOL);
        page.locator("[id='issue:all'] button").first().click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText(String.valueOf(people));
        look(page, "candidates-desk-" + people);
    }

    private void sees(Page page, String figure) {
        page.navigate(appUrl() + PLAN);
        var pair = figure.substring(0, figure.indexOf(' '));
        var percent = figure.substring(figure.indexOf('('));
        assertThat(page.locator(".target").first()).containsText(pair);
        assertThat(page.locator(".target").first()).containsText(percent);
    }

    private String revokesTheFirst(Page page) {
        page.navigate(appUrl() + "/certification/register?unit=" + SCHOOL);
        look(page, "register-desk");
        page.locator("a[href^='/certification/revoke']").first().click();
        page.locator("textarea").fill("Cấp nhầm cho người trùng tên");
        page.locator("form#revoke input[type=submit]").click();
        page.navigate(appUrl() + "/certification/register?unit=" + SCHOOL);
        var link = page.locator("tr:has-text('Cấp nhầm cho người trùng tên') a[href^='/verify/']");
        var address = link.first().getAttribute("href");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click());
    }

    private static String name(int i) {
        return "Nguyễn Thị Thử " + (char) ('A' + i);
    }
}
