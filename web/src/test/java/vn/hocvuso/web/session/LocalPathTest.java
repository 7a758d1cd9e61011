package vn.hocvuso.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/learning/course?code=an-toan&tab=2", "/reporting/plan?code=001#nguoi", "/a;b=c"})
    void a_page_of_ours_is_gone_to(String asked) {
        assertThat(LocalPath.of(asked).value()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/learning\\..\\..",
                " /learning"
            })
    @NullAndEmptySource
    void an_address_that_could_lead_elsewhere_becomes_the_home_page(String asked) {
        assertThat(LocalPath.of(asked)).isEqualTo(LocalPath.HOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?to=/login", "/callback?state=1&code=2", "/logout", "/session/again"})
    void login_does_not_lead_back_into_login(String asked) {
        assertThat(LocalPath.of(asked)).isEqualTo(LocalPath.HOME);
    }

    @Test
    void an_endless_address_becomes_the_home_page() {
        assertThat(LocalPath.of("/" + "a".repeat(2000))).isEqualTo(LocalPath.HOME);
    }

    @Test
    void the_way_through_login_keeps_path_and_query() {
        assertThat(LocalPath.of("/learning/course?code=an-toan&tab=2").throughLogin())
                .isEqualTo("/login?to=%2Flearning%2Fcourse%3Fcode%3Dan-toan%26tab%3D2");
        assertThat(LocalPath.HOME.throughLogin()).isEqualTo("/login");
    }
}
