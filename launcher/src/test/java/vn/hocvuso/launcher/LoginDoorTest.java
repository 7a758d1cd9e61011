package vn.hocvuso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginDoorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/hocvuso/protocol/openid-connect/auth",
                "/realms/hocvuso/login-actions/authenticate",
                "/resources/abc12/login/hocvuso/css/login.css"
            })
    void the_login_is_for_everyone(String path) {
        assertThat(LoginDoor.isForEveryone(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/admin/",
                "/admin/realms/hocvuso/users",
                "/realms/master/protocol/openid-connect/auth",
                "/metrics",
                "/health",
                "/resources/../admin/",
                "/realms/hocvuso/../../admin/",
                "/realms/hocvuso/%2e%2e/%2e%2e/admin/",
                "/realms/hocvuso//admin",
                "/realms/hocvuso/..;/admin"
            })
    void the_administration_is_not(String path) {
        assertThat(LoginDoor.isForEveryone(path)).isFalse();
    }
}
