package vn.hocvuso.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The door: every page that is not public wants an active person signed in. Resources under {@code /api} answer for themselves.
 * What is shown to one person is not left behind on a shared computer: pages behind the door are not stored.
 */
class SignedIn extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** As long as Keycloak's own session lasts at most. */
    private static final Duration LONGEST = Duration.ofHours(10);

    private static final Set<String> PUBLIC_PAGES = Set.of(
            "/",
            "/index",
            "/index.xhtml",
            "/login",
            "/logout",
            "/callback",
            "/favicon.ico",
            "/learning/courses",
            "/learning/course",
            "/learning/share",
            "/learning/programme",
            "/learning/coverage",
            "/skills/framework",
            "/skills/frameworks",
            "/skills/competence");
    private static final Set<String> PUBLIC_PLACES = Set.of(
            "verify", "v", "k", "qr", "media", "api", "session", "resources", "jakarta.faces.resource", "health");

    @Inject
    transient Me me;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPublic(path(request))) {
            chain.doFilter(request, response);
        } else if (isIn(request)) {
            letIn(request, response, chain);
        } else if (isReading(request)) {
            response.sendRedirect(LocalPath.of(asked(request)).throughLogin());
        } else if (request.getHeader("Faces-Request") != null) {
            sendPageAway(response, cameFrom(request));
        } else {
            DoorPage.EXPIRED.show(request, response, cameFrom(request));
        }
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (me.caller().isVisitor()) {
            DoorPage.STRANGER.show(request, response, LocalPath.HOME);
        } else {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        }
    }

    static boolean isPublic(String path) {
        return PUBLIC_PAGES.contains(path) || PUBLIC_PLACES.contains(firstStep(path));
    }

    private static String firstStep(String path) {
        return path.replaceFirst("^/", "").replaceFirst("/.*", "").replaceFirst("\\.xhtml$", "");
    }

    private static boolean isIn(HttpServletRequest request) throws ServletException {
        var session = request.getSession(false);
        if (request.getUserPrincipal() == null || session == null) {
            return false;
        }
        var age = Duration.ofMillis(System.currentTimeMillis() - session.getCreationTime());
        if (age.compareTo(LONGEST) > 0) {
            request.logout();
            session.invalidate();
            return false;
        }
        return true;
    }

    private static boolean isReading(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod());
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static String asked(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    /** The page the form was on, as far as the browser says; {@link SameOrigin} has seen that it is ours. */
    private static LocalPath cameFrom(HttpServletRequest request) {
        try {
            var page =
                    URI.create(Optional.ofNullable(request.getHeader("Referer")).orElse("/"));
            return LocalPath.of(
                    page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery());
        } catch (IllegalArgumentException e) {
            return LocalPath.HOME;
        }
    }

    /** Scripts of Faces cannot show a page; told like this they go to one. */
    private static void sendPageAway(HttpServletResponse response, LocalPath to) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"/session/expired?to="
                                + URLEncoder.encode(to.value(), UTF_8) + "\"/></partial-response>");
    }
}
