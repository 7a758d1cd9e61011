package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.demo.StaffList;

/** The office of one school: its list, the roles, the password sheet, all by hand. */
record Office(Page page, String appUrl, String school) {

    /** Uploads a list and stands before what was understood of it. */
    void sends(List<StaffList.Row> rows) {
        open("roster");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "danh-sach.xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        StaffList.of(school, rows)));
        press("Đọc danh sách");
    }

    /** Accepts it and sees the accounts being made, until they are. */
    void accepts(List<StaffList.Row> rows) {
        press("Nhận " + rows.size() + " người");
        assertThat(page.locator("#job[data-over=true]")).containsText("Đã xong");
        open("roster");
        rows.forEach(row -> assertThat(page.locator("main")).containsText(row.name()));
    }

    void gives(String person, String role) {
        open("roles");
        page.selectOption("[id='give:role']", new SelectOption().setLabel(role));
        var option = page.locator("[id='give:person'] option", new Page.LocatorOptions().setHasText(person));
        page.selectOption("[id='give:person']", option.getAttribute("value"));
        press("Giao vai trò");
        assertThat(page.locator("#held")).containsText(person);
    }

    /** @return the sign-in of each person, by full name */
    Map<String, SignIn> printsThePasswords() {
        open("password-sheet");
        press("Tạo mật khẩu và mở trang in");
        var slips = new HashMap<String, SignIn>();
        for (var slip : page.locator(".slip").all()) {
            var codes = slip.locator("code").allTextContents();
            slips.put(slip.locator("strong").textContent(), new SignIn(codes.get(0), codes.get(1)));
        }
        return slips;
    }

    /** The address behind the first person of the list, or the first role held. */
    String first(String place, String action) {
        open(place);
        var link = page.locator("a[href^='/people/" + action + "?']").first();
        return link.getAttribute("href");
    }

    private void open(String place) {
        page.navigate(appUrl + "/people/" + place + "?unit=" + school);
    }

    void press(String button) {
        page.waitForNavigation(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click());
    }
}
