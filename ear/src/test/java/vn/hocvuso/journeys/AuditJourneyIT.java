package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.demo.StaffList;

/** A role is given and withdrawn, an auditor finds both, and somebody is erased: then the auditor reads no name. */
class AuditJourneyIT extends Journeys {

    static final String SCHOOL = "mn-minh-thuan";
    static final String OWN_PASSWORD = "bon tu khong lien quan";
    static final String MANAGER = "Nguyễn Thị Quản";
    static final String AUDITOR = "Nguyễn Thị Kiểm";
    static final String NAMESAKE = "Nguyễn Phúc Bảo Hoàng Thiên Ân";
    static final String PHONE = "0900000133";

    final Map<String, SignIn> slips = new HashMap<>();

    @Test
    void what_is_done_to_people_is_found_and_who_was_erased_has_no_name() throws IOException {
        var administrator = desk();
        new KeycloakDesk(env())
                .strangersAccount("quantri", "Quản trị", "mot mat khau dai")
                .enter(administrator, appUrl());
        var office = new Office(administrator, appUrl(), SCHOOL);
        hires(office);
        var manager = signedIn(MANAGER, desk());
        givesAndWithdraws(new Office(manager, appUrl(), SCHOOL));

        var auditor = signedIn(AUDITOR, desk());
        finds(auditor);
        refusesWhatIsNoDay(auditor);
        exports(auditor);
        takesTheHead(auditor);
        isNotThereFor(manager, auditor);

        var ofWhom = signedIn(NAMESAKE, phone());
        var number = opensThePerson(administrator);
        erases(administrator, number);
        isForgotten(auditor, ofWhom);
        inEnglishOnAPhone();
    }

    private void hires(Office office) {
        var people = List.of(MANAGER, AUDITOR, NAMESAKE);
        var rows = new ArrayList<StaffList.Row>();
        for (int i = 0; i < people.size(); i++) {
            rows.add(new StaffList.Row(
                    people.get(i), LocalDate.of(1981, 2, 3 + i), "Giáo viên", "Tổ 1", "09000001%d".formatted(31 + i)));
        }
        office.sends(rows);
        office.accepts(rows);
        office.gives(MANAGER, "Quản lý đơn vị");
        office.gives(AUDITOR, "Người kiểm tra nhật ký");
        slips.putAll(office.printsThePasswords());
    }

    private Page signedIn(String person, Page page) {
        new Learner(page, appUrl()).signIn(slips.get(person), OWN_PASSWORD);
        return page;
    }

    private void givesAndWithdraws(Office office) {
        office.gives(NAMESAKE, "Phụ trách nhóm, lớp");
        var page = office.page();
        look(page, "roles-desk");
        page.locator("#held tr", new Page.LocatorOptions().setHasText("Phụ trách nhóm, lớp"))
                .locator("a")
                .click();
        look(page, "withdraw-desk");
        page.waitForNavigation(() -> page.locator("[id='withdraw:yes']").click());
        assertThat(page.locator("#messages")).containsText("Đã thôi giao vai trò cho " + NAMESAKE);
        assertThat(page.locator("#held")).not().containsText(NAMESAKE);
    }

    private void finds(Page page) {
        page.navigate(appUrl() + "/");
        page.navigate(appUrl() + "/platform/audit");
        look(page, "audit-desk");
        page.fill("#about", "npbhta");
        filter(page);
        assertThat(line(page, "đã giao vai trò cho").first()).containsText("Vai trò: Phụ trách nhóm, lớp");
        assertThat(line(page, "đã thôi giao vai trò cho")).hasCount(1);
        assertThat(line(page, "đã thôi giao vai trò cho")).containsText(MANAGER);
        assertThat(line(page, "đã thôi giao vai trò cho")).containsText("127.0.0.1");
        page.selectOption("#action", "role.given");
        filter(page);
        assertThat(page.locator("#lines tbody tr")).hasCount(1);
        page.fill("#first", "1/1/2099");
        filter(page);
        assertThat(page.locator("main")).containsText("Không có dòng nào khớp");
        look(page, "audit-none-desk");
    }

    private void refusesWhatIsNoDay(Page page) {
        page.fill("#first", "hôm qua");
        filter(page);
        assertThat(page.locator("#messages")).containsText("“hôm qua” không phải một ngày");
        assertThat(page.locator("#first")).hasValue("hôm qua");
    }

    private void exports(Page page) throws IOException {
        page.navigate(appUrl() + "/platform/audit?unit=" + SCHOOL + "&about=npbhta");
        var file = page.waitForDownload(
                () -> page.locator("a[href^='/platform/audit-list']").click());
        assertThat(file.suggestedFilename()).matches("nhat-ky-\\d{4}-\\d{2}-\\d{2}\\.csv");
        var text = Files.readString(file.path(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"Lúc\"").contains("\"đã thôi giao vai trò cho\",\"" + NAMESAKE + '"');
        page.navigate(appUrl() + "/platform/audit?action=audit.exported");
        assertThat(page.locator("#lines tbody tr")).hasCount(1);
        assertThat(page.locator("#lines tbody tr")).containsText(AUDITOR + " đã tải về máy nhật ký về");
    }

    private void takesTheHead(Page page) throws IOException {
        page.locator("#state summary").click();
        assertThat(page.locator("#state code")).containsText("hocvuso-audit-1 ");
        assertThat(page.locator("#behind")).hasCount(0);
        look(page, "audit-head-desk");
        var file = page.waitForDownload(
                () -> page.locator("a[href^='/platform/audit-head']").click());
        assertThat(Files.readString(file.path())).matches("hocvuso-audit-1 \\d+ [0-9a-f]{64} \\S+\\s*");
    }

    private void isNotThereFor(Page manager, Page auditor) {
        for (var place : List.of("audit", "audit-list", "audit-head")) {
            var address = appUrl() + "/platform/" + place + "?unit=";
            assertThat(manager.request().get(address + SCHOOL).status()).isEqualTo(404);
            assertThat(auditor.request().get(address + "mn-hoa-mai").status()).isEqualTo(404);
            assertThat(auditor.request().get(address + "bo-gddt").status()).isEqualTo(404);
        }
    }

    private String opensThePerson(Page page) {
        page.navigate(appUrl() + "/people/roster?unit=" + SCHOOL);
        page.getByText(NAMESAKE, new Page.GetByTextOptions().setExact(true)).click();
        look(page, "person-administrator-desk");
        page.locator("a[href^='/people/erase']").click();
        return page.url().replaceFirst(".*=", "");
    }

    private void erases(Page page, String number) {
        look(page, "erase-desk");
        page.fill("[id='erase:decision']", "12/QĐ-MNMT");
        page.fill("[id='erase:reason']", "Theo đơn đề nghị ngày 10/12/2025");
        page.fill("[id='erase:name']", "Người Khác");
        page.waitForNavigation(() -> page.locator("[id='erase:yes']").click());
        assertThat(page.locator("#messages")).containsText("Họ tên gõ lại chưa khớp");
        page.fill("[id='erase:name']", NAMESAKE);
        page.waitForNavigation(() -> page.locator("[id='erase:yes']").dblclick());
        assertThat(page.locator("h1")).containsText("đã được xoá");
        look(page, "erased-desk");
        page.navigate(appUrl() + "/people/roster?unit=" + SCHOOL);
        assertThat(page.locator("main")).not().containsText(NAMESAKE);
        page.navigate(appUrl() + "/platform/audit?about=%23" + number);
        assertThat(page.locator("#lines")).containsText("đã xoá dữ liệu cá nhân của (đã xoá)");
    }

    private void isForgotten(Page auditor, Page erased) {
        auditor.navigate(appUrl() + "/platform/audit?action=role.withdrawn");
        assertThat(line(auditor, "đã thôi giao vai trò cho")).containsText("(đã xoá)");
        assertThat(auditor.locator("#lines")).not().containsText(NAMESAKE);
        auditor.navigate(appUrl() + "/platform/audit?action=person.erased");
        assertThat(auditor.locator("#lines tbody tr")).hasCount(1);
        auditor.navigate(appUrl() + "/platform/audit");
        assertThat(auditor.locator("main")).not().containsText(NAMESAKE);
        assertThat(auditor.locator("main")).not().containsText(PHONE);
        look(auditor, "audit-erased-desk");
        erased.navigate(appUrl() + "/learning/courses");
        assertThat(erased.locator("main")).not().containsText(NAMESAKE);
        assertThat(new KeycloakDesk(env()).has(slips.get(AUDITOR).username())).isTrue();
        assertThat(new KeycloakDesk(env()).has(slips.get(NAMESAKE).username())).isFalse();
        var again = phone();
        again.navigate(appUrl() + "/login");
        again.fill("#username", slips.get(NAMESAKE).username());
        again.fill("#password", OWN_PASSWORD);
        again.locator("#kc-login").click();
        assertThat(again.locator("#kc-login")).isVisible();
    }

    private void inEnglishOnAPhone() {
        var page = phone();
        new SignIn(slips.get(AUDITOR).username(), OWN_PASSWORD).enter(page, appUrl());
        page.navigate(appUrl() + "/platform/audit");
        look(page, "audit-phone");
        page.navigate(appUrl() + "/platform/audit?lang=en");
        assertThat(page.locator("#lines")).containsText("(erased)");
        look(page, "audit-phone-en");
        var administrator = phone();
        new SignIn("quantri", "mot mat khau dai").enter(administrator, appUrl());
        administrator.navigate(appUrl() + "/people/roster?unit=" + SCHOOL);
        administrator
                .getByText(AUDITOR, new Page.GetByTextOptions().setExact(true))
                .click();
        look(administrator, "person-administrator-phone");
        administrator.locator("a[href^='/people/erase']").click();
        look(administrator, "erase-phone");
    }

    private static void filter(Page page) {
        page.waitForNavigation(() -> page.locator("#filter button.act").click());
    }

    private static Locator line(Page page, String did) {
        return page.locator("#lines tbody tr", new Page.LocatorOptions().setHasText(did));
    }
}
