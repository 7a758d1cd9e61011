package vn.hocvuso.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.net.URI;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.util.Constants;
import vn.hocvuso.platform.Settings;

/**
 * What the browser may load for a page, said just before the page is written and in place of any policy said before.
 * A light page runs no script but our files and has no style attribute; a page with PrimeFaces has the nonce of its
 * scripts, and the style attributes its widgets write.
 */
public class ContentPolicy implements SystemEventListener {

    static final String ALLOWED =
            "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors %s; img-src 'self' data: blob:; "
                    + "connect-src 'self'; form-action 'self'%s; style-src 'self'%s; script-src 'self'%s";

    /** The one page that stands in a frame, and only in one of ours. */
    static final String FRAMED = "/learning/preview";

    private volatile String signIn;

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = event.getFacesContext();
        var view = (UIViewRoot) event.getSource();
        var framed = view.getViewId().equals(FRAMED + ".xhtml") ? "'self'" : "'none'";
        var policy = view.isTransient() ? light(framed) : withPrimeFaces(faces, view, framed);
        faces.getExternalContext().setResponseHeader("Content-Security-Policy", policy);
    }

    private String light(String framed) {
        return ALLOWED.formatted(framed, signIn(), "", "");
    }

    /** The view remembers the nonce: what is sent from it must bring it back. */
    private String withPrimeFaces(FacesContext faces, UIViewRoot view, String framed) {
        var nonce = PrimeFacesContext.getCspState(faces).getNonce();
        view.getViewMap().put(Constants.RequestParams.NONCE_PARAM, nonce);
        return ALLOWED.formatted(framed, signIn(), " 'unsafe-inline'", " 'nonce-" + nonce + "'");
    }

    /** Signing in and out sends forms to the identity provider and back, and a redirected form counts as a form. */
    private String signIn() {
        if (signIn == null) {
            signIn = issuer();
        }
        return signIn;
    }

    private static String issuer() {
        return CDI.current()
                .select(Settings.class)
                .get()
                .optional("hocvuso.oidc.issuer")
                .map(URI::create)
                .map(issuer -> " " + issuer.getScheme() + "://" + issuer.getAuthority())
                .orElse("");
    }
}
