package vn.hocvuso.web.faces;

import jakarta.faces.context.FacesContext;
import org.primefaces.csp.CspState;

/**
 * The nonce of a page. PrimeFaces expects a page that was sent to bring back the nonce it was shown with, by its own
 * script; a light page has neither, and gets a new one. PrimeFaces asks before it is known which kind of page it is, and
 * would begin a session to remember the nonce: a page shown for the first time is told one that {@link ContentPolicy}
 * remembers when the page turns out to need it.
 */
class LightNonce extends CspState {

    private final FacesContext faces;
    private String fresh;

    LightNonce(FacesContext faces) {
        super(faces);
        this.faces = faces;
    }

    @Override
    public String getNonce() {
        if (isSent() && !faces.getViewRoot().isTransient()) {
            return super.getNonce();
        }
        if (fresh == null) {
            fresh = generateNonce();
        }
        return fresh;
    }

    private boolean isSent() {
        return faces.isPostback() || faces.getPartialViewContext().isAjaxRequest();
    }
}
