package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Sql;

/** Who has a place at a unit on a day, in Vietnamese order of given names. Several places still make one line. */
@ApplicationScoped
class Roll {

    static final String PEOPLE = """
            select p.id, p.full_name, p.birth_date, min(a.position), min(a.group_name)
            from assignment a
            join person p on p.id = a.person_id and (p.deactivated_on is null or p.deactivated_on > ?)
            where a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?) and %s
            group by p.id
            order by given_name(p.full_name) collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id
            """;

    static final String AT = PEOPLE.formatted("a.unit_id = ?");
    static final String AT_OR_BELOW = PEOPLE.formatted("a.unit_id in (select unit_subtree(?, ?))");
    static final String MEMBER = PEOPLE.formatted("a.unit_id = ? and p.id = ?");

    static final String ONE = """
            select p.id, p.full_name, p.birth_date, null::text, null::text
            from person p
            where p.id = ? and not exists (select 1 from erasure e where e.person_id = p.id)
            """;

    @Inject
    Sql sql;

    List<Who> at(UnitId unit, LocalDate day) {
        return sql.list(Who.class, AT, day, day, day, unit);
    }

    List<Who> atOrBelow(UnitId unit, LocalDate day) {
        return sql.list(Who.class, AT_OR_BELOW, day, day, day, unit, day);
    }

    /** The person, when the unit has them on the day. */
    Optional<Who> member(PersonId person, UnitId unit, LocalDate day) {
        return sql.first(Who.class, MEMBER, day, day, day, unit, person);
    }

    /**
     * The person, wherever they are now.
     *
     * @throws RuleBroken {@code certification.reissue.erased} for somebody of whom nobody knows the name any more
     */
    Who person(PersonId person) {
        return sql.first(Who.class, ONE, person).orElseThrow(() -> new RuleBroken("certification.reissue.erased"));
    }
}
