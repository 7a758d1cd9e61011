package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Consequence;
import vn.hocvuso.people.NewUnit;
import vn.hocvuso.people.Reorganisation.Kind;
import vn.hocvuso.people.Reorganisations;
import vn.hocvuso.web.session.Me;

/** What will happen if the change is done, before it is. */
@Named
@RequestScoped
public class ReorganiseOutlook {

    @Inject
    Reorganisations reorganisations;

    @Inject
    ReorganiseForm form;

    @Inject
    Me me;

    private List<Consequence> consequences = List.of();

    /** @throws RuleBroken for what can be told wrong of what was typed */
    void of(Kind kind, UnitId unit) {
        var decision = form.decision();
        if (kind == Kind.OPEN || kind == Kind.SPLIT) {
            form.newUnit(unit);
        }
        if (kind == Kind.RENAME) {
            NewUnit.requireName(form.getName(), form.getShortName());
        }
        RuleBroken.unless(kind != Kind.MOVE || form.getParent() != null, "reorganise.parent.missing");
        RuleBroken.unless(kind != Kind.MERGE || !form.getMerged().isEmpty(), "people.reorganise.choose");
        consequences = reorganisations.consequences(me.caller(), decision, touched(kind, unit));
    }

    /** A new unit or a new name touches nobody. */
    private List<UnitId> touched(Kind kind, UnitId unit) {
        return switch (kind) {
            case OPEN, RENAME -> List.of();
            case MERGE -> form.merged();
            case MOVE, CLOSE, SPLIT -> List.of(unit);
        };
    }

    /** Of each unit that closes, moves or is divided. */
    public List<Consequence> getUnits() {
        return consequences;
    }
}
