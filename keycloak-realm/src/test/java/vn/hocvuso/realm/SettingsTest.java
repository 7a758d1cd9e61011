package vn.hocvuso.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.util.JsonSerialization;

/** What the file leaves open, Keycloak's environment must say. */
class SettingsTest {

    @Test
    void every_secret_in_the_file_is_a_placeholder() {
        var secrets = Pattern.compile("\"(?:secret|value|password)\"\\s*:\\s*\"([^\"]*)\"")
                .matcher(RealmFile.text());
        assertThat(secrets.results().map(found -> found.group(1)))
                .containsExactly("${HOCVUSO_OIDC_SECRET}", "${HOCVUSO_ACCOUNTS_SECRET}");
    }

    @Test
    void the_file_holds_no_key_and_no_address_of_its_own() {
        assertThat(RealmFile.text())
                .doesNotContain("BEGIN", "privateKey", "certificate", "\"credentials\"")
                .doesNotContain("http://", "https://", "localhost");
    }

    @Test
    void nothing_stays_unfilled_when_every_setting_is_there() throws Exception {
        assertThat(JsonSerialization.writeValueAsString(RealmFile.read().realm()))
                .doesNotContain("${");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOCVUSO_OIDC_SECRET", "HOCVUSO_ACCOUNTS_SECRET"})
    void a_missing_secret_stops_the_import_and_is_named(String name) {
        var settings = new HashMap<>(RealmFile.SETTINGS);
        settings.remove(name);
        assertThatThrownBy(() -> RealmFile.readWith(settings)).hasMessageContaining(name + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOCVUSO_OIDC_SECRET", "HOCVUSO_ACCOUNTS_SECRET"})
    void an_empty_secret_stops_the_import(String name) {
        var settings = new HashMap<>(RealmFile.SETTINGS);
        settings.put(name, "");
        assertThatThrownBy(() -> RealmFile.readWith(settings)).hasMessageContaining("notBefore");
    }
}
