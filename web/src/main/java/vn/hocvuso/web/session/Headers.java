package vn.hocvuso.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.platform.Settings;

/**
 * What every answer tells the browser not to do, and every cache on the way: an answer that was compressed is none for
 * whoever did not ask for it so. The referrer stays inside, where {@link SameOrigin} needs it. The content
 * policy of pages is sent by PrimeFaces with the page's nonce; a second one here would forbid that nonce.
 */
class Headers extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The one page that stands in a frame, and only in one of ours: a lesson as its author looks at it. */
    private static final String FRAMED = "/learning/preview";

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (settings.baseUrl().startsWith("https://")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (request.getServletPath().startsWith("/api")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        } else {
            forPages(request, response);
        }
        chain.doFilter(request, response);
    }

    /** What only a page that is shown can do wrong: an answer for a script goes without these, on every one of its many ways. */
    private static void forPages(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Frame-Options", FRAMED.equals(request.getServletPath()) ? "SAMEORIGIN" : "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }
}
