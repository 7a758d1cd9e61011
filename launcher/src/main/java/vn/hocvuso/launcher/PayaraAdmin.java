package vn.hocvuso.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Payara's administration, spoken to as {@code asadmin} does. */
record PayaraAdmin(int port, String password) {

    private static final int LONG_ENOUGH = 260;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    boolean answers() {
        try {
            return send("version", "", Duration.ofSeconds(5)).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void deploy(Path ear) {
        must(
                "deploy",
                "DEFAULT=" + encoded(ear.toAbsolutePath().toString())
                        + "&name=hocvuso&virtualservers=server&force=true&upload=false");
    }

    void deployBeside(String name, Path war) {
        must(
                "deploy",
                "DEFAULT=" + encoded(war.toAbsolutePath().toString()) + "&name=" + name + "&contextroot=" + name
                        + "&virtualservers=server&force=true&upload=false");
    }

    void undeploy() {
        must("undeploy", "DEFAULT=hocvuso");
    }

    private void must(String command, String parameters) {
        try {
            var answer = send(command, parameters, PATIENCE);
            if (answer.statusCode() != 200 || !answer.body().contains("SUCCESS")) {
                throw new Problem("Payara báo lỗi (" + command + "): " + said(answer.body()) + " Xem logs/payara.log.");
            }
        } catch (IOException e) {
            throw Trouble.of("Payara " + command, e);
        }
    }

    private HttpResponse<String> send(String command, String parameters, Duration patience) throws IOException {
        var login = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(
                        "http://" + Setup.LOOPBACK + ":" + port + "/__asadmin/" + command + "?" + parameters))
                .timeout(patience)
                .header("Authorization", "Basic " + login)
                .header("X-Requested-By", "cli")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The sentence in an answer that is otherwise for machines. */
    private static String said(String answer) {
        var line = answer.replaceAll("\\s+", " ");
        var from = line.indexOf("Exception while ");
        var said = from < 0 ? line : line.substring(from);
        return said.length() > LONG_ENOUGH ? said.substring(0, LONG_ENOUGH) + "…" : said;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
