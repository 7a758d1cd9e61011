package vn.hocvuso.web.session;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.hocvuso.people.Persons;
import vn.hocvuso.platform.Settings;

/**
 * Where Keycloak sends people back to. {@link Login} has tried the code before this is reached. A login that this browser
 * began and that failed (the session ended meanwhile, the code grew old) is begun again by itself, twice at most: Keycloak
 * mostly knows the person by now. After that, and for every stranger, there is the one button. Finished logins stay noted
 * for a while, because Back leads here again.
 */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TRIES = 2;

    @Inject
    transient IdentityProvider provider;

    @Inject
    transient Settings settings;

    @Inject
    transient OpenIdContext login;

    @Inject
    transient Persons persons;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var begun = LoginsUnderWay.of(request).find(request.getParameter("state"));
        var to = begun.map(LoginsUnderWay.Begun::to).orElse(LocalPath.HOME);
        response.setHeader("Cache-Control", "no-store");
        if (request.getUserPrincipal() != null) {
            welcome(request);
            response.sendRedirect(settings.baseUrl() + to.value());
        } else if (!provider.answers()) {
            DoorPage.UNAVAILABLE.show(request, response, to);
        } else if (deservesAnother(begun, request)) {
            response.sendRedirect(settings.baseUrl() + begunAgain(begun.get()));
        } else {
            DoorPage.AGAIN.show(request, response, to);
        }
    }

    private void welcome(HttpServletRequest request) {
        if (Boolean.TRUE.equals(request.getAttribute(Login.FRESH))) {
            var claims = login.getIdentityToken().getJwtClaims();
            var username = claims.getStringClaim("preferred_username").orElse("");
            persons.signedIn(request.getUserPrincipal().getName(), username);
        }
    }

    private static boolean deservesAnother(Optional<LoginsUnderWay.Begun> begun, HttpServletRequest request) {
        return begun.filter(login -> login.tries() < MOST_TRIES).isPresent()
                && !"access_denied".equals(request.getParameter("error"));
    }

    private static String begunAgain(LoginsUnderWay.Begun login) {
        var address = login.to().throughLogin();
        return address + (address.contains("?") ? "&" : "?") + "again=" + (login.tries() + 1);
    }
}
