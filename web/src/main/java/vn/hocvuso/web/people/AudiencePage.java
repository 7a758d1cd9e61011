package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.people.AudienceLine;
import vn.hocvuso.people.AudienceMember;
import vn.hocvuso.people.Audiences;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** people/audience.xhtml: who belongs to a saved audience today, and by which facts. */
@Named
@RequestScoped
public class AudiencePage {

    @Inject
    Audiences audiences;

    @Inject
    Units units;

    @Inject
    Rights rights;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Clock clock;

    @Inject
    Asked asked;

    private AudienceLine line;
    private UnitCard unit;
    private List<AudienceMember> members;

    public void load() {
        line = audiences.line(me.caller(), asked.number("id"));
        unit = units.card(line.unit()).orElseThrow(NotFound::new);
        members = audiences.members(me.caller(), line.id(), getDay());
    }

    public String forget() {
        audiences.forget(me.caller(), line.id());
        says.done("people.audience.forgotten", line.name());
        return "/people/audiences?faces-redirect=true&unit=" + unit.code();
    }

    public AudienceLine getLine() {
        return line;
    }

    public UnitCard getUnit() {
        return unit;
    }

    public List<AudienceMember> getMembers() {
        return members;
    }

    /** Whether the reader keeps the list of groups, and not only sees who is in this one. */
    public boolean isKeeping() {
        return rights.may(me.caller(), Action.KEEP_ROSTER, unit.id());
    }

    /** How many belong, also those that are not shown. */
    public int getAll() {
        return members.isEmpty() ? 0 : members.get(0).all();
    }

    /** The codes of the groups, one by one. */
    public String[] getGroups() {
        return line.groups().split(",");
    }

    public LocalDate getDay() {
        return LocalDate.now(clock);
    }
}
