package vn.hocvuso.web.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server's OpenID Connect login, let in at two moments only: when {@code /login} begins one, and when Keycloak comes
 * back to {@code /callback}. In between it is not asked, because it would fetch Keycloak's description while
 * Keycloak may be away; and when it fails or throws, the request goes on to {@link CallbackServlet}, which
 * answers in a person's words.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class Login implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(Login.class.getName());

    /** Request attribute: true when this very request signed somebody in. */
    static final String FRESH = "session.fresh";

    @Inject
    BeanManager beans;

    @Inject
    IdentityProvider provider;

    private HttpAuthenticationMechanism server;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getUserPrincipal() != null) {
            return context.notifyContainerAboutLogin(request.getUserPrincipal(), Set.of());
        }
        if (context.isAuthenticationRequest()) {
            return tried(request, new LoginRedirect(request, response), context);
        }
        if (isReturning(request) && provider.answers()) {
            ServerNotes.putBack(request.getSession(), request.getParameter("state"));
            return tried(request, response, context);
        }
        return context.doNothing();
    }

    private static boolean isReturning(HttpServletRequest request) {
        return request.getServletPath().equals("/callback")
                && request.getParameter("code") != null
                && request.getSession(false) != null;
    }

    private AuthenticationStatus tried(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            var status = server().validateRequest(request, response, context);
            if (status != AuthenticationStatus.SEND_FAILURE) {
                request.setAttribute(FRESH, status == AuthenticationStatus.SUCCESS);
                return status;
            }
        } catch (AuthenticationException | RuntimeException e) {
            LOG.log(Level.WARNING, "A login did not succeed: {0}", e.toString());
        }
        return context.doNothing();
    }

    private synchronized HttpAuthenticationMechanism server() {
        if (server == null) {
            server = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                    .filter(bean -> bean.getBeanClass() != Login.class)
                    .map(bean -> beans.getReference(
                            bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean)))
                    .map(HttpAuthenticationMechanism.class::cast)
                    .findFirst()
                    .orElseThrow();
        }
        return server;
    }
}
