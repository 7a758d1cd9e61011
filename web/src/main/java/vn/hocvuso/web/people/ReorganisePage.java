package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Reorganisation.Kind;
import vn.hocvuso.people.Reorganisations;
import vn.hocvuso.people.UnitNode;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/**
 * people/reorganise.xhtml: one change of one unit on one decision. What is typed stands in the address and is looked at
 * first; pressed twice it is entered once.
 */
@Named
@RequestScoped
public class ReorganisePage {

    private static final List<String> CLASSES = List.of("class", "group");

    private static final Map<String, List<String>> LEVELS_BELOW =
            Map.of("school", CLASSES, "centre", CLASSES, "class", List.of("group"), "group", List.of("group"));

    private static final List<String> OFFICES =
            List.of("school", "centre", "commune", "office", "department", "province", "class", "group");

    @Inject
    Reorganisations reorganisations;

    @Inject
    ReorganiseForm form;

    @Inject
    ReorganiseOutlook outlook;

    @Inject
    ChosenUnit chosen;

    @Inject
    Asked asked;

    @Inject
    Me me;

    @Inject
    Says says;

    private List<Kind> kinds;
    private Boolean lookedAt;

    /** The page is there for who may change something here; what is wrong with what was typed is told on top of it. */
    public void load() {
        kind();
        isLookedAt();
    }

    /** Whether what will happen is shown, with the button that does it: also while that button's press is read. */
    public boolean isLookedAt() {
        if (lookedAt == null) {
            lookedAt = asked.text("look") != null && look();
        }
        return lookedAt;
    }

    private boolean look() {
        try {
            outlook.of(kind(), unit());
            return true;
        } catch (RuleBroken refused) {
            says.refused(refused);
            return false;
        }
    }

    public String change() {
        var decision = form.decision();
        var caller = me.caller();
        switch (kind()) {
            case OPEN -> reorganisations.open(caller, decision, form.newUnit(unit()));
            case RENAME -> reorganisations.rename(caller, decision, unit(), form.getName(), form.getShortName());
            case MOVE -> reorganisations.move(caller, decision, unit(), form.parent());
            case CLOSE -> reorganisations.close(caller, decision, unit());
            case MERGE -> reorganisations.merge(caller, decision, form.merged(), unit());
            case SPLIT -> reorganisations.split(caller, decision, unit(), List.of(form.newUnit(above())));
        }
        says.done("people.reorganise.done", decision.number());
        return "/people/units?faces-redirect=true&unit=" + getUnit().code();
    }

    private UnitId unit() {
        return here().id();
    }

    private ChosenUnit here() {
        return chosen.to(Action.REORGANISE);
    }

    private UnitId above() {
        var path = here().path();
        return path.get(path.size() - 2).id();
    }

    private Kind kind() {
        var asking = asked.text("kind");
        return kinds().stream()
                .filter(kind -> asking == null || kind.code().equals(asking))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Kind> kinds() {
        if (kinds == null) {
            kinds = reorganisations.kinds(me.caller(), unit());
        }
        return kinds;
    }

    public String getKind() {
        return kind().code();
    }

    public List<String> getKinds() {
        return kinds().stream().map(Kind::code).toList();
    }

    /** Whether a unit is named here: a new one, or this one anew. */
    public boolean isNaming() {
        return isOpening() || kind() == Kind.RENAME;
    }

    /** Whether a new unit comes, which needs a code and a level. */
    public boolean isOpening() {
        return kind() == Kind.OPEN || kind() == Kind.SPLIT;
    }

    /** The levels a new unit may have here; one split off stands beside this one, on its level. */
    public List<String> getLevels() {
        var level = getUnit().level();
        return kind() == Kind.SPLIT ? List.of(level) : LEVELS_BELOW.getOrDefault(level, OFFICES);
    }

    public UnitNode getUnit() {
        return here().node();
    }
}
