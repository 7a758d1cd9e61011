package vn.hocvuso.web.faces;

import jakarta.faces.context.FacesContext;
import org.primefaces.csp.CspState;

/**
 * The nonce of a page. PrimeFaces expects a page that was sent to bring back the nonce it was shown with, by its own
 * script. Only what is put into the page that is there needs the same; a page that is written anew gets a new one, also
 * after a form of it was refused, and whether that script was in it or not. PrimeFaces asks before it is known which kind
 * of page it is, and would begin a session to remember the nonce: a page is told one that {@link ContentPolicy} remembers
 * when the page turns out to need it.
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
        if (faces.getPartialViewContext().isAjaxRequest()
                && !faces.getViewRoot().isTransient()) {
            return super.getNonce();
        }
        if (fresh == null) {
            fresh = generateNonce();
        }
        return fresh;
    }
}
