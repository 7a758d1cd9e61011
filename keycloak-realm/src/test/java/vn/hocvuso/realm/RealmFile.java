package vn.hocvuso.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.keycloak.common.util.StringPropertyReplacer;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** The realm file as Keycloak reads it at start: first the settings are put in, then the text is parsed. */
record RealmFile(RealmRepresentation realm) {

    static final Map<String, String> SETTINGS = Map.of(
            "HOCVUSO_BASE_URL", "https://hoc.example.vn",
            "HOCVUSO_OIDC_SECRET", "first-secret",
            "HOCVUSO_ACCOUNTS_SECRET", "second-secret");

    static RealmFile read() throws IOException {
        return readWith(SETTINGS);
    }

    static RealmFile readWith(Map<String, String> settings) throws IOException {
        var filled = StringPropertyReplacer.replaceProperties(text(), settings::get);
        return new RealmFile(JsonSerialization.readValue(filled, RealmRepresentation.class));
    }

    static String text() {
        return resource("/realm/hocvuso-realm.json");
    }

    static String resource(String path) {
        try (InputStream in = RealmFile.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClientRepresentation client(String id) {
        return realm.getClients().stream()
                .filter(client -> client.getClientId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
