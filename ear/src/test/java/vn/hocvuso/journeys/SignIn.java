package vn.hocvuso.journeys;

import com.microsoft.playwright.Page;

/** What somebody types on the login page. */
record SignIn(String username, String password) {

    /** Opens the login page and signs in. */
    void enter(Page page, String appUrl) {
        page.navigate(appUrl + "/login");
        fill(page);
    }

    /** Types it and waits for the page that follows. */
    void fill(Page page) {
        page.fill("#username", username);
        page.fill("#password", password);
        page.waitForNavigation(() -> page.click("#kc-login"));
    }
}
