package vn.hocvuso.people.keycloak;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Settings;

/** The right of the client {@code hocvuso-accounts}, asked for anew shortly before it runs out. */
final class ServiceToken {

    private static final String CLIENT = "hocvuso-accounts";
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final Settings settings;
    private String value;
    private long runsOutAt;

    ServiceToken(Settings settings) {
        this.settings = settings;
    }

    /** Time is counted by the machine's own counter: the domain's clock may be moved, Keycloak's is not. */
    synchronized String get() {
        return value != null && System.nanoTime() < runsOutAt ? value : renewed();
    }

    synchronized String renewed() {
        var answer = Wire.post(endpoint(), form());
        RuleBroken.unless(answer.status() < 500, "accounts.unreachable");
        answer.require(200);
        var token = answer.object();
        value = token.getString("access_token");
        runsOutAt = System.nanoTime()
                + Duration.ofSeconds(token.getInt("expires_in")).minus(EARLY).toNanos();
        return value;
    }

    private URI endpoint() {
        return URI.create(
                settings.text("hocvuso.oidc.issuer").replaceAll("/+$", "") + "/protocol/openid-connect/token");
    }

    private String form() {
        return "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret="
                + URLEncoder.encode(settings.text("hocvuso.accounts.secret"), StandardCharsets.UTF_8);
    }
}
