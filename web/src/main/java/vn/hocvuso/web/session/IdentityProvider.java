package vn.hocvuso.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hocvuso.platform.Settings;

/**
 * Keycloak, asked with little patience, and at most once a second, whether it is there: people should not wait for a server
 * that is away.
 */
@ApplicationScoped
class IdentityProvider {

    private static final Logger LOG = Logger.getLogger(IdentityProvider.class.getName());

    /** Milliseconds to wait for a connection, and again for an answer. */
    static final int PATIENCE = 2000;

    /** Milliseconds to wait for a token: where a whole school signs in, Keycloak may take its time. */
    static final int TOKEN_PATIENCE = 30_000;

    /** Nanoseconds for which an answer is not asked for again: a whole class signs in at once. */
    private static final long GOOD_FOR = 1_000_000_000;

    private record Heard(JsonObject itself, long at) {}

    private volatile Heard heard;

    @Inject
    Oidc oidc;

    @Inject
    Settings settings;

    boolean answers() {
        return selfDescription().isPresent();
    }

    /**
     * Where the browser is sent to sign out at Keycloak and come back; empty when Keycloak is away.
     *
     * @param idToken the identity token of this login, so that Keycloak does not ask again
     */
    Optional<String> endOfSession(String idToken) {
        return selfDescription()
                .map(itself -> itself.getString("end_session_endpoint", null))
                .map(address -> address + "?id_token_hint=" + encoded(idToken) + "&post_logout_redirect_uri="
                        + encoded(settings.baseUrl() + "/session/goodbye"));
    }

    private Optional<JsonObject> selfDescription() {
        var last = heard;
        if (last != null && System.nanoTime() - last.at() < GOOD_FOR) {
            return Optional.of(last.itself());
        }
        return asked();
    }

    private Optional<JsonObject> asked() {
        try {
            var itself = read(new URL(oidc.getIssuer() + "/.well-known/openid-configuration"));
            heard = new Heard(itself, System.nanoTime());
            return Optional.of(itself);
        } catch (IOException | JsonException e) {
            LOG.log(Level.WARNING, "Keycloak does not answer: {0}", e.toString());
            return Optional.empty();
        }
    }

    private static JsonObject read(URL address) throws IOException {
        var connection = (HttpURLConnection) address.openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        try (var reader = Json.createReader(connection.getInputStream())) {
            return reader.readObject();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
