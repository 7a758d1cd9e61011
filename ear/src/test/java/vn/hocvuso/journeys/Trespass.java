package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pages of one school and of one learner in it, tried by everybody by typing their addresses.
 *
 * @param managers more addresses that are the manager's
 */
record Trespass(String appUrl, String unit, String plan, String attempt, String certificate, List<String> managers) {

    static final String LEARNER = "the learner";
    static final String COLLEAGUE = "a colleague";
    static final String MANAGER = "the manager";
    static final String CERTIFIER = "the certifier";
    static final String STRANGER = "manager and certifier of another school";
    static final String VISITOR = "nobody signed in";

    static final Set<String> EVERYBODY = Set.of(LEARNER, COLLEAGUE, MANAGER, CERTIFIER, STRANGER, VISITOR);

    record Door(String address, Set<String> open) {}

    private List<Door> doors() {
        var doors = new ArrayList<>(List.of(
                new Door("/people/roster?unit=" + unit, Set.of(MANAGER)),
                new Door("/people/roles?unit=" + unit, Set.of(MANAGER)),
                new Door("/people/password-sheet?unit=" + unit, Set.of(MANAGER)),
                new Door("/certification/candidates?unit=" + unit, Set.of(CERTIFIER)),
                new Door("/certification/register?unit=" + unit, Set.of(CERTIFIER)),
                new Door("/certification/revoke?code=" + certificate, Set.of(CERTIFIER)),
                new Door("/certification/reissue?code=" + certificate, Set.of(CERTIFIER)),
                new Door("/certification/pdf?code=" + certificate, Set.of(CERTIFIER, LEARNER)),
                new Door("/reporting/plan?code=" + plan, Set.of(LEARNER, COLLEAGUE, MANAGER, CERTIFIER)),
                new Door("/assessment/attempt?id=" + attempt, Set.of(LEARNER)),
                new Door("/assessment/submit?id=" + attempt, Set.of(LEARNER)),
                new Door("/assessment/review?id=" + attempt, Set.of(LEARNER)),
                new Door("/verify/" + certificate, EVERYBODY)));
        managers.forEach(address -> doors.add(new Door(address, Set.of(MANAGER))));
        return doors;
    }

    /** Who may not look gets the answer of a page that is not there; who is not signed in is asked to sign in. */
    void isTried(Map<String, Page> everybody) {
        assertThat(everybody).containsOnlyKeys(EVERYBODY);
        everybody.forEach((who, page) -> doors().forEach(door -> {
            var expected = door.open().contains(who) ? "comes in" : who.equals(VISITOR) ? "/login" : "404";
            assertThat(answer(page, door.address()))
                    .as("%s at %s", who, door.address())
                    .isEqualTo(expected);
        }));
    }

    private String answer(Page page, String address) {
        var answer =
                page.request().get(appUrl + address, RequestOptions.create().setMaxRedirects(0));
        if (answer.status() >= 400) {
            return String.valueOf(answer.status());
        }
        return answer.headers().getOrDefault("location", "").contains("/login") ? "/login" : "comes in";
    }
}
