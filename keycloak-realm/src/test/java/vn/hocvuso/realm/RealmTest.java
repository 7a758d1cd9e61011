package vn.hocvuso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealmTest {

    RealmFile file;
    RealmRepresentation realm;

    @BeforeAll
    void read() throws Exception {
        file = RealmFile.read();
        realm = file.realm();
    }

    @Test
    void speaks_vietnamese_first_and_english() {
        assertThat(realm.isInternationalizationEnabled()).isTrue();
        assertThat(realm.getDefaultLocale()).isEqualTo("vi");
        assertThat(realm.getSupportedLocales()).containsExactlyInAnyOrder("vi", "en");
        assertThat(realm.getLoginTheme()).isEqualTo("hocvuso");
    }

    @Test
    void nobody_registers_themselves_and_no_mail_is_needed() {
        assertThat(realm.isRegistrationAllowed()).isFalse();
        assertThat(realm.isResetPasswordAllowed()).isFalse();
        assertThat(realm.isVerifyEmail()).isFalse();
        assertThat(realm.isLoginWithEmailAllowed()).isFalse();
    }

    @Test
    void a_password_is_long_enough_not_the_user_name_and_not_a_common_one() {
        assertThat(realm.getPasswordPolicy().split(" and "))
                .contains("length(8)", "notUsername(undefined)", "passwordBlacklist(common-passwords.txt)");
    }

    @Test
    void a_password_needs_no_composition_and_never_expires() {
        assertThat(realm.getPasswordPolicy())
                .doesNotContain("digits", "upperCase", "lowerCase", "specialChars", "regexPattern")
                .doesNotContain("forceExpiredPasswordChange", "passwordHistory", "passwordAge");
    }

    @Test
    void a_passphrase_of_64_characters_is_welcome() {
        assertThat(realm.getPasswordPolicy()).contains("maxLength(128)");
    }

    @Test
    void a_password_is_hashed_with_argon2_at_a_chosen_cost() {
        assertThat(realm.getPasswordPolicy()).contains("hashAlgorithm(argon2)", "hashIterations(5)");
    }

    @Test
    void guessing_is_slowed_down_but_nobody_is_locked_out_for_good() {
        assertThat(realm.isBruteForceProtected()).isTrue();
        assertThat(realm.isPermanentLockout()).isFalse();
        assertThat(realm.getFailureFactor()).isBetween(5, 20);
        assertThat(realm.getMaxFailureWaitSeconds()).isLessThanOrEqualTo(15 * 60);
    }

    @Test
    void a_new_password_is_asked_for_only_after_a_temporary_one() {
        assertThat(realm.getRequiredActions())
                .filteredOn(RequiredActionProviderRepresentation::isEnabled)
                .extracting(RequiredActionProviderRepresentation::getAlias)
                .containsExactly("UPDATE_PASSWORD");
        assertThat(realm.getRequiredActions()).noneMatch(RequiredActionProviderRepresentation::isDefaultAction);
    }

    @Test
    void a_session_ends_after_an_idle_hour_and_after_a_working_day() {
        assertThat(realm.getSsoSessionIdleTimeout()).isEqualTo(60 * 60);
        assertThat(realm.getSsoSessionMaxLifespan()).isEqualTo(10 * 60 * 60);
    }

    @Test
    void a_login_page_left_open_for_an_hour_still_works() {
        assertThat(realm.getAccessCodeLifespanLogin()).isGreaterThan(60 * 60);
    }

    @Test
    void holds_no_business_role_and_no_group() {
        assertThat(realm.getRoles()).isNull();
        assertThat(realm.getDefaultRole()).isNull();
        assertThat(realm.getGroups()).isNull();
    }

    @Test
    void holds_no_person() {
        assertThat(realm.getUsers()).singleElement().satisfies(user -> {
            assertThat(user.getServiceAccountClientId()).isEqualTo("hocvuso-accounts");
            assertThat(user.getCredentials()).isNull();
            assertThat(user.getRealmRoles()).isNull();
        });
    }

    @Test
    void knows_a_person_by_user_name_full_name_and_perhaps_mail() {
        var profile = realm.getComponents()
                .getFirst("org.keycloak.userprofile.UserProfileProvider")
                .getConfig()
                .getFirst("kc.user.profile.config");
        assertThat(profile)
                .contains("\"name\":\"username\"", "\"name\":\"firstName\"", "\"name\":\"email\"")
                .doesNotContain("lastName");
    }

    @Test
    void records_logins_and_forgets_them_after_ninety_days() {
        assertThat(realm.isEventsEnabled()).isTrue();
        assertThat(realm.getEventsExpiration()).isEqualTo(90L * 24 * 60 * 60);
        assertThat(realm.getEnabledEventTypes()).containsAll(List.of("LOGIN", "LOGIN_ERROR", "LOGOUT"));
    }

    @Test
    void login_pages_load_nothing_from_elsewhere_and_are_framed_by_nobody() {
        assertThat(realm.getBrowserSecurityHeaders().get("contentSecurityPolicy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self' https://hoc.example.vn;");
    }
}
