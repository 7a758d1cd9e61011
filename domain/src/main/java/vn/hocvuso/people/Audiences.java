package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** Saved audiences, and who belongs to one on a day, and why. */
@ApplicationScoped
@Transactional
public class Audiences {

    record Yes(boolean yes) {}

    private static final String LINES = """
            select id, unit_id, name, groups, position, age_from, age_to, months_here from audience_rule
            """;

    /** How many members are shown at once: as many as somebody reads through. */
    public static final int MOST = 500;

    static final String AT = LINES + "where unit_id = ? order by name collate \"vi-x-icu\"";

    static final String ONE = LINES + "where id = ?";

    static final String TAKEN =
            "select exists (select 1 from audience_rule where unit_id = ? and lower(name) = lower(?))";

    /** Whoever saves an audience at the same unit waits here, and finds the name taken. */
    static final String ONE_BY_ONE =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended('audience:' || cast(?1 as text), 0))) as l";

    /** A person with several places that fit is shown once, with the one held longest. Arguments: day, rule, {@link #MOST}. */
    static final String MEMBERS = """
            with asked as (
                select r.*, d.day from audience_rule r cross join (values (?::date)) as d (day) where r.id = ?
            ),
            placed as (
                select p.id, p.full_name, s.name as unit_name, a.position, a.audience, a.valid_from, a.id as place,
                       cast(extract(year from age(q.day, p.birth_date)) as int) as years,
                       (select cast(extract(year from stay) * 12 + extract(month from stay) as int)
                        from (select age(q.day, min(f.valid_from)) as stay from assignment f
                              where f.person_id = p.id and f.unit_id = a.unit_id) as since) as months
                from asked q
                cross join lateral unit_subtree(q.unit_id, q.day) as below (unit_id)
                join assignment a on a.unit_id = below.unit_id
                    and a.valid_from <= q.day and (a.valid_to is null or a.valid_to >= q.day)
                    and a.audience = any (string_to_array(q.groups, ','))
                    and (q.position is null
                         or strpos(lower(unaccent(a.position)), lower(unaccent(q.position))) > 0)
                join person p on p.id = a.person_id and (p.deactivated_on is null or p.deactivated_on > q.day)
                join unit_state s on s.unit_id = a.unit_id
                    and s.valid_from <= q.day and (s.valid_to is null or s.valid_to >= q.day)
            ),
            fitting as (
                select distinct on (m.id) m.*
                from placed m cross join asked q
                where (q.age_from is null or m.years >= q.age_from)
                  and (q.age_to is null or m.years <= q.age_to)
                  and (q.months_here is null or m.months >= q.months_here)
                order by m.id, m.valid_from, m.place
            )
            select id, full_name, unit_name, position, audience, years, months,
                   cast(count(*) over () as int) as everybody
            from fitting
            order by given_name(full_name) collate "vi-x-icu", full_name collate "vi-x-icu", id
            limit ?
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    @Inject
    Audit audit;

    /** The audiences saved at a unit, for whoever keeps its roster. */
    public List<AudienceLine> at(Caller caller, UnitId unit) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        return sql.list(AudienceLine.class, AT, unit);
    }

    public AudienceLine line(Caller caller, long id) {
        var line = sql.first(AudienceLine.class, ONE, id).orElseThrow(NotAllowed::new);
        rights.require(caller, Action.SEE_NAMES, line.unit());
        return line;
    }

    /**
     * Saves an audience.
     *
     * @return its number
     * @throws RuleBroken {@code audience.name-taken}; those of {@link AudienceRule}
     */
    public long save(Caller caller, UnitId unit, String name, Belonging rule) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        var saved = new AudienceRule(unit, name, rule, caller.person(), LocalDate.now(clock));
        em.flush();
        em.createNativeQuery(ONE_BY_ONE).setParameter(1, unit.value()).getSingleResult();
        var taken =
                sql.first(Yes.class, TAKEN, unit, name.strip()).orElseThrow().yes();
        RuleBroken.unless(!taken, "audience.name-taken");
        em.persist(saved);
        em.flush();
        tell(caller, "audience.saved", saved);
        return saved.id();
    }

    public void forget(Caller caller, long id) {
        var rule = Optional.ofNullable(em.find(AudienceRule.class, id)).orElseThrow(NotAllowed::new);
        rights.require(caller, Action.KEEP_ROSTER, rule.unit());
        em.remove(rule);
        em.flush();
        tell(caller, "audience.forgotten", rule);
    }

    /** Who belongs on a day, {@link #MOST} of them at most. One statement besides the right. */
    public List<AudienceMember> members(Caller caller, long id, LocalDate day) {
        var unit = line(caller, id).unit();
        var members = sql.list(AudienceMember.class, MEMBERS, day, id, MOST);
        audit.add(AuditEntry.of(caller, "audience.read")
                .at(unit)
                .after("saved-audience", id)
                .after("day", day)
                .after("shown", members.size()));
        return members;
    }

    /** Its number only: a name may say more of people than a line about nobody may hold. */
    private void tell(Caller caller, String what, AudienceRule rule) {
        audit.add(AuditEntry.of(caller, what).at(rule.unit()).after("saved-audience", rule.id()));
    }
}
