package vn.hocvuso.people.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Settings;

/**
 * Makes, finds and closes accounts. Every call may be refused with {@code accounts.unreachable} when Keycloak does not
 * answer within a few seconds, or {@code accounts.refused} when it says no.
 */
@ApplicationScoped
public class KeycloakUsers {

    private Settings settings;
    private ServiceToken token;

    protected KeycloakUsers() {}

    @Inject
    public KeycloakUsers(Settings settings) {
        this.settings = settings;
        this.token = new ServiceToken(settings);
    }

    /**
     * Makes an account without a password.
     *
     * @return its number ({@code sub}); empty when the username is taken
     */
    public Optional<String> create(String username, String fullName) {
        var account = Json.createObjectBuilder()
                .add("username", username)
                .add("firstName", fullName)
                .add("enabled", true);
        var answer = ask("POST", "/users", account.build());
        if (answer.status() == 409) {
            return Optional.empty();
        }
        answer.require(201);
        return Optional.of(answer.madeNumber());
    }

    /**
     * The account of this name that was made for this person and never finished: same full name, and no password, so that
     * nobody has ever signed in with it.
     */
    public Optional<String> findUnused(String username, String fullName) {
        var answer = ask("GET", "/users?exact=true&username=" + encoded(username), null);
        answer.require(200);
        return answer.array().getValuesAs(JsonObject.class).stream()
                .filter(account -> fullName.equals(account.getString("firstName", null)))
                .map(account -> account.getString("id"))
                .filter(this::hasNoPassword)
                .findFirst();
    }

    private boolean hasNoPassword(String sub) {
        var answer = ask("GET", "/users/" + encoded(sub) + "/credentials", null);
        answer.require(200);
        return answer.array().isEmpty();
    }

    /** @param temporary it must be changed at the first sign-in */
    public void setPassword(String sub, String password, boolean temporary) {
        var credential = Json.createObjectBuilder()
                .add("type", "password")
                .add("value", password)
                .add("temporary", temporary);
        ask("PUT", "/users/" + encoded(sub) + "/reset-password", credential.build())
                .require(204);
    }

    /** Nobody signs in with it any more; sessions end now. An account that is gone is closed enough. */
    public void disable(String sub) {
        var path = "/users/" + encoded(sub);
        var found = ask("GET", path, null);
        if (found.status() == 404) {
            return;
        }
        found.require(200);
        var closed = Json.createObjectBuilder(found.object()).add("enabled", false);
        ask("PUT", path, closed.build()).require(204);
        ask("POST", path + "/logout", null).require(204);
    }

    /** The account and all it holds is gone; one that is gone already is gone enough. */
    public void delete(String sub) {
        var answer = ask("DELETE", "/users/" + encoded(sub), null);
        if (answer.status() != 404) {
            answer.require(204);
        }
    }

    private Answer ask(String method, String path, JsonObject body) {
        var address = URI.create(adminAddress() + path);
        var answer = Wire.send(method, address, token.get(), body);
        if (answer.status() == 401) {
            answer = Wire.send(method, address, token.renewed(), body);
        }
        RuleBroken.unless(answer.status() < 500, "accounts.unreachable");
        return answer;
    }

    private String adminAddress() {
        return settings.text("hocvuso.oidc.issuer").replaceFirst("/realms/([^/]+)/?$", "/admin/realms/$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
