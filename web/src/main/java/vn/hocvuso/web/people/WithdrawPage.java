package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.people.RoleLine;
import vn.hocvuso.people.Roles;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.session.Me;

/** people/withdraw.xhtml: one role of one person, shown by name, is withdrawn. */
@Named
@RequestScoped
public class WithdrawPage {

    @Inject
    Roles roles;

    @Inject
    Units units;

    @Inject
    Me me;

    @Inject
    Done done;

    @Inject
    Asked asked;

    private RoleLine line;
    private UnitCard unit;

    public void load() {
        line = roles.held(me.caller(), asked.number("id"));
        unit = units.card(line.unit()).orElseThrow(NotFound::new);
    }

    public String withdraw() {
        roles.withdraw(me.caller(), line.id());
        return done.at("/people/roles?unit=" + unit.code(), "people.withdraw.done", line.fullName());
    }

    public RoleLine getLine() {
        return line;
    }

    public UnitCard getUnit() {
        return unit;
    }
}
