package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.SittingLine;
import vn.hocvuso.assessment.Sittings;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.people.MyRoles;
import vn.hocvuso.web.session.Me;

/** assessment/sittings.xhtml: the sittings of a unit, the latest first. */
@Named
@RequestScoped
public class SittingsPage {

    @Inject
    Sittings sittings;

    @Inject
    Units units;

    @Inject
    MyRoles my;

    @Inject
    Me me;

    @Inject
    Clock clock;

    private UnitCard unit;
    private List<SittingLine> lines;

    public void load() {
        unit = my.unit(Action.HOLD_TESTS);
        lines = sittings.at(me.caller(), unit.id());
    }

    /** cancelled, over, open or planned. */
    public String state(SittingLine line) {
        return SittingWords.state(line.cancelled(), line.opensAt(), line.closesAt(), clock.instant());
    }

    public UnitCard getUnit() {
        return unit;
    }

    public List<SittingLine> getLines() {
        return lines;
    }

    /** The other units the reader was made a holder of tests at. */
    public List<UnitCard> getOthers() {
        return my.units(Action.HOLD_TESTS).stream()
                .filter(other -> !other.equals(unit.id()))
                .map(units::card)
                .flatMap(Optional::stream)
                .toList();
    }
}
