package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.UnitNode;
import vn.hocvuso.people.UnitTree;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.AskedDay;
import vn.hocvuso.web.faces.NotFound;

/** The unit the address names, open or closed, as it was on the day asked for, else on its last day. */
@RequestScoped
public class ChosenUnit {

    @Inject
    UnitTree tree;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Asked asked;

    @Inject
    AskedDay day;

    private UnitId id;
    private LocalDate seenOn;
    private UnitNode node;
    private List<UnitCard> path;

    /** The unit in the address, else the first where the caller may do this; said first, whatever is asked of it. */
    ChosenUnit to(Action action) {
        if (id == null) {
            var code = asked.text("unit");
            id = (code == null ? my.units(action).stream().findFirst() : tree.unit(code)).orElseThrow(NotFound::new);
        }
        return this;
    }

    UnitId id() {
        return id;
    }

    /** As of the day asked for; of the last day there was the unit where there was none that day. */
    UnitNode node() {
        if (node == null) {
            seenOn = day.getDay();
            node = tree.node(id, seenOn).orElseGet(this::last);
        }
        return node;
    }

    private UnitNode last() {
        seenOn = tree.lastDay(id);
        return tree.node(id, seenOn).orElseThrow(NotFound::new);
    }

    /** The day it is shown as of. */
    LocalDate seenOn() {
        node();
        return seenOn;
    }

    boolean isThereThatDay() {
        return seenOn().equals(day.getDay());
    }

    /** From the top of that day down to the unit. */
    List<UnitCard> path() {
        if (path == null) {
            path = units.path(id, seenOn());
        }
        return path;
    }
}
