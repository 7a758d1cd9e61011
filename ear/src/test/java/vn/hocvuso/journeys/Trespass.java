package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every address of the platform, typed by everybody: {@code doors.txt} says who comes in.
 *
 * @param values what stands in the addresses for {@code {unit}} and the like
 */
record Trespass(String appUrl, Map<String, String> values) {

    private static final Path DOORS = Path.of("../web/src/test/resources/doors.txt");
    private static final String VISITOR = "visitor";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private record Door(String address, List<String> open) {

        static Door of(String line) {
            var parts = line.split("\\|");
            return new Door(
                    parts[0].strip().replaceFirst("^\\w+\\s+", ""),
                    Arrays.stream(parts[1].split(",")).map(String::strip).toList());
        }

        boolean isTried() {
            return !open.get(0).startsWith("(");
        }

        boolean opensTo(String who) {
            return open.contains(who)
                    || open.contains("everybody")
                    || open.contains("signed-in") && !who.equals(VISITOR);
        }
    }

    /** Who may not look gets the answer of a page that is not there; who is not signed in is asked to sign in. */
    void isTried(Map<String, Page> everybody) {
        var doors = doors();
        assertThat(doors).isNotEmpty();
        everybody.forEach((who, page) -> {
            var cookies = cookies(page);
            doors.parallelStream().forEach(door -> {
                var expected = door.opensTo(who) ? "comes in" : who.equals(VISITOR) ? "/login" : "404";
                assertThat(answer(cookies, door.address()))
                        .as("%s at %s", who, door.address())
                        .isEqualTo(expected);
            });
        });
    }

    private String cookies(Page page) {
        return page.context().cookies(appUrl).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static List<Door> doors() {
        try {
            return Files.readAllLines(DOORS).stream()
                    .filter(line -> line.contains("|"))
                    .map(Door::of)
                    .filter(Door::isTried)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(String cookies, String address) {
        var typed = address;
        for (var value : values.entrySet()) {
            typed = typed.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(typed).doesNotContain("{");
        var answer = get(cookies, typed);
        if (answer.statusCode() >= 400) {
            return String.valueOf(answer.statusCode());
        }
        return answer.headers().firstValue("location").orElse("").contains("/login") ? "/login" : "comes in";
    }

    private HttpResponse<Void> get(String cookies, String address) {
        var request = HttpRequest.newBuilder(URI.create(appUrl + address));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
