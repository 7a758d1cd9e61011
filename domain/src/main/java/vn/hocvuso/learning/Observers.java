package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Role;
import vn.hocvuso.people.RoleLine;
import vn.hocvuso.people.Roles;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** Who may confirm what somebody did: another person, who sees names at one of the learner's units of today. */
@ApplicationScoped
class Observers {

    static final String UNITS = """
            select a.unit_id
            from (select cast(? as date) as today) d, assignment a
            where a.person_id = ? and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
            order by a.valid_from desc, a.id
            """;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Roles roles;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    record Place(UnitId unit) {}

    /** The units somebody belongs to today, the latest first. */
    List<UnitId> units(PersonId person) {
        return sql.list(Place.class, UNITS, LocalDate.now(clock), person).stream()
                .map(Place::unit)
                .toList();
    }

    /**
     * The learner's unit that lets the caller confirm.
     *
     * @throws NotAllowed for oneself, and for a stranger
     */
    UnitId require(Caller caller, PersonId learner) {
        if (caller.required().equals(learner)) {
            throw new NotAllowed();
        }
        return units(learner).stream()
                .filter(unit -> rights.may(caller, Action.SEE_NAMES, unit))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    /** Asks for the right, and says what was done to whom. */
    void tell(Caller caller, String what, PersonId learner) {
        audit.add(AuditEntry.of(caller, what).about(learner).at(require(caller, learner)));
    }

    /** The units where the caller sees names by a role given there; what is below them belongs to them. */
    List<UnitId> mine(Caller caller) {
        return roles.own(caller).stream()
                .filter(line -> Role.of(line.role()).actions().contains(Action.SEE_NAMES))
                .map(RoleLine::unit)
                .distinct()
                .toList();
    }
}
