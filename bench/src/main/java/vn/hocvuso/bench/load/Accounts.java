package vn.hocvuso.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import vn.hocvuso.launcher.Stack;

/** Accounts at Keycloak, made in bulk. Their one password is hashed once, so that signing in does not cost a hash. */
final class Accounts {

    static final String PASSWORD = "bon tu khong lien quan";

    private static final int AT_ONCE = 1_000;
    private static final String CHEAP = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";
    private static final Pattern POLICY = Pattern.compile("\"passwordPolicy\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stack stack;

    Accounts(Stack stack) {
        this.stack = stack;
    }

    static String username(int i) {
        return "hv%06d".formatted(i);
    }

    /** From now on a password is hashed with next to no work, and none is hashed anew at sign-in. */
    void cheap() {
        policy(CHEAP);
    }

    /** What the realm's own file says of passwords, until now. */
    String policy() {
        var found = POLICY.matcher(ask("GET", "", ""));
        return found.find() ? found.group(1) : "";
    }

    void policy(String policy) {
        ask("PUT", "", "{\"realm\": \"hocvuso\", \"passwordPolicy\": \"" + policy + "\"}");
    }

    void bringIn(int number) {
        var credential = credential();
        for (int from = 0; from < number; from += AT_ONCE) {
            var users = IntStream.range(from, Math.min(number, from + AT_ONCE))
                    .mapToObj(i -> """
                            {"username": "%s", "firstName": "Thị", "enabled": true, "credentials": [%s]}""".formatted(username(i), credential))
                    .collect(Collectors.joining(","));
            ask("POST", "/partialImport", "{\"ifResourceExists\": \"FAIL\", \"users\": [" + users + "]}");
        }
    }

    /** Makes one account whose password is hashed as the policy of this moment says. */
    void make(String username) {
        ask("POST", "/users", """
                {"username": "%s", "firstName": "Thị", "enabled": true,
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
                """.formatted(username, PASSWORD));
    }

    private static String credential() {
        try {
            var salt = new byte[16];
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 1, 256))
                    .getEncoded();
            return """
                    {"type": "password", "secretData": "{\\"value\\":\\"%s\\",\\"salt\\":\\"%s\\"}",
                     "credentialData": "{\\"hashIterations\\":1,\\"algorithm\\":\\"pbkdf2-sha256\\"}"}""".formatted(base64(hash), base64(salt));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String ask(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(stack.loginUrl() + "/admin/realms/hocvuso" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private String token() {
        var asked = "grant_type=password&client_id=admin-cli&username=admin&password=" + stack.keycloakAdminPassword();
        var found = TOKEN.matcher(send(
                HttpRequest.newBuilder(URI.create(stack.loginUrl() + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(asked))));
        if (!found.find()) {
            throw new IllegalStateException("no token");
        }
        return found.group(1);
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("Keycloak answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
