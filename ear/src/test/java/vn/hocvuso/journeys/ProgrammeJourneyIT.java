package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.demo.StaffList;

/** A school makes a programme of its own and asks it of its teachers; one of them learns, and later the school looks who is late. */
class ProgrammeJourneyIT extends Journeys {

    static final String SCHOOL = "mn-minh-thuan";
    static final String LEAD = "Hoàng Thị Chương Trình";
    static final String TEACHER = "Nguyễn Phúc Bảo Hoàng Thiên Lộc";
    static final String TITLE = "Tuần đầu của giáo viên mới";

    @AfterEach
    void the_clock_is_right_again() {
        itIsReallyNow();
    }

    @Test
    void made_asked_learned_and_counted() {
        itIs(LocalDateTime.of(2026, 3, 2, 8, 0));
        var administrator = desk();
        new KeycloakDesk(env())
                .strangersAccount("quantri", "Quản trị", "mot mat khau dai")
                .enter(administrator, appUrl());
        var office = new Office(administrator, appUrl(), SCHOOL);
        var rows = List.of(person(LEAD, "Hiệu trưởng", "0900000801"), person(TEACHER, "Giáo viên", "0900000802"));
        office.sends(rows);
        office.accepts(rows);
        office.gives(LEAD, "Quản lý đơn vị");
        var slips = office.printsThePasswords();

        var lead = new Learner(desk(), appUrl());
        lead.signIn(slips.get(LEAD), "bon tu khong lien quan");
        makes(lead.page());
        addsAndOrders(lead.page());
        var figures = asks(lead.page());

        var teacher = new Learner(phone(), appUrl());
        teacher.signIn(slips.get(TEACHER), "nam tu khong lien quan");
        var programme = seesWhatIsAsked(teacher.page());
        withoutScripts(teacher.page(), programme);
        anybodySeesAStarter();
        nobodyElseComesIn(teacher.page(), figures);

        itIs(LocalDateTime.of(2026, 3, 20, 8, 0));
        seesWhoIsLate(lead.page(), figures);
        seesItIsLate(teacher.page(), programme);
        ends(lead.page(), figures, teacher.page());
    }

    private static StaffList.Row person(String name, String position, String phone) {
        return new StaffList.Row(name, LocalDate.of(1990, 5, 6), position, "Tổ 1", phone);
    }

    private void makes(Page page) {
        page.navigate(appUrl() + "/learning/programmes?unit=" + SCHOOL);
        assertThat(page.locator("#offered")).containsText("Phổ cập kỹ năng số cho cán bộ");
        sends(page, "[id='new:yes']");
        assertThat(page.locator(".said.refused")).containsText("chưa điền");
        look(page, "programmes-refused-desk");
        page.fill("[id='new:title']", TITLE);
        page.getByLabel("Giáo viên", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.waitForNavigation(() -> page.locator("[id='new:yes']").dblclick());
        assertThat(page.locator("h1")).hasText(TITLE);
    }

    private void addsAndOrders(Page page) {
        adds(page, "course:vneid-dich-vu-cong", "", "31/03/2026");
        page.selectOption("[id='add:chosen']", "course:an-toan-tai-khoan");
        page.fill("[id='add:days']", "7");
        page.fill("[id='add:due']", "31/03/2026");
        sends(page, "[id='add:yes']");
        assertThat(page.locator(".said.refused")).containsText("Một phần chỉ có một hạn");
        assertThat(page.locator("[id='add:days']")).hasValue("7");
        adds(page, "course:an-toan-tai-khoan", "7", "");
        assertThat(page.locator("#parts li")).hasCount(2);
        page.waitForNavigation(() ->
                page.locator("#parts li").nth(1).locator("button[value=move]").dblclick());
        assertThat(page.locator("#parts li").first()).containsText("An toàn tài khoản");
        look(page, "programme-edit-desk");
        page.setViewportSize(360, 740);
        look(page, "programme-edit-phone");
        page.setViewportSize(1280, 800);
    }

    private void adds(Page page, String part, String days, String due) {
        page.selectOption("[id='add:chosen']", part);
        page.fill("[id='add:days']", days);
        page.fill("[id='add:due']", due);
        sends(page, "[id='add:yes']");
        assertThat(page.locator(".said.done")).containsText("Đã ghi phần này");
    }

    /** @return the address of the figures */
    private String asks(Page page) {
        page.navigate(appUrl() + "/learning/programmes?unit=" + SCHOOL);
        look(page, "programmes-desk");
        page.locator("#offered li", new Page.LocatorOptions().setHasText(TITLE))
                .locator("a[href^='/learning/programme-assign']")
                .click();
        page.fill("[id='assign:deadline']", "01/03/2026");
        sends(page, "[id='assign:yes']");
        assertThat(page.locator(".said.refused")).containsText("trước ngày bắt đầu");
        look(page, "programme-assign-refused-desk");
        page.fill("[id='assign:deadline']", "30/04/2026");
        page.waitForNavigation(() -> page.locator("[id='assign:yes']").dblclick());
        assertThat(page.locator("main")).containsText("0/1");
        page.navigate(appUrl() + "/learning/programmes?unit=" + SCHOOL);
        assertThat(page.locator("#asked li")).hasCount(1);
        return appUrl() + page.locator("#asked a").first().getAttribute("href");
    }

    /** @return the address of the programme */
    private String seesWhatIsAsked(Page page) {
        page.navigate(appUrl() + "/");
        assertThat(page.locator("main")).containsText("“" + TITLE + "”: còn 2 phần, hạn 31/03/2026.");
        look(page, "home-programme-phone");
        page.navigate(appUrl() + "/learning/courses");
        assertThat(page.locator("#programmes")).containsText("còn 2 phần, hạn 31/03/2026");
        page.locator("#programmes a").first().click();
        assertThat(page.locator(".next")).containsText("Tiếp theo: An toàn tài khoản và mật khẩu, hạn 09/03/2026.");
        assertThat(page.locator("#parts li").nth(1)).containsText("hạn 31/03/2026");
        look(page, "programme-phone");
        var address = page.url();
        page.locator(".next a.button").click();
        assertThat(page.locator("h1")).containsText("An toàn tài khoản");
        page.waitForNavigation(() -> page.locator("[id='place:enrol']").click());
        page.navigate(address);
        assertThat(page.locator("#parts li").first()).containsText("Đang làm");
        page.navigate(appUrl() + "/learning/coverage?" + address.split("\\?")[1].replace("code=", "programme="));
        look(page, "coverage-phone");
        return address;
    }

    private void withoutScripts(Page signedIn, String programme) {
        var context = Stage.browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(360, 740)
                        .setStorageState(signedIn.context().storageState()));
        try {
            var page = context.newPage();
            page.navigate(programme);
            assertThat(page.locator("#parts li")).hasCount(2);
            assertThat(page.locator(".next")).containsText("Tiếp theo");
        } finally {
            context.close();
        }
    }

    private void anybodySeesAStarter() {
        var page = phone();
        page.navigate(appUrl() + "/learning/programme?code=pho-cap-can-bo");
        assertThat(page.locator("#parts li")).hasCount(10);
        look(page, "programme-visitor-phone");
        page.locator("a[href^='/learning/coverage']").click();
        assertThat(page.locator("#grid tbody tr")).hasCount(24);
        assertThat(page.locator("#grid tr.gap")).hasCount(0);
        page.locator("a.language:visible, footer a[hreflang=en]").first().click();
        assertThat(page.locator("h1")).containsText("Competence coverage");
        look(page, "coverage-english-phone");
    }

    private void nobodyElseComesIn(Page teacher, String figures) {
        var page = phone();
        var own = figures.substring(appUrl().length());
        for (var address : List.of(own, own + "&who=all")) {
            assertThat(answer(page, address)).isBetween(301, 404);
        }
        assertThat(answer(teacher, "/learning/programme-assign?code=pho-cap-can-bo&unit=" + SCHOOL))
                .isEqualTo(404);
        teacher.navigate(figures + "&who=all");
        assertThat(teacher.locator("main")).containsText("không xem được họ tên");
        assertThat(teacher.locator("main")).not().containsText("được giao từ");
        look(teacher, "programme-counts-phone");
    }

    private int answer(Page page, String address) {
        return page.request()
                .get(appUrl() + address, RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    private void seesWhoIsLate(Page page, String figures) {
        page.navigate(figures);
        assertThat(page.locator(".figures")).containsText("0/1");
        assertThat(page.locator(".figures")).containsText("Quá hạn");
        look(page, "programme-figures-desk");
        page.locator("#figures a[href*='who=late']").first().click();
        assertThat(page.locator("#members li")).hasCount(1);
        assertThat(page.locator("#members")).containsText(TEACHER);
        look(page, "programme-people-desk");
        page.setViewportSize(360, 740);
        look(page, "programme-people-phone");
        page.setViewportSize(1280, 800);
        page.fill("#day", "09/03/2026");
        page.waitForNavigation(() -> page.locator("form.day button").click());
        assertThat(page.locator("main")).containsText("Số liệu như ngày 09/03/2026");
        assertThat(page.locator(".figures")).not().containsText("Quá hạn");
    }

    private void seesItIsLate(Page page, String programme) {
        page.navigate(programme);
        assertThat(page.locator(".next")).containsText("đã quá hạn 09/03/2026");
        assertThat(page.locator("#parts li").first()).containsText("Quá hạn");
        look(page, "programme-late-phone");
    }

    private void ends(Page page, String figures, Page teacher) {
        page.navigate(figures);
        page.locator("details summary", new Page.LocatorOptions().setHasText("Ngừng giao"))
                .click();
        page.waitForNavigation(() -> page.locator("[id='end:yes']").dblclick());
        assertThat(page.locator("main")).containsText("Đã ngừng giao từ 20/03/2026");
        page.locator("a[href*='who=left']").first().click();
        assertThat(page.locator("#members")).containsText(TEACHER);
        teacher.navigate(appUrl() + "/learning/courses");
        assertThat(teacher.locator("#programmes")).hasCount(0);
    }

    private static void sends(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).click());
    }
}
