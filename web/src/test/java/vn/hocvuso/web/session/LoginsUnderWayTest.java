package vn.hocvuso.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.web.session.LoginsUnderWay.Begun;

class LoginsUnderWayTest {

    static final Begun COURSE = Begun.of("/learning/course?code=an-toàn", null);
    static final Begun PLAN = Begun.of("/reporting/plan?code=001", "1");

    @Test
    void each_tab_finds_the_page_it_asked_for() {
        var kept = LoginsUnderWay.of(LoginsUnderWay.of("")
                .with("state-a", COURSE)
                .with("state-b", PLAN)
                .text());
        assertThat(kept.find("state-a")).contains(COURSE);
        assertThat(kept.find("state-b")).contains(PLAN);
    }

    @Test
    void a_state_this_browser_did_not_begin_is_not_found() {
        var kept = LoginsUnderWay.of("").with("state-a", COURSE);
        assertThat(kept.find("state-x")).isEmpty();
        assertThat(kept.find(null)).isEmpty();
    }

    @Test
    void the_last_four_are_kept() {
        var kept = LoginsUnderWay.of("");
        for (var state : "abcde".split("")) {
            kept = kept.with(state, COURSE);
        }
        assertThat(kept.find("a")).isEmpty();
        assertThat(kept.find("b")).isPresent();
        assertThat(kept.find("e")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "a~", "a~0***", "....", "a~x", "a~0%%%.b"})
    void a_cookie_that_was_tampered_with_counts_as_nothing(String text) {
        assertThat(LoginsUnderWay.of(text).find("a")).isEmpty();
    }

    @Test
    void a_page_elsewhere_cannot_be_smuggled_in() {
        var smuggled = LoginsUnderWay.of("").with("s", Begun.of("//evil.example", "0"));
        assertThat(LoginsUnderWay.of(smuggled.text()).find("s")).map(Begun::to).contains(LocalPath.HOME);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        var cookie = LoginsUnderWay.of("").with("s", COURSE).cookie(true);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }
}
