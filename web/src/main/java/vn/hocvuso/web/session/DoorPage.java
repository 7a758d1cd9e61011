package vn.hocvuso.web.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The pages people meet at the door instead of the one they asked for: the status and the page that says what to do. */
enum DoorPage {
    /** The login could not be finished. */
    AGAIN(HttpServletResponse.SC_UNAUTHORIZED, "again"),
    /** Something was sent after the session had ended. */
    EXPIRED(HttpServletResponse.SC_UNAUTHORIZED, "expired"),
    /** Keycloak is away. */
    UNAVAILABLE(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "unavailable"),
    /** Signed in, but not (or no longer) somebody the platform knows. */
    STRANGER(HttpServletResponse.SC_FORBIDDEN, "stranger"),
    /** A form that was not sent from our own page. */
    FORBIDDEN(HttpServletResponse.SC_FORBIDDEN, "forbidden");

    /** Request attribute: the {@link LocalPath} that the button leads to. */
    static final String TO = "session.to";

    private final int status;
    private final String page;

    DoorPage(int status, String page) {
        this.status = status;
        this.page = "/session/" + page + ".xhtml";
    }

    void show(HttpServletRequest request, HttpServletResponse response, LocalPath to)
            throws ServletException, IOException {
        request.setAttribute(TO, to);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher(page).forward(new Plain(request), response);
    }
}
