package vn.hocvuso.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page of this application, path and query: where to go after login. Anything that could lead elsewhere, or back into
 * the login itself, becomes the home page.
 */
record LocalPath(String value) {

    static final LocalPath HOME = new LocalPath("/");

    private static final int LONGEST = 1000;
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
    private static final Set<String> DOORS = Set.of("/login", "/logout", "/callback");

    static LocalPath of(String asked) {
        return asked != null && isLocal(asked) && !isDoor(asked) ? new LocalPath(asked) : HOME;
    }

    /** The address of the login that leads here. */
    String throughLogin() {
        return equals(HOME) ? "/login" : "/login?to=" + URLEncoder.encode(value, UTF_8);
    }

    private static boolean isLocal(String asked) {
        return asked.length() <= LONGEST && LOCAL.matcher(asked).matches();
    }

    private static boolean isDoor(String asked) {
        var path = asked.split("[?#;]", 2)[0];
        return DOORS.contains(path) || path.startsWith("/session/");
    }
}
