package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every page of a learner is light enough for a slow line and a small data plan, on its first visit. */
class WeightIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";
    static final long MOST_BYTES = 60_000;
    static final int MOST_BEFORE = 3;

    @Test
    void a_learners_page_is_light_is_soon_readable_and_asks_nobody_else() {
        var page = phone();
        new KeycloakDesk(env())
                .account("nhe.can", "Vũ Thị Nhẹ", "muoi hai can dau")
                .enter(page, appUrl());
        var weights = weigh(new Learner(page, appUrl()));
        weights.forEach(System.out::println);
        assertThat(weights).allSatisfy(this::isLight);
    }

    /** What a learner opens, from the way in to the result of a test. */
    private List<Weight> weigh(Learner learner) {
        var page = learner.page();
        var weights = new ArrayList<Weight>();
        weights.add(Weight.of("login", phone(), appUrl() + "/login"));
        weights.add(weigh("home", page, "/"));
        weights.add(weigh("courses", page, "/learning/courses"));
        weights.add(weigh("course", page, "/learning/course?code=" + COURSE));
        page.navigate(appUrl() + "/learning/course?code=" + COURSE);
        var lesson = page.locator(".lessons a").first().getAttribute("href");
        weights.add(weigh("lesson", page, lesson));
        weights.add(weigh("quiz", page, "/assessment/quiz?code=" + COURSE));
        learner.starts(COURSE).answerAll();
        weights.add(weigh("attempt", page, path(page.url())));
        learner.handsIn();
        weights.add(weigh("result", page, path(page.url())));
        weights.add(weigh("verify", page, "/verify/7K2M-9QXT"));
        return weights;
    }

    /** In a browser of its own that is signed in as this one and has loaded nothing yet. */
    private Weight weigh(String name, Page signedIn, String address) {
        var fresh =
                open(screen(360, 740, true).setStorageState(signedIn.context().storageState()));
        return Weight.of(name, fresh, appUrl() + address);
    }

    private static String path(String address) {
        var uri = URI.create(address);
        return uri.getPath() + "?" + uri.getQuery();
    }

    private void isLight(Weight weight) {
        assertThat(weight.bytes()).as("bytes of %s", weight.page()).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(weight.before())
                .as("requests before %s can be read", weight.page())
                .isBetween(2, MOST_BEFORE);
        assertThat(weight.hosts()).as("hosts of %s", weight.page()).isSubsetOf(ours());
    }

    private Set<String> ours() {
        return Set.of(
                URI.create(appUrl()).getAuthority(),
                URI.create(env().keycloakUrl()).getAuthority());
    }
}
