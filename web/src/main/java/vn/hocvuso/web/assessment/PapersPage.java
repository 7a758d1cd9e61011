package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.PaperView;
import vn.hocvuso.assessment.Papers;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** assessment/papers.xhtml: the paper round of a sitting: what is printed, typed, handed in. */
@Named
@RequestScoped
public class PapersPage {

    @Inject
    Papers papers;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private PaperView view;

    public void load() {
        view = papers.view(me.caller(), asked.number("id"));
    }

    /** Many sheets are a job. */
    public String print() {
        try {
            return "/platform/job?id=" + papers.ask(me.caller(), view.id()) + "&faces-redirect=true";
        } catch (RuleBroken rule) {
            says.refused(rule);
            return "/assessment/papers?id=" + view.id() + "&faces-redirect=true";
        }
    }

    public PaperView getView() {
        return view;
    }
}
