package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.learning.ConfirmationLine;
import vn.hocvuso.learning.Confirmations;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** learning/confirmations.xhtml: what waits for the reader to look at, oldest first. */
@Named
@RequestScoped
public class ConfirmationsPage {

    @Inject
    Confirmations confirmations;

    @Inject
    Me me;

    @Inject
    Asked asked;

    private List<ConfirmationLine> found;

    /** The page is there for those who may see names somewhere. */
    public void load() {
        if (!confirmations.isAsked(me.caller())) {
            throw new NotFound();
        }
        found = confirmations.waiting(me.caller(), getAfter());
    }

    public long getAfter() {
        return asked.text("after") == null ? 0 : asked.number("after");
    }

    public List<ConfirmationLine> getShown() {
        return found.stream().limit(Confirmations.PAGE).toList();
    }

    /** Where the next page begins, or null where this one is the last. */
    public Long getNext() {
        return found.size() > Confirmations.PAGE
                ? found.get(Confirmations.PAGE - 1).id()
                : null;
    }
}
