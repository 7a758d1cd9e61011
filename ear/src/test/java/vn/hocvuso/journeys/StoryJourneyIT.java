package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.demo.StaffList;

/** The main job once, by hand, in a browser: plan 001, a school of 13 that promised 95% in 2025, on 15/12/2025. */
class StoryJourneyIT extends Journeys {

    static final List<String> COURSES = List.of("an-toan-tai-khoan", "vneid-dich-vu-cong", "ai-soan-bai");
    static final String SCHOOL = "mn-tam-hung-a";
    static final String PLAN = "tam-hung-a-2025";
    static final String OWN_PASSWORD = "bon tu khong lien quan";

    Map<String, SignIn> slips = new HashMap<>();
    OriginalList original;

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
        var office = new Office(administrator, appUrl(), SCHOOL);
        var list = importsTheStaff(office);
        original.isReadBy(administrator);
        office.gives(name(0), "Quản lý đơn vị");
        office.gives(name(1), "Người ra giấy xác nhận");
        printsThePasswords(office);

        var first = new Learner(phone(), appUrl());
        first.signIn(slips.get(name(2)), OWN_PASSWORD);
        look(first.page(), "home-learner-phone");
        var attempt = takesTheFirstCourseSlowly(first);
        first.beginsByForms(COURSES.subList(1, 3));
        var principal = begins(new Learner(desk(), appUrl()), 0);
        var certifier = begins(new Learner(desk(), appUrl()), 1);
        var others = IntStream.range(3, 12)
                .mapToObj(i -> begins(new Learner(phone(), appUrl()), i))
                .toList();
        first.hasPassed(COURSES.subList(1, 3));
        principal.hasPassed(COURSES);
        certifier.hasPassed(COURSES);
        others.forEach(this::hasPassedAndLeaves);
        original.isReadBy(principal.page());
        original.isNotThereFor(certifier.page());
        original.isNotThereFor(first.page());
        findsByFirstLetters(principal.page());

        issues(certifier.page(), 12);
        sees(principal.page(), "12/13 (92,3%)");
        look(principal.page(), "plan-desk");
        principal.page().locator("a.opens").first().click();
        assertThat(principal.page().locator("main")).containsText(name(12));
        look(principal.page(), "target-desk");

        var last = begins(new Learner(phone(), appUrl()), 12);
        last.hasPassed(COURSES);
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

        new Trespass(
                        appUrl(),
                        Map.ofEntries(
                                Map.entry("unit", SCHOOL),
                                Map.entry("plan", PLAN),
                                Map.entry("target", "TH-1"),
                                Map.entry("framework", "tt02-2025"),
                                Map.entry("course", COURSES.get(0)),
                                Map.entry("lesson", "mat-khau-dai-de-nho"),
                                Map.entry("attempt", attempt),
                                Map.entry("import", list),
                                Map.entry("job", jobOf(administrator)),
                                Map.entry("person", endOf(office.first("roster", "deactivate"))),
                                Map.entry("role", endOf(office.first("roles", "withdraw"))),
                                Map.entry("certificate", certificateOf(first.page()))))
                .isTried(Map.of(
                        "learner", first.page(),
                        "colleague", last.page(),
                        "manager", principal.page(),
                        "certifier", certifier.page(),
                        "officer", official("khach.phuong", "phuong-long-bien", "officer"),
                        "stranger", official("khach.truong", "mn-hoa-mai", "manager", "certifier"),
                        "visitor", anybody));

        buildsAnAudience(principal.page());
        notesAnAbsence(principal.page(), name(12));
        sees(principal.page(), "12/12 (100%)");
        principal.page().locator("a.opens").first().click();
        assertThat(principal.page().locator("#away")).containsText(name(12));
    }

    private void buildsAnAudience(Page page) {
        page.navigate(appUrl() + "/people/audiences?unit=" + SCHOOL);
        page.fill("[id='new:name']", "Giáo viên từ 40 tuổi");
        page.getByLabel("Giáo viên", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.fill("[id='new:ageFrom']", "40");
        page.waitForNavigation(() -> page.locator("[id='new:yes']").click());
        assertThat(page.locator("#members li")).hasCount(9);
        assertThat(page.locator("#members li").first()).containsText("45 tuổi");
        look(page, "audience-desk");
    }

    private void notesAnAbsence(Page page, String person) {
        page.navigate(appUrl() + "/people/roster?unit=" + SCHOOL);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(person))
                .click();
        page.selectOption("[id='note:kind']", "MATERNITY");
        page.fill("[id='note:from']", "15/12/2025");
        page.waitForNavigation(() -> page.locator("[id='note:yes']").click());
        assertThat(page.locator("#away")).containsText("Nghỉ thai sản");
        look(page, "person-desk");
    }

    private String jobOf(Page page) {
        page.navigate(appUrl() + "/platform/jobs");
        return endOf(page.locator("a[href^='/platform/job?']").first().getAttribute("href"));
    }

    private String certificateOf(Page page) {
        page.navigate(appUrl() + "/certification/mine");
        look(page, "certificates-phone");
        return endOf(page.locator("a[href*='/verify/']").first().getAttribute("href"));
    }

    /** Somebody elsewhere who holds these roles there, signed in. */
    private Page official(String username, String unit, String... roles) {
        var keycloak = new KeycloakDesk(env());
        var account = keycloak.account(username, "Nguyễn Thị Khách", OWN_PASSWORD);
        keycloak.place(username, unit);
        for (var role : roles) {
            keycloak.make(role, username, unit);
        }
        return deskOf(account);
    }

    /** @return the number of the import */
    private String importsTheStaff(Office office) {
        var rows = new ArrayList<StaffList.Row>();
        for (int i = 0; i < 13; i++) {
            var position =
                    i == 0 ? "Hiệu trưởng" : i == 1 ? "Phó hiệu trưởng" : i < 11 ? "Giáo viên" : "Nhân viên nấu ăn";
            rows.add(new StaffList.Row(
                    name(i), LocalDate.of(1980, 1, 1 + i), position, "Tổ 1", "09000000%02d".formatted(i)));
        }
        office.sends(rows);
        var number = endOf(office.page().url());
        look(office.page(), "roster-import-desk");
        original = new OriginalList(
                appUrl() + office.page().locator("a[href^='/files/']").first().getAttribute("href"));
        office.accepts(rows);
        look(office.page(), "roster-desk");
        return number;
    }

    private void printsThePasswords(Office office) {
        slips.putAll(office.printsThePasswords());
        assertThat(slips).hasSize(13);
        look(office.page(), "password-sheet-desk");
    }

    /** @return the number of the attempt */
    private String takesTheFirstCourseSlowly(Learner learner) {
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
        return endOf(page.url());
    }

    private Learner begins(Learner learner, int i) {
        learner.signIn(slips.get(name(i)), OWN_PASSWORD);
        learner.beginsByForms(COURSES);
        return learner;
    }

    private void hasPassedAndLeaves(Learner learner) {
        learner.hasPassed(COURSES);
        learner.page().context().close();
    }

    private void findsByFirstLetters(Page page) {
        page.navigate(appUrl() + "/people/search");
        page.fill("#name", "nttm");
        page.locator("button.act").click();
        assertThat(page.locator("td.title")).hasText(name(12));
        look(page, "search-desk");
        page.locator("td.title a").click();
        assertThat(page.locator("[id='list:people']")).containsText(name(12));
    }

    private void issues(Page page, int people) {
        page.navigate(appUrl() + "/certification/candidates?unit=" + SCHOOL);
        page.locator("[id='issue:all'] button").first().click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#messages")).containsText(String.valueOf(people));
        look(page, "candidates-desk-" + people);
    }

    private void sees(Page page, String figure) {
        page.navigate(appUrl() + "/reporting/plan?code=" + PLAN);
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
        return endOf(link.first().getAttribute("href"));
    }

    /** What stands after the last slash or equals sign of an address. */
    private static String endOf(String address) {
        return address.replaceFirst(".*[/=]", "");
    }

    private static String name(int i) {
        return "Nguyễn Thị Thử " + (char) ('A' + i);
    }
}
