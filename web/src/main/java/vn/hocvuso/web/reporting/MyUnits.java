package vn.hocvuso.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Persons;
import vn.hocvuso.people.RoleLine;
import vn.hocvuso.people.Roles;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.session.Me;

/** The units whose figures concern the person at the keyboard: where a role answers for them, otherwise the own unit. */
@RequestScoped
public class MyUnits {

    private static final Set<String> ANSWERING = Set.of("manager", "officer", "certifier", "administrator");

    @Inject
    Me me;

    @Inject
    Roles roles;

    @Inject
    Persons persons;

    private List<UnitId> answered;

    /** The units the caller answers for; empty for a learner or a visitor. */
    public List<UnitId> answered() {
        if (answered == null) {
            answered = roles.own(me.caller()).stream()
                    .filter(line -> ANSWERING.contains(line.role()))
                    .map(RoleLine::unit)
                    .distinct()
                    .toList();
        }
        return answered;
    }

    /** Where the caller may look at figures: the units answered for, or the own one. */
    public List<UnitId> seen() {
        if (!answered().isEmpty() || me.caller().isVisitor()) {
            return answered();
        }
        return own(me.caller());
    }

    private List<UnitId> own(Caller caller) {
        var unit = persons.card(caller, caller.person()).unit();
        return unit == null ? List.of() : List.of(unit);
    }
}
