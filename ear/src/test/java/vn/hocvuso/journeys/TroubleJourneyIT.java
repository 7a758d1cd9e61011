package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not there, not theirs, or broken: a page that says so, however it was asked for. */
class TroubleJourneyIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";
    static final String SCHOOL = "mn-tam-hung-a";
    static final String NOT_FOUND = "Không có trang này";
    static final String UNEXPECTED = "Trang này đang gặp trục trặc";

    /** What the page of a manager sends when its one button is pressed. */
    static final String FORM = "() => Object.fromEntries(new FormData(document.querySelector('form[id]')))";

    KeycloakDesk keycloak;
    Page page;

    @BeforeEach
    void somebody_is_in() {
        keycloak = new KeycloakDesk(env());
        page = signedIn("binh.trouble", "Ngô Văn Bình");
    }

    @AfterEach
    void mend() throws SQLException {
        rename("attempt_away", "attempt");
        rename("role_held_away", "role_held");
    }

    @Test
    void an_attempt_of_somebody_else_is_not_found_on_any_light_page() {
        var other = signedIn("lan.trouble", "Vũ Thị Lan");
        new Learner(other, appUrl()).starts(COURSE);
        var attempt = other.url().replaceFirst(".*id=", "");
        isNotFound(page.request().get(appUrl() + "/assessment/submit?id=" + attempt));
        isNotFound(handIn(attempt));
        isNotFound(post("/assessment/start", FormData.create().set("code", "x"), "go"));
        isNotFound(post("/assessment/no-such-page", FormData.create(), "go"));
        other.reload();
        assertThat(other.url()).contains("/assessment/attempt?id=" + attempt);
    }

    @Test
    void a_unit_of_others_is_not_found_on_any_desk_page() {
        var sent = managersForm();
        isNotFound(page.request().get(appUrl() + "/people/roster?unit=xa-tam-hung"));
        sent.put("unit", "xa-tam-hung");
        isNotFound(press(sent, Map.of()));
        isNotFound(press(sent, Map.of("Faces-Request", "partial/ajax")));
    }

    @Test
    void what_goes_wrong_is_said_with_status_500_even_when_the_database_is_the_trouble() throws SQLException {
        var sent = managersForm();
        rename("attempt", "attempt_away");
        isUnexpected(handIn("1"));
        rename("role_held", "role_held_away");
        isUnexpected(handIn("1"));
        isUnexpected(press(sent, Map.of()));
        isUnexpected(press(sent, Map.of("Faces-Request", "partial/ajax")));
    }

    @Test
    void a_widget_whose_call_fails_gives_way_to_the_page_that_says_so() throws SQLException {
        managersForm();
        rename("role_held", "role_held_away");
        page.evaluate("() => { PrimeFaces.ab({s: 'held:roles', f: 'held', p: 'held', u: 'held'}); }");
        page.locator("h1:has-text('" + UNEXPECTED + "')").waitFor();
        look(page, "unexpected-phone");
    }

    private Page signedIn(String username, String name) {
        return phoneOf(keycloak.account(username, name, "mot hai ba bon"));
    }

    /** The page of a manager's roles, opened, and what its form would send. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> managersForm() {
        keycloak.makeManager("binh.trouble", SCHOOL);
        page.navigate(appUrl() + "/people/roles?unit=" + SCHOOL);
        return (Map<String, Object>) page.evaluate(FORM);
    }

    private APIResponse handIn(String attempt) {
        return post("/assessment/hand-in", FormData.create().set("id", attempt), "go");
    }

    private APIResponse post(String path, FormData form, String button) {
        return page.request()
                .post(
                        appUrl() + path,
                        RequestOptions.create()
                                .setHeader("Origin", appUrl())
                                .setForm(form.set(button, "x").set("jakarta.faces.ViewState", "stateless")));
    }

    private APIResponse press(Map<String, Object> sent, Map<String, String> headers) {
        var form = FormData.create()
                .set("jakarta.faces.source", "held:roles")
                .set("jakarta.faces.partial.execute", "held")
                .set("jakarta.faces.partial.render", "held");
        sent.forEach((name, value) -> form.set(name, String.valueOf(value)));
        var options = RequestOptions.create().setHeader("Origin", appUrl()).setForm(form);
        headers.forEach(options::setHeader);
        return page.request().post(appUrl() + "/people/roles", options);
    }

    private static void isNotFound(APIResponse answer) {
        assertThat(answer.status()).as(answer.url()).isEqualTo(404);
        assertThat(answer.text()).contains("<h1>" + NOT_FOUND);
    }

    private static void isUnexpected(APIResponse answer) {
        assertThat(answer.status()).as(answer.url()).isEqualTo(500);
        assertThat(answer.text()).contains("<h1>" + UNEXPECTED);
    }

    private static void rename(String table, String name) throws SQLException {
        Stage.run("alter table if exists %s rename to %s".formatted(table, name));
    }
}
