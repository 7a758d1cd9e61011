package vn.hocvuso.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * The login as other machines see it. Keycloak's administration shares its port with the login; so Keycloak itself stays
 * on loopback, and this door lets strangers in to the login only. People on this machine see all of it.
 */
record LoginDoor(Setup setup) {

    private static final Set<String> NOT_OURS_TO_PASS_ON = Set.of(
            "connection", "content-length", "expect", "host", "upgrade", "transfer-encoding", "keep-alive", "te");

    private static final List<String> NOT_PLAIN = List.of("..", "//", ";", "%", "\\");

    void open() {
        try {
            var server = HttpServer.create(
                    new InetSocketAddress(setup.listen(), setup.ports().login()), 0);
            var client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            server.createContext("/", exchange -> pass(exchange, client));
            server.setExecutor(Executors.newFixedThreadPool(16, LoginDoor::daemon));
            server.start();
        } catch (IOException e) {
            throw Trouble.of("Keycloak", e);
        }
    }

    private void pass(HttpExchange exchange, HttpClient client) throws IOException {
        try (exchange) {
            var from = exchange.getRemoteAddress().getAddress();
            if (!isForEveryone(exchange.getRequestURI().getRawPath()) && !isThisMachine(from)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofInputStream());
            give(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            exchange.sendResponseHeaders(502, -1);
        }
    }

    /** The paths of the login itself, plainly written, and not those of the administrators' own realm. */
    static boolean isForEveryone(String rawPath) {
        return (rawPath.startsWith("/realms/hocvuso/") || rawPath.startsWith("/resources/"))
                && NOT_PLAIN.stream().noneMatch(rawPath::contains);
    }

    private static boolean isThisMachine(InetAddress from) throws IOException {
        return from.isLoopbackAddress() || NetworkInterface.getByInetAddress(from) != null;
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://" + Setup.LOOPBACK + ":"
                + setup.ports().keycloak() + exchange.getRequestURI().toString()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!isOurs(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.setHeader(
                "X-Forwarded-For", exchange.getRemoteAddress().getAddress().getHostAddress());
        request.setHeader("X-Forwarded-Proto", "http");
        request.setHeader("X-Forwarded-Host", setup.host() + ":" + setup.ports().login());
        var body = exchange.getRequestBody().readAllBytes();
        return request.method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static boolean isOurs(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return NOT_OURS_TO_PASS_ON.contains(name) || name.startsWith("x-forwarded") || name.equals("forwarded");
    }

    private static void give(HttpExchange exchange, HttpResponse<InputStream> answer) throws IOException {
        try (var body = answer.body()) {
            answer.headers().map().forEach((name, values) -> {
                if (!isOurs(name) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            var bytes = body.readAllBytes();
            exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "login-door");
        thread.setDaemon(true);
        return thread;
    }
}
