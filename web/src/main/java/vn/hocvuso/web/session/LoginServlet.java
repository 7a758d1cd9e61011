package vn.hocvuso.web.session;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.platform.Settings;

/** {@code /login?to=/a/page}: to Keycloak and on to the page; straight to the page for somebody already signed in. */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SecurityContext security;

    @Inject
    transient IdentityProvider provider;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var to = LocalPath.of(request.getParameter("to"));
        response.setHeader("Cache-Control", "no-store");
        if (request.getUserPrincipal() != null) {
            response.sendRedirect(settings.baseUrl() + to.value());
        } else if (!provider.answers() || !begins(request, response)) {
            DoorPage.UNAVAILABLE.show(request, response, to);
        }
    }

    private boolean begins(HttpServletRequest request, HttpServletResponse response) {
        return security.authenticate(request, response, withParams().newAuthentication(true))
                == AuthenticationStatus.SEND_CONTINUE;
    }
}
