package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Reorganisation.Kind;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Sql;

/** The changes of the organisation as they were entered, each with the units it touched. */
@ApplicationScoped
@Transactional
class Entries {

    record Yes(boolean yes) {}

    /** Whether one change of this decision already took all of these units into that one. */
    static final String HAS = """
            select exists (
                select 1
                from reorganisation r
                join reorganised_unit t on t.reorganisation_id = r.id and t.part = 'to' and t.unit_id = ?
                where r.kind = ? and r.decision = ? and r.effective = ?
                  and not exists (
                      select 1
                      from unnest(cast(string_to_array(?, ',') as bigint[])) as asked (id)
                      where asked.id not in (
                          select f.unit_id from reorganised_unit f
                          where f.reorganisation_id = r.id and f.part = 'from')))
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /** Whether this was entered before, by the same press or by another: a unit that has closed closes once. */
    boolean has(Kind kind, Decision decision, Collection<UnitId> from, UnitId to) {
        var ids = from.stream().map(unit -> String.valueOf(unit.value())).collect(Collectors.joining(","));
        em.flush();
        return sql.first(Yes.class, HAS, to, kind.code(), decision.number(), decision.effective(), ids)
                .orElseThrow()
                .yes();
    }

    /** @param along the units below that went with them */
    void add(
            Caller caller,
            Kind kind,
            Decision decision,
            Collection<UnitId> from,
            Collection<UnitId> to,
            Collection<UnitId> along) {
        var change = new Reorganisation(kind, decision, caller.person(), clock.instant());
        em.persist(change);
        touch(change, from, ReorganisedUnit.FROM);
        touch(change, to, ReorganisedUnit.TO);
        touch(change, along, ReorganisedUnit.ALONG);
        em.flush();
        audit.add(Stream.of(from, to, along)
                .flatMap(Collection::stream)
                .distinct()
                .map(unit -> AuditEntry.of(caller, "unit." + kind.code())
                        .at(unit)
                        .after("decision", decision.number())
                        .after("effective", decision.effective()))
                .toList());
    }

    private void touch(Reorganisation change, Collection<UnitId> units, String part) {
        int position = 0;
        for (var unit : units) {
            em.persist(new ReorganisedUnit(change, unit, part, position++));
        }
    }
}
