package vn.hocvuso.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.hocvuso.kernel.RuleBroken;

/** Tells the reader what happened, in the reader's language, on this page or on the one a redirect leads to. */
@Named
@RequestScoped
public class Says {

    @Inject
    Unread unread;

    @Inject
    Language language;

    @Inject
    HttpServletRequest request;

    private List<Said> shown;
    private boolean saidSomething;

    /** What was asked for is done. */
    public void done(String key, Object... arguments) {
        say("done", key, arguments);
    }

    /** A rule said no. */
    public void refused(RuleBroken rule) {
        say("refused", rule.getMessage(), rule.arguments().toArray());
    }

    public void refused(String key, Object... arguments) {
        say("refused", key, arguments);
    }

    /** What to show on this page: taken from the waiting ones as the page is written, not while a form is read. */
    public List<Said> getShown() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of();
        }
        if (shown == null) {
            shown = saidSomething || request.getSession(false) != null ? unread.take() : List.of();
        }
        return shown;
    }

    private void say(String kind, String key, Object... arguments) {
        saidSomething = true;
        unread.add(new Said(kind, language.words().of(key, arguments)));
    }
}
