package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * A role counts at the unit it was given for and at all below it, on the organisation of the day. Whoever has a place at
 * a unit sees that unit's figures, but not those below it. What a closed unit left behind, its certificates, tests and
 * figures, is answered for at its survivor, or at the unit above; nobody keeps its list any more. One statement a question.
 */
@ApplicationScoped
public class RoleRights implements Rights {

    record Answer(boolean may) {}

    /** What can still be asked of a unit that is closed. */
    private static final Set<Action> LEFT_BEHIND =
            Set.of(Action.SEE_FIGURES, Action.SEE_NAMES, Action.CERTIFY, Action.HOLD_TESTS, Action.ERASE);

    static final String MAY = """
            with day (today) as (select cast(? as date)),
            asked (id, left_behind) as (values (cast(? as bigint), cast(? as boolean)))
            select exists (
                select 1
                from day, person p
                where p.id = ? and (p.deactivated_on is null or p.deactivated_on > today)
                  and (exists (
                          select 1 from role_held r
                          where r.person_id = p.id and r.role = any (string_to_array(?, ','))
                            and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
                            and r.unit_id in (
                                select unit_id
                                from asked, unit_path(case when left_behind then unit_answering(id, today) else id end, today)))
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
        var leftBehind = LEFT_BEHIND.contains(action);
        return sql.first(
                        Answer.class,
                        MAY,
                        LocalDate.now(clock),
                        unit,
                        leftBehind,
                        caller.person(),
                        roles,
                        byPlace,
                        unit)
                .orElseThrow()
                .may();
    }
}
