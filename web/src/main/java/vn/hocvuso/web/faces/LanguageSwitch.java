package vn.hocvuso.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ?lang=en} on any page is remembered for a year, and the same page shown again without it. */
@WebFilter("/*")
public class LanguageSwitch extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> KNOWN = Set.of("vi", "en");
    private static final int A_YEAR = 365 * 24 * 3600;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var wanted = request.getMethod().equals("GET") ? asked(request.getQueryString()) : null;
        if (wanted == null || !KNOWN.contains(wanted)) {
            chain.doFilter(request, response);
            return;
        }
        response.addCookie(remembered(wanted, request.isSecure()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + without(request.getQueryString()));
    }

    private static Cookie remembered(String language, boolean secure) {
        var cookie = new Cookie(Language.COOKIE, language);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    static String asked(String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(part -> part.startsWith("lang="))
                        .map(part -> part.substring("lang=".length()))
                        .findFirst()
                        .orElse(null);
    }

    static String without(String query) {
        var rest = Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("lang="))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? "" : "?" + rest;
    }
}
