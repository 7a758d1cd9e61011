package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way in and out, and every way to get stuck on it: the page asked for, or one button "Đăng nhập lại". */
class LoginJourneyIT extends Journeys {

    static final String PLANS = "/reporting/plans";
    static final String AGAIN = "Đăng nhập lại";

    KeycloakDesk keycloak;
    SignIn teacher;

    @BeforeEach
    void give_an_account() {
        keycloak = new KeycloakDesk(env());
        teacher = keycloak.account("hoa.login", "Trần Thị Hoa", "hoa sen no ro");
    }

    @AfterEach
    void leave_keycloak_running() {
        env().keycloak().start();
    }

    @Test
    void a_page_behind_the_door_leads_through_login_to_itself() {
        var page = phone();
        page.navigate(appUrl() + PLANS + "?a=1&b=%C3%A1");
        var before = sessionId(page);
        look(page, "login-phone");
        teacher.fill(page);
        assertThat(page.url()).isEqualTo(appUrl() + PLANS + "?a=1&b=%C3%A1");
        assertThat(sessionId(page)).isNotEqualTo(before);
    }

    @Test
    void a_wrong_password_is_said_kindly_and_may_be_tried_again() {
        var page = phone();
        page.navigate(appUrl() + PLANS);
        new SignIn(teacher.username(), "sai").fill(page);
        assertThat(page.textContent("main")).contains("Tên đăng nhập hoặc mật khẩu chưa đúng");
        look(page, "login-wrong-phone");
        teacher.fill(page);
        assertThat(page.url()).isEqualTo(appUrl() + PLANS);
    }

    @Test
    void logout_ends_both_sessions_and_back_shows_nothing_of_the_person() {
        var page = signedInAt(PLANS);
        page.click("form[action='/logout'] button");
        page.waitForURL(appUrl() + "/session/goodbye");
        look(page, "goodbye-phone");
        page.goBack();
        assertThat(page.locator("form[action='/logout']").count()).isZero();
        page.navigate(appUrl() + PLANS);
        assertThat(page.locator("#username").isVisible()).isTrue();
    }

    @Test
    void of_two_tabs_at_login_each_arrives_at_its_own_page() {
        var first = phone();
        var second = first.context().newPage();
        first.navigate(appUrl() + PLANS + "?tab=1");
        second.navigate(appUrl() + PLANS + "?tab=2");
        teacher.fill(first);
        assertThat(first.url()).isEqualTo(appUrl() + PLANS + "?tab=1");
        second.waitForURL(appUrl() + PLANS + "?tab=2");
    }

    @Test
    void a_login_page_left_open_too_long_begins_again_and_arrives() {
        var page = phone();
        keycloak.loginPageLasts(2);
        try {
            page.navigate(appUrl() + PLANS);
            page.waitForTimeout(2_500);
            teacher.fill(page);
        } finally {
            keycloak.loginPageLasts(7200);
        }
        assertThat(page.textContent("main")).contains("mở đã lâu");
        teacher.fill(page);
        assertThat(page.url()).isEqualTo(appUrl() + PLANS);
    }

    @Test
    void a_login_that_outlived_the_session_arrives_all_the_same() {
        var page = phone();
        page.navigate(appUrl() + PLANS);
        forgetSession(page);
        teacher.fill(page);
        assertThat(page.url()).isEqualTo(appUrl() + PLANS);
    }

    @Test
    void back_after_login_shows_the_page_asked_for() {
        var page = signedInAt(PLANS);
        page.goBack();
        assertThat(page.url()).isEqualTo(appUrl() + PLANS);
    }

    @Test
    void a_bookmarked_callback_offers_one_button_and_for_somebody_signed_in_the_home_page() {
        var page = phone();
        page.navigate(appUrl() + "/callback?state=old&code=old");
        look(page, "again-phone");
        button(page).click();
        page.waitForSelector("#username");
        teacher.fill(page);
        page.navigate(appUrl() + "/callback?state=old&code=old");
        assertThat(page.url()).isEqualTo(appUrl() + "/");
    }

    @Test
    void an_error_from_keycloak_offers_one_button() {
        var page = phone();
        page.navigate(appUrl() + "/callback?error=temporarily_unavailable&state=x");
        assertThat(button(page).count()).isEqualTo(1);
        page.navigate(appUrl() + "/callback?error=access_denied&state=x");
        assertThat(button(page).count()).isEqualTo(1);
    }

    @Test
    void login_leads_nowhere_but_to_our_own_pages() {
        var page = signedInAt(PLANS);
        for (var elsewhere : new String[] {"//evil.example", "https://evil.example/", "/%5Cevil.example"}) {
            page.navigate(appUrl() + "/login?to=" + elsewhere);
            assertThat(page.url()).isEqualTo(appUrl() + "/");
        }
    }

    /** One outage for three people: not signed in yet, on the way back from the password, and in. */
    @Test
    void keycloak_away_is_said_disturbs_nobody_who_is_in_and_the_same_button_works_when_it_is_back() {
        var in = signedInAt(PLANS);
        var onTheWay = phone();
        onTheWay.navigate(appUrl() + PLANS);
        var wayBack = passwordAccepted(onTheWay);
        var before = phone();

        env().keycloak().stop();
        before.navigate(appUrl() + PLANS);
        assertThat(before.textContent("h1")).isEqualTo("Chưa đăng nhập được lúc này");
        look(before, "unavailable-phone");
        onTheWay.navigate(wayBack);
        assertThat(onTheWay.textContent("h1")).isEqualTo("Chưa đăng nhập được lúc này");
        in.navigate(appUrl() + PLANS + "?still=1");
        assertThat(in.url()).isEqualTo(appUrl() + PLANS + "?still=1");
        in.click("form[action='/logout'] button");
        in.waitForURL(appUrl() + "/session/goodbye?close");
        assertThat(in.textContent("main")).contains("đóng hết cửa sổ trình duyệt");

        env().keycloak().start();
        button(before).click();
        before.waitForSelector("#username");
        teacher.fill(before);
        assertThat(before.url()).isEqualTo(appUrl() + PLANS);
        button(onTheWay).click();
        onTheWay.waitForURL(Pattern.compile(".*(/reporting/plans|/protocol/openid-connect/auth.*)"));
        if (onTheWay.locator("#username").count() > 0) {
            teacher.fill(onTheWay);
        }
        assertThat(onTheWay.url()).isEqualTo(appUrl() + PLANS);
    }

    @Test
    void a_form_sent_after_the_session_ended_is_answered_with_what_to_do() {
        var page = signedInAt(PLANS);
        forgetSession(page);
        page.evaluate("() => { const form = document.createElement('form'); form.method = 'post';"
                + " form.action = '/reporting/plans'; document.body.append(form); form.submit(); }");
        button(page).waitFor();
        assertThat(page.textContent("h1")).isEqualTo("Phiên đăng nhập đã hết");
        look(page, "expired-phone");
        button(page).click();
        page.waitForURL(appUrl() + PLANS);
    }

    @Test
    void a_form_from_a_page_of_others_is_refused() {
        var page = signedInAt(PLANS);
        var foreign = page.request()
                .post(appUrl() + "/logout", RequestOptions.create().setHeader("Origin", "https://evil.example"));
        assertThat(foreign.status()).isEqualTo(403);
        page.navigate(appUrl() + PLANS);
        assertThat(page.url()).isEqualTo(appUrl() + PLANS);
    }

    @Test
    void an_account_that_belongs_to_nobody_is_told_so() {
        var stranger = keycloak.strangersAccount("la.login", "Người Lạ", "hoa sen no ro");
        var page = phone();
        page.navigate(appUrl() + PLANS);
        stranger.fill(page);
        assertThat(page.textContent("h1")).isEqualTo("Tài khoản này không có trong danh sách");
        look(page, "stranger-phone");
    }

    @Test
    void every_answer_tells_the_browser_what_not_to_do() {
        var home = phone().navigate(appUrl() + "/");
        assertThat(home.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "same-origin")
                .containsKeys("permissions-policy", "content-security-policy");
    }

    private Page signedInAt(String path) {
        var page = phone();
        page.navigate(appUrl() + path);
        teacher.fill(page);
        page.waitForURL(appUrl() + path);
        return page;
    }

    /** The password typed and accepted, and the browser not yet sent back: where it would be sent. */
    private String passwordAccepted(Page page) {
        var action = page.getAttribute("#kc-form-login", "action");
        page.navigate("about:blank");
        APIResponse accepted = page.context()
                .request()
                .post(
                        action,
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", teacher.username())
                                        .set("password", teacher.password())));
        return accepted.headers().get("location");
    }

    private Locator button(Page page) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(AGAIN));
    }

    private String sessionId(Page page) {
        return page.context().cookies(appUrl()).stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static void forgetSession(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }
}
