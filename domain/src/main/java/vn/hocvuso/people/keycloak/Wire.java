package vn.hocvuso.people.keycloak;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import vn.hocvuso.kernel.RuleBroken;

/** One question to Keycloak and its answer, or {@code accounts.unreachable} after 3 s without a line, twice 5 s without a word. */
final class Wire {

    private static final System.Logger LOG = System.getLogger(Wire.class.getName());
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Wire() {}

    /** @param body JSON, null for none */
    static Answer send(String method, URI address, String token, JsonObject body) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        return send(request);
    }

    /** @param form {@code application/x-www-form-urlencoded} */
    static Answer post(URI address, String form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static Answer send(HttpRequest.Builder builder) {
        var request = builder.timeout(TO_ANSWER).build();
        try {
            return answer(request);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Keycloak does not answer", e);
            throw new RuleBroken("accounts.unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleBroken("accounts.unreachable");
        }
    }

    /** Asks a second time when no word came: a server just started is slow once, and every question here may be repeated. */
    private static Answer answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return once(request);
        } catch (HttpConnectTimeoutException e) {
            throw e;
        } catch (HttpTimeoutException e) {
            return once(request);
        }
    }

    private static Answer once(HttpRequest request) throws IOException, InterruptedException {
        var response = CLIENT.send(request, BodyHandlers.ofString());
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(null), response.body());
    }
}
