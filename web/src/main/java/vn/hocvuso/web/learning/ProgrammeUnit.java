package vn.hocvuso.web.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.people.MyRoles;

/** The unit a page of programmes is about: in the address, else the first the caller keeps, writes for or sees figures of. */
@ApplicationScoped
class ProgrammeUnit {

    @Inject
    MyRoles my;

    @Inject
    Units units;

    @Inject
    Asked asked;

    UnitCard card() {
        var code = asked.text("unit");
        return (code == null ? own().stream().findFirst().flatMap(units::card) : units.card(code))
                .orElseThrow(NotFound::new);
    }

    List<UnitId> own() {
        return Stream.of(Action.KEEP_ROSTER, Action.AUTHOR, Action.SEE_FIGURES)
                .flatMap(action -> my.units(action).stream())
                .distinct()
                .toList();
    }
}
