package vn.hocvuso.reporting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Startup;

/** The plans of the units, as their documents state them. */
@ApplicationScoped
@Transactional
public class Plans {

    static final String CARDS = """
            select p.code, p.unit_id, u.code, s.name, p.title, p.document_no, p.dated, p.period_from, p.period_to,
                   p.legal_bases, p.reports_to, p.source, p.note, h.closed_on, h.name
            from plan p
            join unit u on u.id = p.unit_id
            cross join (select cast(? as date) as today) d
            cross join lateral (
                select l.name, l.valid_to from unit_state l
                where l.unit_id = u.id and l.valid_from <= today
                order by l.valid_from desc limit 1) s
            left join lateral (
                select s.valid_to + 1 as closed_on, heir.name
                from unit_state heir
                where s.valid_to < today and heir.unit_id = unit_answering(u.id, today)
                  and heir.valid_from <= today and (heir.valid_to is null or heir.valid_to >= today)) h on true
            """;

    /** What a unit and those below answer for: their own plans, and those of closed units they succeed. Arguments: today, unit, today. */
    static final String ANSWERED_BELOW = "unit_answering(p.unit_id, ?) in (select unit_subtree(?, ?))";

    static final String BELOW = CARDS + """
                    where %s
                    order by s.name, p.code
                    """.formatted(ANSWERED_BELOW);

    static final String TARGETS = """
            select t.code, p.code, p.unit_id, p.period_from, t.source_line, t.audiences, t.who, t.what, t.kind, t.value, t.per,
                   t.by_text, t.deadline, t.our_reading, t.measure, t.note
            from target t join plan p on p.id = t.plan_id
            """;

    static final String TARGETS_BELOW = TARGETS + """
                    where %s
                    order by p.code, t.position
                    """.formatted(ANSWERED_BELOW);

    record Number(UnitId unit) {}

    record Code(String value) {}

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    /** The plan, for whoever may see the figures of its unit. */
    public Optional<PlanCard> card(Caller caller, String plan) {
        var today = LocalDate.now(clock);
        var card = sql.first(PlanCard.class, CARDS + " where p.code = ?", today, plan);
        card.ifPresent(found -> rights.require(caller, Action.SEE_FIGURES, found.unit()));
        return card;
    }

    /** The plans of a unit and of every unit below it. */
    public List<PlanCard> below(Caller caller, UnitId unit) {
        rights.require(caller, Action.SEE_FIGURES, unit);
        var today = LocalDate.now(clock);
        return sql.list(PlanCard.class, BELOW, today, today, unit, today);
    }

    List<TargetCard> targets(String plan) {
        return sql.list(TargetCard.class, TARGETS + " where p.code = ? order by t.position", plan);
    }

    List<TargetCard> targetsBelow(UnitId unit, LocalDate day) {
        return sql.list(TargetCard.class, TARGETS_BELOW, day, unit, day);
    }

    String planOf(String target) {
        var plan = "select p.code from target t join plan p on p.id = t.plan_id where t.code = ?";
        return sql.first(Code.class, plan, target).map(Code::value).orElseThrow(NotAllowed::new);
    }

    UnitId unitOf(String plan) {
        return sql.first(Number.class, "select unit_id from plan where code = ?", plan)
                .map(Number::unit)
                .orElseThrow(NotAllowed::new);
    }

    void load(@Observes @Priority(Beginning.FIRST + 80) Startup startup) {
        var index = ContentFile.read("plans/index.yaml").yaml();
        for (var name : (List<?>) index.get("plans")) {
            load(ContentFile.read("plans/" + name + ".yaml"));
        }
    }

    /** Takes a plan from its file; an unchanged file costs one query, a changed one replaces the plan. */
    void load(ContentFile file) {
        var source = new PlanFile(file);
        var known = em.createQuery("select p from Plan p where p.code = :code", Plan.class)
                .setParameter("code", source.code())
                .getResultStream()
                .findFirst();
        if (known.map(Plan::digest).filter(file.digest()::equals).isPresent()) {
            return;
        }
        known.ifPresent(em::remove);
        em.flush();
        em.persist(source.plan(this::unit));
    }

    private UnitId unit(String code) {
        return sql.first(Number.class, "select id from unit where code = ?", code)
                .map(Number::unit)
                .orElseThrow(() -> new IllegalStateException("no unit " + code));
    }
}
