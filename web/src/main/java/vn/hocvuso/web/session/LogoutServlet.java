package vn.hocvuso.web.session;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.IdentityToken;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.hocvuso.platform.Settings;

/** {@code POST /logout}: out of the application, then out of Keycloak. With Keycloak away, the goodbye page says so. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OpenIdContext login;

    @Inject
    transient IdentityProvider provider;

    @Inject
    transient Settings settings;

    /** Somebody who typed or kept the address: nothing is ended by merely looking. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(settings.baseUrl() + "/");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var token = Optional.of(request)
                .filter(signedIn -> signedIn.getUserPrincipal() != null)
                .map(signedIn -> login.getIdentityToken())
                .map(IdentityToken::getToken);
        end(request);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", token.map(this::throughKeycloak).orElse("/session/goodbye"));
    }

    private String throughKeycloak(String token) {
        return provider.endOfSession(token).orElse("/session/goodbye?close");
    }

    private static void end(HttpServletRequest request) throws ServletException {
        request.logout();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
