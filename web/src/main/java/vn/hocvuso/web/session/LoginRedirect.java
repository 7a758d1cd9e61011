package vn.hocvuso.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Notes, as the browser leaves for Keycloak, which page this login leads to and what the server will ask for. */
class LoginRedirect extends HttpServletResponseWrapper {

    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    private final HttpServletRequest request;
    private final Map<String, Object> before;

    LoginRedirect(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
        this.before = ServerNotes.allOf(request.getSession());
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        var state = STATE.matcher(location);
        if (state.find()) {
            note(state.group(1));
        }
        super.sendRedirect(location);
    }

    private void note(String state) {
        ServerNotes.keep(request.getSession(), state, before);
        var begun = LoginsUnderWay.Begun.of(request.getParameter("to"), request.getParameter("again"));
        var logins = LoginsUnderWay.of(request).with(state, begun);
        addCookie(logins.cookie(WebStart.isSecure(request.getServletContext())));
    }
}
