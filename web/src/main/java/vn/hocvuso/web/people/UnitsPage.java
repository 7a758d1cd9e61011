package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.model.TreeNode;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Reorganisations;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.UnitChange;
import vn.hocvuso.people.UnitFound;
import vn.hocvuso.people.UnitLine;
import vn.hocvuso.people.UnitNode;
import vn.hocvuso.people.UnitTree;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.AskedDay;
import vn.hocvuso.web.session.Me;

/**
 * people/units.xhtml: the tree of a day, and one unit of it: what came of it, the decisions that changed it, and, when
 * asked for, its heads as of the day or restated on the units of today. Asks at most about twenty statements, whatever
 * the number of units: one for each level on the way to the unit.
 */
@Named
@RequestScoped
public class UnitsPage {

    @Inject
    UnitTree tree;

    @Inject
    Units units;

    @Inject
    Clock clock;

    @Inject
    Reorganisations reorganisations;

    @Inject
    Rights rights;

    @Inject
    ChosenUnit chosen;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Asked asked;

    @Inject
    AskedDay day;

    private TreeNode<UnitNode> branches;
    private List<UnitFound> found;
    private List<UnitLine> heads;
    private Boolean tooMany;
    private List<UnitChange> changes;

    /** Also before a branch is unfolded, which is a request of its own. A day that cannot be is told on top of the page. */
    public void load() {
        day.getDay();
        rights.require(me.caller(), Action.SEE_FIGURES, here().id());
    }

    public TreeNode<UnitNode> getBranches() {
        if (branches == null) {
            load();
            var open = here().path().stream().map(UnitCard::id).collect(Collectors.toSet());
            branches = new UnitBranches(tree, here().seenOn()).from(tops(), open);
        }
        return branches;
    }

    private ChosenUnit here() {
        return chosen.to(Action.SEE_FIGURES);
    }

    /** Where the caller's figures begin; for somebody without a role there, the unit alone. */
    private List<UnitNode> tops() {
        var own = my.units(Action.SEE_FIGURES).stream()
                .flatMap(unit -> tree.node(unit, here().seenOn()).stream())
                .toList();
        var way = here().path().stream().map(UnitCard::id).toList();
        return own.stream().anyMatch(top -> way.contains(top.id())) ? own : List.of(here().node());
    }

    public UnitNode getUnit() {
        return here().node();
    }

    /** The short names of the units above, from the top. */
    public String getAbove() {
        return here().path().stream()
                .filter(card -> !card.id().equals(getUnit().id()))
                .map(UnitCard::shortName)
                .collect(Collectors.joining(" › "));
    }

    /** The day the tree is of: the one asked for, or the last day of a unit that was not there then. */
    public LocalDate getSeenOn() {
        return here().seenOn();
    }

    public boolean isThere() {
        return here().isThereThatDay();
    }

    public boolean isHere(UnitNode node) {
        return getUnit().id().equals(node.id());
    }

    public String getFind() {
        return asked.text("find");
    }

    public List<UnitFound> getFound() {
        if (found == null) {
            found = getFind() == null ? List.of() : tree.find(me.caller(), getFind());
        }
        return found;
    }

    /** The unit itself, then what is just below; empty until it is asked for, since it counts all people below. */
    public List<UnitLine> getHeads() {
        if (heads == null) {
            heads = asked.text("heads") == null || isTooMany()
                    ? List.of()
                    : heads(getUnit().id());
        }
        return heads;
    }

    /** Whether more units lie below than are counted while somebody waits. */
    public boolean isTooMany() {
        if (tooMany == null) {
            tooMany = asked.text("heads") != null
                    && !units.isCountable(getUnit().id(), day.isRestated() ? LocalDate.now(clock) : day.getDay());
        }
        return tooMany;
    }

    public int getMostCounted() {
        return Units.MOST_COUNTED;
    }

    private List<UnitLine> heads(UnitId unit) {
        return day.isRestated()
                ? units.restated(me.caller(), unit, day.getDay())
                : units.heads(me.caller(), unit, day.getDay());
    }

    public List<UnitChange> getChanges() {
        if (changes == null) {
            changes = tree.changes(getUnit().id());
        }
        return changes;
    }

    /** Whether the unit may lead to its list: it is open, and the caller keeps it. */
    public boolean isKeepsRoster() {
        return rights.may(me.caller(), Action.KEEP_ROSTER, getUnit().id());
    }

    public boolean isReorganises() {
        return !getUnit().isClosed()
                && !reorganisations.kinds(me.caller(), getUnit().id()).isEmpty();
    }
}
