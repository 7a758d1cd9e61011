package vn.hocvuso.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.platform.Origin;

/** Says for the audit where a request comes from, as long as it is answered. */
class Asking extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Longer than any chain of proxies; who writes more has something else in mind. */
    private static final int LONGEST = 200;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var number = UUID.randomUUID().toString();
        try (var asked = new Origin(address(request), number).asks()) {
            chain.doFilter(request, response);
        }
    }

    /** Who is connected, which behind a proxy is the proxy; then, in brackets, what it or the client says of others. */
    static String address(HttpServletRequest request) {
        var claimed = Optional.ofNullable(request.getHeader("X-Forwarded-For")).map(said -> " [" + said + "]");
        var address = request.getRemoteAddr() + claimed.orElse("");
        return address.substring(0, Math.min(LONGEST, address.length()));
    }
}
