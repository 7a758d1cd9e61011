package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.UnitLine;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.web.session.Me;

/** people/units.xhtml: a unit and all below it, with heads counted. */
@Named
@RequestScoped
public class UnitsPage {

    @Inject
    Units units;

    @Inject
    Rights rights;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    private UnitCard card;
    private List<UnitLine> lines;
    private boolean keepsRosters;

    public void load() {
        card = my.unit(Action.SEE_FIGURES);
        lines = units.below(me.caller(), card.id());
        keepsRosters = rights.may(me.caller(), Action.KEEP_ROSTER, card.id());
    }

    public UnitCard getCard() {
        return card;
    }

    public List<UnitLine> getLines() {
        return lines;
    }

    /** Whether the names of units may lead to their rosters. */
    public boolean isKeepsRosters() {
        return keepsRosters;
    }
}
