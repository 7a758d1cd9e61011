package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Decision;
import vn.hocvuso.people.NewUnit;
import vn.hocvuso.people.Reorganisations;
import vn.hocvuso.people.RoleLine;
import vn.hocvuso.people.Roles;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.UnitLine;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** people/reorganise.xhtml: one change of one unit, on one decision. Which change is in the address. */
@Named
@RequestScoped
public class ReorganisePage {

    private static final List<String> KINDS = List.of("open", "rename", "move", "close", "merge", "split");

    @Inject
    Reorganisations reorganisations;

    @Inject
    Units units;

    @Inject
    Roles roles;

    @Inject
    Rights rights;

    @Inject
    MyRoles my;

    @Inject
    Asked asked;

    @Inject
    Me me;

    @Inject
    Says says;

    private UnitCard card;
    private List<UnitLine> others;
    private final Form form = new Form();

    /** What is typed. */
    public static class Form {

        private String number;
        private LocalDate decidedOn;
        private LocalDate effective;
        private String name;
        private String shortName;
        private String code;
        private String level;
        private String parent;
        private List<String> merged = new ArrayList<>();

        public String getNumber() {
            return number;
        }

        public void setNumber(String number) {
            this.number = number;
        }

        public LocalDate getDecidedOn() {
            return decidedOn;
        }

        public void setDecidedOn(LocalDate decidedOn) {
            this.decidedOn = decidedOn;
        }

        public LocalDate getEffective() {
            return effective;
        }

        public void setEffective(LocalDate effective) {
            this.effective = effective;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getShortName() {
            return shortName;
        }

        public void setShortName(String shortName) {
            this.shortName = shortName;
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        public String getLevel() {
            return level;
        }

        public void setLevel(String level) {
            this.level = level;
        }

        public String getParent() {
            return parent;
        }

        public void setParent(String parent) {
            this.parent = parent;
        }

        public List<String> getMerged() {
            return merged;
        }

        public void setMerged(List<String> merged) {
            this.merged = merged;
        }
    }

    /** Asks for the right before anything is shown. */
    public void load() {
        rights.require(me.caller(), Action.REORGANISE, getCard().id());
    }

    public String change() {
        var decision = new Decision(form.number, form.decidedOn, form.effective);
        change(decision);
        says.done("people.reorganise.done", decision.number());
        return "/people/units?faces-redirect=true";
    }

    private void change(Decision decision) {
        var caller = me.caller();
        var unit = getCard().id();
        switch (getKind()) {
            case "open" -> reorganisations.open(caller, decision, typed(unit));
            case "rename" -> reorganisations.rename(caller, decision, unit, form.name, form.shortName);
            case "move" -> reorganisations.move(caller, decision, unit, id(form.parent));
            case "close" -> reorganisations.close(caller, decision, unit);
            case "merge" ->
                reorganisations.merge(
                        caller, decision, form.merged.stream().map(this::id).toList(), unit);
            default -> reorganisations.split(caller, decision, unit, List.of(typed(card.parent())));
        }
    }

    private NewUnit typed(UnitId parent) {
        return new NewUnit(form.code, form.name, form.shortName, form.level, parent);
    }

    private UnitId id(String code) {
        return units.card(code).orElseThrow(NotFound::new).id();
    }

    /** Every unit the caller administers, without this one. */
    public List<UnitLine> getOthers() {
        if (others == null) {
            others = my.units(Action.REORGANISE).stream()
                    .flatMap(root -> units.below(me.caller(), root).stream())
                    .filter(line -> !line.id().equals(getCard().id()))
                    .distinct()
                    .toList();
        }
        return others;
    }

    /** Roles at this very unit, which end when it closes. */
    public List<RoleLine> getRolesHere() {
        return roles.below(me.caller(), getCard().id()).stream()
                .filter(line -> line.unit().equals(getCard().id()))
                .toList();
    }

    public List<String> getKinds() {
        return KINDS;
    }

    public String getKind() {
        var kind = asked.text("kind");
        return KINDS.contains(kind) ? kind : "merge";
    }

    /** The levels there are today. */
    public List<String> getLevels() {
        return List.of("school", "centre", "commune", "office", "department", "province");
    }

    public UnitCard getCard() {
        if (card == null) {
            card = my.unit(Action.REORGANISE);
        }
        return card;
    }

    public Form getForm() {
        return form;
    }
}
