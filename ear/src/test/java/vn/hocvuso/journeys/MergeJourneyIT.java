package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An administrator opens two schools and merges them on a decision; the eve still shows both, with a teacher of both. */
class MergeJourneyIT extends Journeys {

    static final String WARD = "phuong-long-bien";
    static final String GONE = "Trường Mầm non Tư thục Chất lượng cao Hoa Sữa – Cơ sở Ngọc Thụy và Bồ Đề";
    static final String STAYS = "Trường Mầm non Hướng Dương";

    @Test
    void two_units_become_one_and_the_eve_still_shows_both() throws Exception {
        var page = desk();
        new KeycloakDesk(env())
                .strangersAccount("quantri", "Quản trị", "mot mat khau dai")
                .enter(page, appUrl());
        opens(page, "hoa-sua", GONE);
        opens(page, "huong-duong", STAYS);
        somebodyWorksAtBoth();
        merges(page);
        theDayTellsTheUnits(page);
        theOldNameIsFound(page);
        theTreeUnfolds(page);
        onThePhone(page);
    }

    @Test
    void a_principal_opens_a_class_and_does_not_touch_the_school() {
        var page = phone();
        var keycloak = new KeycloakDesk(env());
        var principal = keycloak.account("hieutruong", "Ngô Thị Bích Ngọc", "mot mat khau dai");
        keycloak.makeManager("hieutruong", "mn-minh-thuan");
        principal.enter(page, appUrl());
        page.navigate(appUrl() + "/people/units");
        page.waitForNavigation(() -> page.locator(".chosen a[href*=reorganise]").click());
        asks(page, "mn-minh-thuan", "open", "3/QĐ-MN", "1/9/2026");
        page.fill("#name", "Lớp Mẫu giáo lớn 5 tuổi A1");
        page.fill("#code", "minh-thuan-5t-a1");
        page.waitForNavigation(() -> page.locator("button[name=look]").click());
        enters(page);
        assertThat(page.locator(".said.done")).containsText("3/QĐ-MN");
        assertThat(page.locator(".unit-tree")).containsText("Lớp Mẫu giáo lớn 5 tuổi A1");
        page.navigate(appUrl() + "/people/reorganise?unit=mn-minh-thuan&kind=rename");
        assertThat(page.locator("main")).containsText("Không có trang này");
    }

    private void opens(Page page, String code, String name) {
        asks(page, WARD, "open", "12/QĐ-UBND", "1/1/2026");
        page.fill("#name", name);
        page.fill("#code", code);
        page.selectOption("#level", "school");
        page.waitForNavigation(() -> page.locator("button[name=look]").click());
        assertThat(page.locator("#outlook")).containsText("Mở " + name);
        enters(page);
        assertThat(page.locator(".said.done")).containsText("12/QĐ-UBND");
    }

    /** Nothing is chosen at first: that is told, and what was typed stays. */
    private void merges(Page page) {
        asks(page, "huong-duong", "merge", "57/QĐ-UBND", "1/7/2026");
        page.waitForNavigation(() -> page.locator("button[name=look]").click());
        assertThat(page.locator(".said.refused")).containsText("ít nhất một đơn vị");
        assertThat(page.locator("#number")).hasValue("57/QĐ-UBND");
        page.check("#merged-hoa-sua");
        look(page, "reorganise-desk");
        page.waitForNavigation(() -> page.locator("button[name=look]").click());
        assertThat(page.locator("#outlook")).containsText("1 người và 0 đơn vị bên dưới");
        look(page, "reorganise-outlook-desk");
        page.setViewportSize(360, 740);
        look(page, "reorganise-outlook-phone");
        page.setViewportSize(1280, 800);
        page.locator("[id='change:yes']").dblclick();
        assertThat(page.locator(".said.done").first()).containsText("57/QĐ-UBND");
        assertThat(page.locator("#changes li", new Page.LocatorOptions().setHasText("57/QĐ-UBND")))
                .hasCount(1);
    }

    private void theDayTellsTheUnits(Page page) {
        counts(page, WARD, "30/06/2026");
        assertThat(page.locator("#heads tbody tr")).hasCount(4);
        assertThat(page.locator("#heads")).containsText(GONE);
        assertEquals(people(page) + 1, places(page), "she works at both and is one");
        int before = people(page);
        look(page, "units-eve-desk");
        counts(page, WARD, "01/07/2026");
        assertThat(page.locator("#heads tbody tr")).hasCount(3);
        assertThat(page.locator("#heads")).not().containsText(GONE);
        assertEquals(before, people(page), "nobody has come or gone");
        assertEquals(before, places(page), "she works at one");
        counts(page, WARD, "30/06/2026&restated=yes");
        assertThat(page.locator("#heads tbody tr")).hasCount(3);
        counts(page, WARD, "hom qua");
        assertThat(page.locator(".said.refused")).containsText("chưa đọc được thành ngày");
    }

    private void theOldNameIsFound(Page page) {
        page.navigate(appUrl() + "/people/units");
        page.fill("#find", "hoa sua ngoc thuy");
        page.waitForNavigation(() -> page.locator("form[role=search] button").click());
        look(page, "units-found-desk");
        page.waitForNavigation(() -> page.locator("#found a").click());
        assertThat(page.locator("#unit")).hasText(GONE);
        assertThat(page.locator(".chosen")).containsText("Đã đóng từ 01/07/2026");
        assertThat(page.locator(".chosen .notice a")).hasText(STAYS);
        look(page, "unit-closed-desk");
    }

    /** By the keyboard alone, then by the mouse. */
    private void theTreeUnfolds(Page page) {
        page.navigate(appUrl() + "/people/units");
        page.locator(".unit-tree .ui-tree-container").focus();
        var province =
                branch(page, "tỉnh Ninh Bình").locator(".ui-treenode-content").first();
        for (int step = 0; step < 10 && !isFocused(province); step++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("ArrowRight");
        assertThat(branch(page, "Sở Giáo dục và Đào tạo Ninh Bình")).isVisible();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator("#unit")).containsText("Ninh Bình");
        branch(page, "Thành phố Hồ Chí Minh")
                .locator(".ui-tree-toggler")
                .first()
                .click();
        assertThat(branch(page, "Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh")).isVisible();
        look(page, "units-tree-desk");
    }

    private static boolean isFocused(Locator branch) {
        return (Boolean) branch.evaluate("e => e === document.activeElement");
    }

    private void onThePhone(Page page) {
        page.setViewportSize(360, 740);
        counts(page, WARD, "30/06/2026");
        look(page, "units-eve-phone");
        page.navigate(appUrl() + "/people/reorganise?unit=huong-duong&kind=move");
        look(page, "reorganise-phone");
        page.navigate(appUrl() + "/people/units?find=truong");
        look(page, "units-found-phone");
    }

    private void asks(Page page, String unit, String kind, String decision, String day) {
        page.navigate(appUrl() + "/people/reorganise?unit=" + unit + "&kind=" + kind);
        page.fill("#number", decision);
        page.fill("#effective", day);
    }

    private static void enters(Page page) {
        page.waitForNavigation(() -> page.locator("[id='change:yes']").click());
    }

    private void counts(Page page, String unit, String day) {
        page.navigate(appUrl() + "/people/units?heads=yes&unit=" + unit + "&day=" + day);
    }

    /** Of the ward with all below it; other journeys may have brought people there. */
    private static int people(Page page) {
        return Integer.parseInt(
                page.locator("#heads tbody tr td:nth-child(3)").first().innerText());
    }

    /** Of the ward and of each unit below it, one by one. */
    private static int places(Page page) {
        return page.locator("#heads tbody tr td:nth-child(2)").allInnerTexts().stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static Locator branch(Page page, String name) {
        return page.locator(".unit-tree li.ui-treenode", new Page.LocatorOptions().setHasText(name))
                .last();
    }

    private static void somebodyWorksAtBoth() throws Exception {
        Stage.run("""
                insert into person (id, version, full_name, search_name)
                values (-9001, 0, 'Tạ Thị Minh Nguyệt', 'ta thi minh nguyet')
                """);
        for (var unit : List.of("hoa-sua", "huong-duong")) {
            Stage.run("""
                    insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
                    select -9000 - id, 0, -9001, id, 'Giáo viên', 'teacher', '2026-01-05' from unit where code = '%s'
                    """.formatted(unit));
        }
    }
}
