package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.assessment.sitting.ExtraTime;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** More time for a person in every test. Given by whoever holds tests at a unit of that person. */
@ApplicationScoped
@Transactional
public class ExtraTimes {

    static final String PERCENT = """
            select coalesce(max(percent), 0) from extra_time
            where person_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
            """;

    static final String OF = """
            select x.id, x.percent, x.valid_from, x.valid_to, g.full_name
            from extra_time x
            join person g on g.id = x.given_by
            where x.person_id = ?
            order by x.valid_from desc, x.id desc
            """;

    static final String UNITS = """
            select distinct unit_id from assignment
            where person_id = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
            """;

    static final String NAME = "select full_name from person where id = ?";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Somebody's name, and the extra time they were given, the latest first. */
    public ExtraTimeView of(Caller caller, PersonId person) {
        var unit = require(caller, person);
        audit.add(AuditEntry.of(caller, "extra-time.read").about(person).at(unit));
        var name = sql.first(Name.class, NAME, person).orElseThrow(NotAllowed::new);
        return new ExtraTimeView(person, name.name(), sql.list(ExtraTimeView.Line.class, OF, person));
    }

    /**
     * Gives it from today on. What is under way stays as it is.
     *
     * @param until the last day; null for no end
     * @throws RuleBroken {@code extra.percent}, {@code extra.until}, {@code extra.own} when it is for the caller
     */
    public void give(Caller caller, PersonId person, int percent, LocalDate until) {
        var unit = require(caller, person);
        RuleBroken.unless(!person.equals(caller.person()), "extra.own");
        em.persist(new ExtraTime(person, percent, LocalDate.now(clock), until, caller.person(), clock.instant()));
        em.flush();
        audit.add(
                AuditEntry.of(caller, "extra-time.given").about(person).at(unit).after("percent", percent));
    }

    /** Ends it: yesterday was its last day, or it never was. A second time does no harm. */
    public void end(Caller caller, PersonId person, long id) {
        var unit = require(caller, person);
        var time = em.find(ExtraTime.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (time == null) {
            return;
        }
        if (!time.isOf(person)) {
            throw new NotAllowed();
        }
        var today = LocalDate.now(clock);
        if (time.beginsBy(today)) {
            em.remove(time);
        } else {
            time.endBefore(today);
        }
        em.flush();
        audit.add(AuditEntry.of(caller, "extra-time.ended").about(person).at(unit));
    }

    /** Per cent of the minutes that are added for somebody today; 0 for none. */
    int percent(PersonId person) {
        var today = LocalDate.now(clock);
        return sql.first(Percent.class, PERCENT, person, today, today)
                .orElseThrow()
                .percent();
    }

    private UnitId require(Caller caller, PersonId person) {
        caller.required();
        var today = LocalDate.now(clock);
        return sql.list(At.class, UNITS, person, today, today).stream()
                .map(At::unit)
                .filter(unit -> rights.may(caller, Action.HOLD_TESTS, unit))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    record Percent(int percent) {}

    record Name(String name) {}

    record At(UnitId unit) {}
}
