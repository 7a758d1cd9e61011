package vn.hocvuso.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedInTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/verify",
                "/verify.xhtml",
                "/verify/ABCD-EFGH",
                "/v/ABCD",
                "/skills/framework",
                "/skills/frameworks",
                "/skills/competence",
                "/api/answers",
                "/session/goodbye",
                "/jakarta.faces.resource/hocvuso.css.xhtml",
                "/login",
                "/callback",
                "/health/ready"
            })
    void everybody_may_see(String path) {
        assertThat(SignedIn.isPublic(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reporting/plan",
                "/people/roster.xhtml",
                "/verifying",
                "/vault",
                "/skills/own",
                "/skills/upload",
                "/skills/withdraw",
                "/login/x",
                "/apix",
                "/indexes",
                "//skills/framework",
                "/Skills/framework"
            })
    void only_somebody_signed_in_may_see(String path) {
        assertThat(SignedIn.isPublic(path)).isFalse();
    }
}
