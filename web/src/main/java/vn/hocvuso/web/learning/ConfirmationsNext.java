package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.learning.Confirmations;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.NextOffer;
import vn.hocvuso.web.faces.NextStep;

/** Somebody waits for the reader to confirm what they did. */
@RequestScoped
class ConfirmationsNext implements NextOffer {

    /** Before one's own learning: somebody else cannot go on. */
    private static final int ORDER = 38;

    @Inject
    Confirmations confirmations;

    @Inject
    Language language;

    @Override
    public List<NextStep> to(Caller caller) {
        var count = caller.isVisitor() ? 0 : confirmations.count(caller);
        if (count == 0) {
            return List.of();
        }
        var words = language.words();
        var says = count > Confirmations.PAGE
                ? words.of("learning.confirm.next.many", Confirmations.PAGE)
                : words.of("learning.confirm.next", count);
        return List.of(new NextStep(ORDER, says, words.of("learning.confirm.next.go"), "/learning/confirmations"));
    }
}
