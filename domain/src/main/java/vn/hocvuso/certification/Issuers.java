package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.people.Role;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;

/** Where somebody may issue. */
@ApplicationScoped
public class Issuers {

    static final String MINE = """
            with day (today) as (select cast(? as date))
            select distinct u.id, u.code, s.name
            from day
            join role_held r on r.person_id = ? and r.role = any (?)
                and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
            cross join lateral unit_subtree(r.unit_id, today) as below (unit_id)
            join unit u on u.id = below.unit_id and u.register is not null
            join unit_state s on s.unit_id = u.id
                and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
            order by s.name
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The units with a register at or below which the caller holds a role that certifies; none for a visitor. */
    public List<IssuerCard> mine(Caller caller) {
        if (caller.isVisitor()) {
            return List.of();
        }
        var roles = Arrays.stream(Role.values())
                .filter(role -> role.actions().contains(Action.CERTIFY))
                .map(Role::code)
                .toArray(String[]::new);
        return sql.list(IssuerCard.class, MINE, LocalDate.now(clock), caller.person(), roles);
    }
}
