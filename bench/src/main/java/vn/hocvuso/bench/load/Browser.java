package vn.hocvuso.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cookies, connections and redirects of one person. Used by one thread at a time. */
final class Browser implements AutoCloseable {

    private static final int MOST_REDIRECTS = 10;
    private static final Pattern FILE =
            Pattern.compile("<(?:link|script|img|use)\\b[^>]*?\\b(?:href|src)=\"([^\"#]+)(?:#[^\"]*)?\"");

    private final Map<String, Wire> wires = new HashMap<>();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final Set<URI> files = new HashSet<>();
    private URI at;
    private int requests;

    /** Opens an address and goes on where it leads. */
    Answer open(URI address) throws IOException {
        return follow(ask("GET", address, null, ""), "");
    }

    /** Sends a form and goes on where it leads. */
    Answer send(Form form) throws IOException {
        return sendUntil("", form);
    }

    /** Sends a form and goes on where it leads, but not to this path. */
    Answer sendUntil(String path, Form form) throws IOException {
        var answer = ask(
                "POST",
                at.resolve(form.action()),
                form.encoded().getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/x-www-form-urlencoded\r\n");
        return follow(answer, path);
    }

    /** A call of a script of the page, to our own origin. */
    Answer call(URI address, String json, String ticket) throws IOException {
        var page = at;
        var answer = ask(
                "POST",
                address,
                json.getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/json\r\nTicket: " + ticket + "\r\n");
        at = page;
        return answer;
    }

    /** What the page shows besides itself: files that this browser does not have yet. */
    void loadFilesOf(Answer page) throws IOException {
        var here = at;
        var found = FILE.matcher(page.body());
        while (found.find()) {
            var file = here.resolve(found.group(1).replace("&amp;", "&"));
            if (file.getPath().matches(".*\\.\\w+(\\.xhtml)?") && files.add(file)) {
                ask("GET", file, null, "");
            }
        }
        at = here;
    }

    private Answer follow(Answer first, String until) throws IOException {
        var answer = first;
        for (int i = 0; answer.leadsOn(); i++) {
            if (at.resolve(answer.header("location")).getPath().equals(until)) {
                return answer;
            }
            if (i == MOST_REDIRECTS) {
                throw new WrongAnswer("led in a circle to " + answer.header("location"));
            }
            answer = ask("GET", at.resolve(answer.header("location")), null, "");
        }
        return answer;
    }

    private Answer ask(String method, URI address, byte[] body, String more) throws IOException {
        requests++;
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var origin = body == null ? "" : "Origin: " + origin(address) + "\r\n";
        var answer = wire(address)
                .send(
                        method + " " + path + query + " HTTP/1.1\r\nAccept-Encoding: gzip\r\n" + origin
                                + cookiesFor(address) + more,
                        body);
        keep(address, answer);
        at = address;
        return answer;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private Wire wire(URI address) {
        return wires.computeIfAbsent(address.getAuthority(), authority -> new Wire(address));
    }

    private String cookiesFor(URI address) {
        var held = cookies.getOrDefault(address.getAuthority(), Map.of());
        return held.isEmpty()
                ? ""
                : held.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }

    private void keep(URI address, Answer answer) {
        var held = cookies.computeIfAbsent(address.getAuthority(), authority -> new LinkedHashMap<>());
        answer.headers().stream()
                .filter(header -> header.getKey().equals("set-cookie"))
                .map(header -> header.getValue().split(";", 2))
                .forEach(cookie -> {
                    int equals = cookie[0].indexOf('=');
                    if (cookie[1].contains("Max-Age=0")) {
                        held.remove(cookie[0].substring(0, equals));
                    } else {
                        held.put(cookie[0].substring(0, equals), cookie[0].substring(equals + 1));
                    }
                });
    }

    URI at() {
        return at;
    }

    int requests() {
        return requests;
    }

    long received() {
        return wires.values().stream().mapToLong(Wire::received).sum();
    }

    long sent() {
        return wires.values().stream().mapToLong(Wire::sent).sum();
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
    }
}
