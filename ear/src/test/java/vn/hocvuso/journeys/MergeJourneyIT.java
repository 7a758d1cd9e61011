package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An administrator merges two schools on a decision; the eve still shows both. */
class MergeJourneyIT extends Journeys {

    static final String GONE = "Trường Mầm non Minh Thuận";
    static final String STAYS = "Trường Mầm non Hoa Mai";

    @Test
    void two_units_become_one_and_the_eve_still_shows_both() {
        var page = desk();
        new KeycloakDesk(env())
                .strangersAccount("quantri", "Quản trị", "mot mat khau dai")
                .enter(page, appUrl());
        page.navigate(appUrl() + "/people/reorganise?unit=mn-hoa-mai&kind=merge");
        page.fill("[id='change:number']", "57/QĐ-UBND");
        page.fill("[id='change:effective']", "1/7/2026");
        page.selectOption("[id='change:merged']", "mn-minh-thuan");
        look(page, "reorganise-desk");
        page.waitForNavigation(() -> page.locator("[id='change:yes']").click());
        assertThat(page.locator("body")).containsText("Đã ghi thay đổi theo quyết định 57/QĐ-UBND.");
        assertThat(page.locator("main table")).not().containsText(GONE);
        shows(page, "30/6/2026");
        assertThat(page.locator("main table")).containsText(GONE);
        assertThat(page.locator("main table")).containsText(STAYS);
        look(page, "units-as-of-desk");
    }

    private void shows(Page page, String day) {
        page.fill("#day", day);
        page.fill("#find", "truong mam non");
        page.waitForNavigation(() -> page.locator("button.act").click());
    }
}
