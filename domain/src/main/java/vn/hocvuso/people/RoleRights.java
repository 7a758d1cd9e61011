package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * A role counts at the unit it was given for and at all below it, on the organisation of the day. Whoever has a place at
 * a unit sees that unit's figures, but not those below it. One statement a question.
 */
@ApplicationScoped
public class RoleRights implements Rights {

    record Answer(boolean may) {}

    static final String MAY = """
            with day (today) as (select cast(? as date))
            select exists (
                select 1
                from day, person p
                where p.id = ? and (p.deactivated_on is null or p.deactivated_on > today)
                  and (exists (
                          select 1 from role_held r
                          where r.person_id = p.id and r.role = any (string_to_array(?, ','))
                            and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
                            and r.unit_id in (select unit_id from unit_path(?, today)))
                      or ? and exists (
                          select 1 from assignment a
                          where a.person_id = p.id and a.unit_id = ?
                            and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today))))
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public boolean may(Caller caller, Action action, UnitId unit) {
        if (caller.isVisitor() || unit == null) {
            return false;
        }
        var roles = Role.opening(action).stream().map(Role::code).collect(Collectors.joining(","));
        var byPlace = action == Action.SEE_FIGURES;
        return sql.first(Answer.class, MAY, LocalDate.now(clock), caller.person(), roles, unit, byPlace, unit)
                .orElseThrow()
                .may();
    }
}
