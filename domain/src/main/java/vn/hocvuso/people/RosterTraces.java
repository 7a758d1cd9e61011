package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.Sql;

/**
 * What uploaded lists hold of a person. A list that names the person loses its file; what was only a preview goes
 * altogether, and of an accepted one the rows that name the person stand empty.
 */
@ApplicationScoped
class RosterTraces {

    record Trace(long roster, Long row, boolean accepted, Long file) {}

    /** Lists that took the person, lists with the identity number, and what says the name or the telephone number in lists of the person's units. */
    static final String FIND = """
            select i.id, r.id, i.accepted_at is not null, i.file_id
            from roster_import i
            join roster_row r on r.import_id = i.id
            cross join (select cast(? as bigint) as id, cast(? as text) as name, cast(? as text) as phone,
                               cast(? as text) as email) p
            where r.person_id = p.id
               or r.identity_hash = (select identity_hash from person where id = p.id)
               or i.unit_id in (select a.unit_id from assignment a where a.person_id = p.id)
                  and (position(lower(p.name) in lower(r.full_name || r.cells || r.reasons || r.faults)) > 0
                       or r.phone = p.phone or position(p.phone in r.cells || r.reasons || r.faults) > 0
                       or position(lower(p.email) in lower(r.cells || r.reasons || r.faults)) > 0)
            """;

    static final String EMPTY = """
            update roster_row
            set cells = '[]', full_name = ?2, birth_date = null, phone = null, email = null,
                identity_hash = null, identity_tail = null, faults = '[]', reasons = '[]'
            where id = any (cast(string_to_array(?1, ',') as bigint[]))
            """;

    static final String DROP = "delete from roster_import where id = any (cast(string_to_array(?1, ',') as bigint[]))";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Files files;

    /** In the caller's transaction, before the person forgets the name. */
    void forget(Person person) {
        em.flush();
        var traces = sql.list(
                Trace.class, FIND, person.personId(), person.fullName().value(), person.phone(), person.email());
        var accepted = traces.stream().collect(Collectors.partitioningBy(Trace::accepted));
        var originals = traces.stream()
                .map(Trace::file)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        run(EMPTY, accepted.get(true).stream().map(Trace::row).toList(), Person.ERASED.value());
        run(DROP, accepted.get(false).stream().map(Trace::roster).distinct().toList());
        files.forget(originals);
    }

    private void run(String statement, List<Long> rows, Object... more) {
        var query = em.createNativeQuery(statement)
                .setParameter(1, rows.stream().map(String::valueOf).collect(Collectors.joining(",")));
        for (int i = 0; i < more.length; i++) {
            query.setParameter(i + 2, more[i]);
        }
        query.executeUpdate();
    }
}
