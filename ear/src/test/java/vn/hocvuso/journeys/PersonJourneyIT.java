package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.demo.StaffList;

/** A teacher gets a second place, which ends again; an identity number is entered, and refused for somebody else. */
class PersonJourneyIT extends Journeys {

    static final String SCHOOL = "mn-hoa-hau";
    static final String SECOND = "mn-minh-thuan";
    static final String TEACHER = "Trương Hoàng Phúc Bảo Thiên Kim";
    static final String NAMESAKE = "Trương Hoàng Kim";
    static final String NUMBER = "036188000177";

    @Test
    void a_second_place_comes_and_goes_and_a_number_belongs_to_one_person() {
        var page = desk();
        new KeycloakDesk(env())
                .strangersAccount("quantri", "Quản trị", "mot mat khau dai")
                .enter(page, appUrl());
        var office = new Office(page, appUrl(), SCHOOL);
        var rows = List.of(teacher(TEACHER, "0900000177"), teacher(NAMESAKE, "0900000178"));
        office.sends(rows);
        office.accepts(rows);
        theMenuUnfolds(page);
        var teacher = opens(page, TEACHER);
        addsAPlace(page);
        endsIt(page, teacher);
        entersTheNumber(page, teacher);
        isRefusedForTheOther(page);
        anAbsenceNeedsADay(page, teacher);
        onThePhone(page, teacher);
    }

    private static StaffList.Row teacher(String name, String phone) {
        return new StaffList.Row(name, LocalDate.of(1988, 3, 4), "Giáo viên", "Tổ 1", phone);
    }

    private void theMenuUnfolds(Page page) {
        page.navigate(appUrl() + "/people/roster?unit=" + SCHOOL);
        var people = page.locator("details.group", new Page.LocatorOptions().setHasText("Người và đơn vị"));
        assertThat(people.locator("summary")).hasAttribute("aria-current", "true");
        assertThat(people.locator("a").first()).isHidden();
        people.locator("summary").click();
        assertThat(people.locator("a").first()).isVisible();
        look(page, "menu-open-desk");
        page.keyboard().press("Escape");
        assertThat(people.locator("a").first()).isHidden();
        assertThat(people.locator("summary")).isFocused();
    }

    private String opens(Page page, String person) {
        page.navigate(appUrl() + "/people/roster?unit=" + SCHOOL);
        page.getByText(person, new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText(person);
        return page.url();
    }

    private void addsAPlace(Page page) {
        page.locator("a[href^='/people/assign?']").click();
        page.fill("#find", "minh thuan");
        page.waitForNavigation(() -> page.locator("form[role=search] button").click());
        page.locator("#found a[href$='unit=" + SECOND + "']").click();
        sends(page, "[id='assign:yes']");
        assertThat(page.locator(".said.refused")).containsText("Chức vụ: chưa điền");
        assertThat(page.locator(".above")).hasText(TEACHER);
        look(page, "assign-refused-desk");
        page.fill("[id='assign:position']", "Giáo viên thỉnh giảng");
        page.selectOption("[id='assign:audience']", "TEACHER");
        page.waitForNavigation(() -> page.locator("[id='assign:yes']").dblclick());
        assertThat(page.locator("h1")).hasText(TEACHER);
        assertThat(page.locator("#places li")).hasCount(2);
        assertThat(page.locator("#places")).containsText("Giáo viên thỉnh giảng");
        look(page, "person-two-places-desk");
    }

    private void endsIt(Page page, String teacher) {
        page.navigate(teacher);
        page.locator("#places li", new Page.LocatorOptions().setHasText("thỉnh giảng"))
                .locator("a")
                .click();
        page.fill("[id='end:last']", "hôm nay");
        sends(page, "[id='end:yes']");
        assertThat(page.locator(".said.refused")).containsText("cần ngày dạng");
        assertThat(page.locator("[id='end:last']")).hasValue("hôm nay");
        page.fill("[id='end:last']", "31/12/2099");
        sends(page, "[id='end:yes']");
        assertThat(page.locator(".said.refused")).containsText("hôm nay hoặc hôm qua");
        look(page, "assignment-refused-desk");
        var begun = page.locator("dd time").getAttribute("datetime").split("-");
        page.fill("[id='end:last']", begun[2] + '/' + begun[1] + '/' + begun[0]);
        sends(page, "[id='end:yes']");
        assertThat(page.locator(".said.done")).containsText("Đã ghi ngày cuối của " + TEACHER);
        assertThat(page.locator("#places a")).hasCount(1);
    }

    private void entersTheNumber(Page page, String teacher) {
        page.navigate(teacher);
        page.locator("a[href^='/people/identity']").click();
        look(page, "identity-desk");
        sends(page, "[id='identity:yes']");
        assertThat(page.locator(".said.refused")).containsText("chưa điền");
        page.fill("[id='identity:number']", NUMBER);
        sends(page, "[id='identity:yes']");
        assertThat(page.locator(".facts")).containsText("•••177");
        assertThat(page.locator("main")).not().containsText(NUMBER);
    }

    private void isRefusedForTheOther(Page page) {
        opens(page, NAMESAKE);
        page.locator("a[href^='/people/identity']").click();
        page.fill("[id='identity:number']", NUMBER);
        sends(page, "[id='identity:yes']");
        assertThat(page.locator(".said.refused")).containsText("đang là của người khác");
        assertThat(page.locator("main")).not().containsText(TEACHER);
        look(page, "identity-taken-desk");
    }

    private void anAbsenceNeedsADay(Page page, String teacher) {
        page.navigate(teacher);
        var answer = sends(page, "[id='note:yes']");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.locator("h1")).hasText(TEACHER);
        assertThat(page.locator(".said.refused")).containsText("Ngày đầu: chưa điền");
    }

    private void onThePhone(Page page, String teacher) {
        page.setViewportSize(360, 740);
        page.navigate(teacher);
        look(page, "person-phone");
        for (var place : List.of("assign", "identity")) {
            page.navigate(teacher.replace("/people/person", "/people/" + place));
            look(page, place + "-phone");
        }
    }

    private static Response sends(Page page, String button) {
        return page.waitForNavigation(() -> page.locator(button).click());
    }
}
