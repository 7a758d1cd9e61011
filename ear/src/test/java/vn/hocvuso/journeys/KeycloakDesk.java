package vn.hocvuso.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import vn.hocvuso.launcher.Environment;

/** What an administrator does at Keycloak, and at the list of people, before a journey begins. */
class KeycloakDesk {

    /** A token lasts for a minute. */
    private static final Duration KEPT = Duration.ofSeconds(40);

    /** One for many questions: to check the administrator's password is slow on purpose. */
    private static Token held = new Token("", Instant.EPOCH);

    private record Token(String text, Instant since) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;

    KeycloakDesk(Environment environment) {
        this.environment = environment;
    }

    /** An account of somebody the platform knows; made when it is not there yet. */
    SignIn account(String username, String fullName, String password) {
        var signIn = strangersAccount(username, fullName, password);
        know(username, fullName, numberOf(username));
        return signIn;
    }

    /** An account of somebody the platform does not know. */
    SignIn strangersAccount(String username, String fullName, String password) {
        send("POST", "/users", """
                {"username": "%s", "firstName": "%s", "enabled": true,
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
                """.formatted(username, fullName, password));
        return new SignIn(username, password);
    }

    /** @param seconds how long a login page may be left open */
    void loginPageLasts(int seconds) {
        send("PUT", "", "{\"realm\": \"hocvuso\", \"accessCodeLifespanLogin\": %d}".formatted(seconds));
    }

    /** Accounts whose username holds this. */
    int howMany(String part) {
        return Integer.parseInt(send("GET", "/users/count?username=" + part, "").body());
    }

    boolean has(String username) {
        return found(username).contains("\"id\"");
    }

    private String numberOf(String username) {
        return first(found(username), "\"id\":\"([^\"]+)\"");
    }

    private String found(String username) {
        return send("GET", "/users?exact=true&username=" + username, "").body();
    }

    private static void know(String username, String fullName, String account) {
        try (var connection = Stage.connect();
                var insert = connection.prepareStatement("""
                        insert into person (id, version, full_name, search_name, username, account)
                        values ((select least(min(id), 0) - 1 from person), 0, ?, ?, ?, ?) on conflict do nothing
                        """)) {
            insert.setString(1, fullName);
            insert.setString(2, username);
            insert.setString(3, username);
            insert.setString(4, account);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets somebody manage a unit, from long ago and without an end. */
    void makeManager(String username, String unit) {
        make("manager", username, unit);
    }

    /** Gives a role to somebody who does not hold it, from long ago and without an end. */
    void make(String role, String username, String unit) {
        run("""
                insert into role_held (id, version, person_id, role, unit_id, valid_from)
                select (select least(min(id), 0) - 1 from role_held), 0, p.id, '%3$s', u.id, '2020-01-01'
                from person p, unit u
                where p.username = '%1$s' and u.code = '%2$s'
                  and not exists (select 1 from role_held r where r.person_id = p.id and r.role = '%3$s')
                """.formatted(username, unit, role));
    }

    /** Gives somebody who has none a place at a unit, from long ago and without an end. */
    void place(String username, String unit) {
        run("""
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
                select (select least(min(id), 0) - 1 from assignment), 0, p.id, u.id, 'Giáo viên', 'teacher', '2020-01-01'
                from person p, unit u
                where p.username = '%1$s' and u.code = '%2$s'
                  and not exists (select 1 from assignment a where a.person_id = p.id)
                """.formatted(username, unit));
    }

    private static void run(String statement) {
        try {
            Stage.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return ask(HttpRequest.newBuilder(URI.create(environment.keycloakUrl() + "/admin/realms/hocvuso" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private String token() {
        synchronized (KeycloakDesk.class) {
            if (held.since().plus(KEPT).isBefore(Instant.now())) {
                held = new Token(newToken(), Instant.now());
            }
            return held.text();
        }
    }

    private String newToken() {
        var typed = "grant_type=password&client_id=admin-cli&username=admin&password="
                + environment.keycloakAdminPassword();
        var answer = ask(HttpRequest.newBuilder(
                        URI.create(environment.keycloakUrl() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed)));
        return first(answer.body(), "\"access_token\":\"([^\"]+)\"");
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Keycloak answered " + text);
        }
        return found.group(1);
    }
}
