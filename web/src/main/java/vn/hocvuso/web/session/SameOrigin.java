package vn.hocvuso.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import vn.hocvuso.platform.Settings;

/** Whatever changes something must be sent from a page of ours: the browser says where from, and a stranger's page cannot lie. */
class SameOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HARMLESS.contains(request.getMethod())
                || isOurs(
                        origin(settings.baseUrl()),
                        request.getHeader("Origin"),
                        request.getHeader("Sec-Fetch-Site"),
                        request.getHeader("Referer"))) {
            chain.doFilter(request, response);
        } else {
            DoorPage.FORBIDDEN.show(request, response, LocalPath.HOME);
        }
    }

    /** The first of the three that is there decides; none of them, and the request is refused. */
    static boolean isOurs(String own, String origin, String fetchSite, String referer) {
        if (origin != null) {
            return origin.equals(own);
        }
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        return referer != null && own.equals(origin(referer));
    }

    /** Scheme, host and port of an address; empty for what is no address. */
    static String origin(String address) {
        try {
            var uri = URI.create(address);
            return uri.getScheme() + "://" + uri.getAuthority();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
