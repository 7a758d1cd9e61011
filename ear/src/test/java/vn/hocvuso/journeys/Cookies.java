package vn.hocvuso.journeys;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cookies of one browser, each for the server it came from. Java's own would keep back those that are meant for secure
 * lines only, where browsers trust their own machine.
 */
final class Cookies extends CookieHandler {

    private final Map<String, Map<String, String>> held = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> head) {
        var cookies = of(address).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? Map.of() : Map.of("Cookie", List.of(cookies));
    }

    @Override
    public void put(URI address, Map<String, List<String>> head) {
        head.forEach((name, values) -> {
            if ("set-cookie".equalsIgnoreCase(name)) {
                values.forEach(value -> keep(of(address), value));
            }
        });
    }

    private static void keep(Map<String, String> cookies, String text) {
        int equals = text.indexOf('=');
        int end = text.contains(";") ? text.indexOf(';') : text.length();
        if (text.contains("Max-Age=0")) {
            cookies.remove(text.substring(0, equals));
        } else {
            cookies.put(text.substring(0, equals), text.substring(equals + 1, end));
        }
    }

    private Map<String, String> of(URI address) {
        return held.computeIfAbsent(address.getAuthority(), authority -> new ConcurrentHashMap<>());
    }
}
