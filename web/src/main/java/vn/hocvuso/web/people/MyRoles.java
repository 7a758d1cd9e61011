package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Role;
import vn.hocvuso.people.RoleLine;
import vn.hocvuso.people.Roles;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** The caller's own roles, asked for once a request, and the unit a page is about. */
@RequestScoped
public class MyRoles {

    @Inject
    Me me;

    @Inject
    Roles roles;

    @Inject
    Units units;

    @Inject
    Asked asked;

    private List<RoleLine> own;

    /** The units the caller may do this at by a role given there, each once. */
    public List<UnitId> units(Action action) {
        return own().stream()
                .filter(line -> Role.of(line.role()).actions().contains(action))
                .map(RoleLine::unit)
                .distinct()
                .toList();
    }

    /** The unit a page is about: {@code unit} in the address, else the first one the caller may do this at. */
    public UnitCard unit(Action action) {
        var code = asked.text("unit");
        if (code != null) {
            return units.card(code).orElseThrow(NotFound::new);
        }
        return units(action).stream().findFirst().flatMap(units::card).orElseThrow(NotFound::new);
    }

    private List<RoleLine> own() {
        if (own == null) {
            own = roles.own(me.caller());
        }
        return own;
    }
}
