package vn.hocvuso.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginTest {

    static final String OWN = "https://hoc.example.vn";

    @Test
    void a_form_of_ours_says_so_by_its_origin() {
        assertThat(SameOrigin.isOurs(OWN, OWN, null, null)).isTrue();
    }

    @Test
    void another_origin_is_refused_whatever_else_it_says() {
        assertThat(SameOrigin.isOurs(OWN, "https://evil.example", "same-origin", OWN + "/page"))
                .isFalse();
        assertThat(SameOrigin.isOurs(OWN, "null", null, OWN + "/page")).isFalse();
        assertThat(SameOrigin.isOurs(OWN, "http://hoc.example.vn", null, null)).isFalse();
        assertThat(SameOrigin.isOurs(OWN, "https://hoc.example.vn:8443", null, null))
                .isFalse();
    }

    @Test
    void without_an_origin_the_browser_says_whether_it_is_the_same_site() {
        assertThat(SameOrigin.isOurs(OWN, null, "same-origin", null)).isTrue();
        assertThat(SameOrigin.isOurs(OWN, null, "same-site", OWN + "/page")).isFalse();
        assertThat(SameOrigin.isOurs(OWN, null, "none", null)).isFalse();
    }

    @Test
    void an_old_browser_is_known_by_the_page_it_comes_from() {
        assertThat(SameOrigin.isOurs(OWN, null, null, OWN + "/learning/course?code=1"))
                .isTrue();
        assertThat(SameOrigin.isOurs(OWN, null, null, "https://hoc.example.vn.evil.example/"))
                .isFalse();
        assertThat(SameOrigin.isOurs(OWN, null, null, "not an address")).isFalse();
    }

    @Test
    void who_says_nothing_is_refused() {
        assertThat(SameOrigin.isOurs(OWN, null, null, null)).isFalse();
    }

    @Test
    void the_base_address_may_have_a_path_and_a_port() {
        assertThat(SameOrigin.origin("http://localhost:8080/")).isEqualTo("http://localhost:8080");
    }
}
