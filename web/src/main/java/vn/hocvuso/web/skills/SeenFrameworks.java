package vn.hocvuso.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Units;
import vn.hocvuso.skills.FrameworkCard;
import vn.hocvuso.skills.Frameworks;
import vn.hocvuso.web.session.Me;

/** The frameworks the person at the keyboard may choose from: those of the product, and of the own units and all above. */
@RequestScoped
public class SeenFrameworks {

    @Inject
    Frameworks frameworks;

    @Inject
    Units around;

    @Inject
    Me me;

    private List<UnitId> units;
    private List<FrameworkCard> cards;

    public List<UnitId> units() {
        if (units == null) {
            units = around.around(me.caller());
        }
        return units;
    }

    public List<FrameworkCard> cards() {
        if (cards == null) {
            cards = frameworks.cards(units());
        }
        return cards;
    }
}
