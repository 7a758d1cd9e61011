package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.assessment.SittingView;
import vn.hocvuso.assessment.Sittings;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/** assessment/sitting-plan.xhtml: what is held when and how; a new one, or one nobody was drawn for yet. */
@Named
@RequestScoped
public class SittingPlanPage {

    @Inject
    Sittings sittings;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    @Inject
    SittingForm form;

    private Long id;
    private UnitCard unit;
    private List<SittingView.Test> tests;

    public void load() {
        if (asked.text("id") == null) {
            unit = my.unit(Action.HOLD_TESTS);
        } else {
            id = asked.number("id");
            var view = sittings.view(me.caller(), id);
            unit = units.answering(view.unit()).orElseThrow(NotFound::new);
            form.fill(view);
        }
        tests = sittings.tests(me.caller(), unit.id());
    }

    /** What is wrong stands at its field, and everything typed stays. */
    public String save() {
        try {
            var sitting = id == null ? planned() : changed();
            return "/assessment/sitting?faces-redirect=true&id=" + sitting;
        } catch (RuleBroken wrong) {
            form.wrong(wrong);
            return null;
        }
    }

    private long planned() {
        long sitting = sittings.plan(me.caller(), unit.id(), form.plan());
        says.done("sittings.planned");
        return sitting;
    }

    private long changed() {
        sittings.change(me.caller(), id, form.plan());
        says.done("sittings.changed");
        return id;
    }

    /** Null for a new one. */
    public Long getId() {
        return id;
    }

    public UnitCard getUnit() {
        return unit;
    }

    public List<SittingView.Test> getTests() {
        return tests;
    }
}
