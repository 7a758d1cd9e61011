package vn.hocvuso.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last logins this browser began, one for each tab: which page each one leads to. Kept in a cookie,
 * because it must outlive the session: a login page may be left open for longer than that.
 */
final class LoginsUnderWay {

    static final String COOKIE = "logins";

    private static final int MOST = 4;
    private static final int TWO_HOURS = 2 * 60 * 60;

    private final Map<String, Begun> byState;

    /**
     * @param to where it leads
     * @param tries how often it was begun again by itself, 0–9
     */
    record Begun(LocalPath to, int tries) {

        static Begun of(String to, String tries) {
            return new Begun(LocalPath.of(to), tries != null && tries.matches("[0-9]") ? Integer.parseInt(tries) : 0);
        }

        private String text() {
            return tries
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(to.value().getBytes(UTF_8));
        }

        private static Begun read(String text) {
            var to = new String(Base64.getUrlDecoder().decode(text.substring(1)), UTF_8);
            return of(to, text.substring(0, 1));
        }
    }

    private LoginsUnderWay(Map<String, Begun> byState) {
        this.byState = byState;
    }

    static LoginsUnderWay of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .map(cookie -> of(cookie.getValue()))
                .orElseGet(() -> of(""));
    }

    /** Reads what {@link #text()} wrote; what was tampered with counts as nothing. */
    static LoginsUnderWay of(String text) {
        var read = new LinkedHashMap<String, Begun>();
        try {
            for (var entry : text.split("\\.")) {
                if (entry.contains("~")) {
                    read.put(
                            entry.substring(0, entry.indexOf('~')),
                            Begun.read(entry.substring(entry.indexOf('~') + 1)));
                }
            }
        } catch (RuntimeException e) {
            read.clear();
        }
        return new LoginsUnderWay(read);
    }

    Optional<Begun> find(String state) {
        return Optional.ofNullable(byState.get(key(state)));
    }

    LoginsUnderWay with(String state, Begun login) {
        var more = new LinkedHashMap<>(byState);
        more.put(key(state), login);
        more.keySet().stream().limit(Math.max(0, more.size() - MOST)).toList().forEach(more::remove);
        return new LoginsUnderWay(more);
    }

    String text() {
        return byState.entrySet().stream()
                .map(login -> login.getKey() + "~" + login.getValue().text())
                .collect(Collectors.joining("."));
    }

    Cookie cookie(boolean secure) {
        var cookie = new Cookie(COOKIE, text());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(TWO_HOURS);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** The state is a secret of the session; its hash is enough to find a login again. */
    private static String key(String state) {
        return state == null ? "" : Integer.toHexString(state.hashCode());
    }
}
