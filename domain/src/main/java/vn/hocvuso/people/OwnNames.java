package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;

/** Who is at the keyboard, for the head of each page. Asked so often that it is one statement without a transaction. */
@ApplicationScoped
public class OwnNames {

    static final String NAME = """
            select p.full_name, s.name
            from person p
            left join assignment a on a.person_id = p.id
                and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
            left join unit_state s on s.unit_id = a.unit_id
                and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
            where p.id = ?
            order by a.valid_from, a.id
            limit 1
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The caller's own name and unit; empty for a visitor. */
    public Optional<OwnName> of(Caller caller) {
        var today = LocalDate.now(clock);
        return caller.isVisitor()
                ? Optional.empty()
                : sql.first(OwnName.class, NAME, today, today, today, today, caller.person());
    }
}
