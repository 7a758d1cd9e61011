package vn.hocvuso.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Startup;

/**
 * Takes the organisation from its content file at start. Units it no longer names stay as they are, and so does what a
 * decision has changed since: the decision is the later word.
 */
@ApplicationScoped
@Transactional
public class Organisation {

    static final String FILE = "organisation/units.yaml";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    void load(@Observes @Priority(Beginning.FIRST + 30) Startup startup) {
        load(ContentFile.read(FILE));
    }

    /** An unchanged file costs one query. A later {@code from} begins a new state; otherwise it
     * corrects the one that stands. */
    void load(ContentFile file) {
        if (file.digest().equals(lastDigest(file))) {
            return;
        }
        var units = new HashMap<String, Unit>();
        em.createQuery("select u from Unit u", Unit.class).getResultStream().forEach(u -> units.put(u.code(), u));
        var states = new HashMap<UnitId, UnitState>();
        em.createQuery("select s from UnitState s where s.valid.to is null", UnitState.class)
                .getResultStream()
                .forEach(s -> states.put(s.unit(), s));
        var entries = OrganisationFile.read(file);
        entries.forEach(
                entry -> units.computeIfAbsent(entry.code(), this::begin).keep(entry.register()));
        var decided = decided();
        entries.stream()
                .filter(entry -> !decided.contains(units.get(entry.code()).unitId()))
                .forEach(entry -> take(entry, units, states));
        remember(file);
    }

    private void take(OrganisationFile.Entry entry, Map<String, Unit> units, Map<UnitId, UnitState> states) {
        var parent = entry.parent() == null ? null : units.get(entry.parent());
        RuleBroken.unless(entry.parent() == null || parent != null, "organisation.parent.unknown", entry.code());
        state(entry, units.get(entry.code()).unitId(), states)
                .called(entry.name(), entry.shortName(), entry.level())
                .under(parent == null ? null : parent.unitId())
                .because(entry.decision(), entry.source());
    }

    private Unit begin(String code) {
        var unit = new Unit(code);
        em.persist(unit);
        return unit;
    }

    private UnitState state(OrganisationFile.Entry entry, UnitId unit, Map<UnitId, UnitState> states) {
        var current = states.get(unit);
        if (current != null && !current.beginsBefore(entry.from())) {
            current.beginOn(entry.from());
            return current;
        }
        if (current != null) {
            current.end(entry.from().minusDays(1));
        }
        var next = new UnitState(unit, entry.from());
        em.persist(next);
        states.put(unit, next);
        return next;
    }

    /** Units a decision has changed; a unit another one fell to has not. */
    private Set<UnitId> decided() {
        var ids = em.createNativeQuery("""
                        select distinct u.unit_id
                        from reorganised_unit u
                        join reorganisation r on r.id = u.reorganisation_id
                        where not (r.kind = 'close' and u.part = 'to')
                        """).getResultList();
        return Stream.of(ids.toArray())
                .map(id -> new UnitId(((Number) id).longValue()))
                .collect(Collectors.toSet());
    }

    private String lastDigest(ContentFile file) {
        var digests = em.createNativeQuery("select digest from organisation_file where path = ?1")
                .setParameter(1, file.path())
                .getResultList();
        return digests.isEmpty() ? null : Objects.toString(digests.get(0));
    }

    private void remember(ContentFile file) {
        em.createNativeQuery("""
                        insert into organisation_file (path, digest) values (?1, ?2)
                        on conflict (path) do update set digest = excluded.digest
                        """)
                .setParameter(1, file.path())
                .setParameter(2, file.digest())
                .executeUpdate();
    }
}
