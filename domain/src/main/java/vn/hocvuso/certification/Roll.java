package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Sql;

/** Who belongs to a unit on a day. A person with several assignments there stands once. */
@ApplicationScoped
class Roll {

    static final String PEOPLE = """
            select p.id, p.full_name, p.birth_date, min(a.position), min(a.group_name)
            from assignment a
            join person p on p.id = a.person_id and p.deactivated_on is null
            where a.unit_id = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
            group by p.id
            order by regexp_replace(p.full_name, '^.*\\s', '') collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id
            """;

    static final String ONE = """
            select p.id, p.full_name, p.birth_date, null::text, null::text from person p where p.id = ?
            """;

    @Inject
    Sql sql;

    List<Who> of(UnitId unit, LocalDate day) {
        return sql.list(Who.class, PEOPLE, unit, day, day);
    }

    Optional<Who> member(PersonId person, UnitId unit, LocalDate day) {
        return of(unit, day).stream().filter(who -> who.person().equals(person)).findFirst();
    }

    Who person(PersonId person) {
        return sql.first(Who.class, ONE, person).orElseThrow();
    }
}
