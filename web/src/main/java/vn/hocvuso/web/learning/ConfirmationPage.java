package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.ConfirmationView;
import vn.hocvuso.learning.Confirmations;
import vn.hocvuso.learning.confirm.Verdict;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** learning/confirmation.xhtml: one hand-in, what to look at, and a yes or a no with a sentence to each point. */
@Named
@RequestScoped
public class ConfirmationPage {

    private static final String YES = "yes";

    @Inject
    Confirmations confirmations;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    private ConfirmationView view;

    public void load() {
        view = confirmations.one(me.caller(), asked.number("id"));
    }

    public String settle() {
        var verdicts = view.points().stream().map(this::verdict).toList();
        confirmations.settle(me.caller(), view.line().id(), verdicts);
        var all = verdicts.stream().allMatch(Verdict::confirmed);
        says.done(
                all ? "learning.confirm.confirmed" : "learning.confirm.returned",
                view.line().fullName());
        return "/learning/confirmations?faces-redirect=true";
    }

    private Verdict verdict(ConfirmationView.Asked point) {
        var chosen = chosen(point);
        RuleBroken.unless(chosen != null, "verdict.points");
        return chosen.equals(YES) ? Verdict.confirmed(point.item()) : Verdict.returned(point.item(), said(point));
    }

    /** What was chosen: yes, no, or null. */
    public String chosen(ConfirmationView.Asked point) {
        return asked.text("seen-" + point.item());
    }

    /** What was typed to it. */
    public String said(ConfirmationView.Asked point) {
        return asked.text("said-" + point.item());
    }

    public ConfirmationView getView() {
        return view;
    }
}
