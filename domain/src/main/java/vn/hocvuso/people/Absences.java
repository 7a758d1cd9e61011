package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Sql;

/** Who does not count for a while, and why; kept by whoever keeps the roster. */
@ApplicationScoped
@Transactional
public class Absences {

    record Yes(boolean yes) {}

    private static final String LINES = """
            select b.id, b.person_id, b.kind, b.reason, b.valid_from, b.valid_to, n.full_name,
                   b.valid_to is not null and b.valid_to < ?
            from absence b
            join person n on n.id = b.noted_by
            """;

    static final String OF_PERSON = LINES + """
            where b.person_id = ?
            order by b.valid_from desc
            """;

    static final String ONE = LINES + "where b.id = ?";

    static final String MEETS = """
            select exists (
                select 1 from absence b
                where b.person_id = ? and b.id <> ? and daterange(b.valid_from, b.valid_to, '[]') && daterange(?, ?, '[]'))
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Persons persons;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Somebody on a roster the caller keeps, with all absences: one reading, told once. */
    public PersonAway of(Caller caller, PersonId person) {
        var card = persons.kept(caller, person);
        return new PersonAway(card, sql.list(AbsenceLine.class, OF_PERSON, LocalDate.now(clock), person));
    }

    /** One absence of somebody on a roster the caller keeps. */
    public PersonAway one(Caller caller, long id) {
        var line = sql.first(AbsenceLine.class, ONE, LocalDate.now(clock), id).orElseThrow(NotAllowed::new);
        return new PersonAway(persons.kept(caller, line.person()), List.of(line));
    }

    /**
     * Notes that somebody is away.
     *
     * @param last the last day, null while nobody knows
     * @throws RuleBroken {@code absence.meets} where another one stands on one of the days; those of {@link Absence}
     */
    public void note(Caller caller, PersonId person, AbsenceKind kind, LocalDate from, LocalDate last, String reason) {
        var unit = persons.requireKept(caller, person);
        standInLine(person);
        var absence =
                new Absence(person, kind, reason, Period.between(from, last), LocalDate.now(clock), caller.required());
        refuseTwo(person, 0, from, last);
        em.persist(absence);
        em.flush();
        audit.add(AuditEntry.of(caller, "absence.noted")
                .about(person)
                .at(unit)
                .after("kind", kind)
                .after("reason", reason)
                .after("from", from)
                .after("last", last));
    }

    /** Sets the last day of an absence. The same day once more changes nothing. */
    public void end(Caller caller, long id, LocalDate last) {
        var absence = found(id);
        var unit = persons.requireKept(caller, absence.person());
        standInLine(absence.person());
        em.refresh(absence);
        if (last.equals(absence.valid().last())) {
            return;
        }
        refuseTwo(absence.person(), id, absence.valid().first(), last);
        var entry = AuditEntry.of(caller, "absence.ended")
                .about(absence.person())
                .at(unit)
                .before("last", absence.valid().last());
        absence.end(last, LocalDate.now(clock));
        em.flush();
        audit.add(entry.after("last", last));
    }

    /** @throws RuleBroken {@code absence.past} for one that has counted on a day that is over */
    public void takeBack(Caller caller, long id) {
        var absence = found(id);
        var unit = persons.requireKept(caller, absence.person());
        standInLine(absence.person());
        RuleBroken.unless(absence.isStillToCome(LocalDate.now(clock)), "absence.past");
        em.remove(absence);
        em.flush();
        audit.add(AuditEntry.of(caller, "absence.taken-back")
                .about(absence.person())
                .at(unit)
                .before("from", absence.valid().first())
                .before("last", absence.valid().last()));
    }

    private Absence found(long id) {
        return Optional.ofNullable(em.find(Absence.class, id)).orElseThrow(NotAllowed::new);
    }

    /** Two presses at once: the second waits, and is told what the first has done. */
    private void standInLine(PersonId person) {
        em.find(Person.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private void refuseTwo(PersonId person, long but, LocalDate from, LocalDate last) {
        em.flush();
        var meets = sql.first(Yes.class, MEETS, person, but, from, last)
                .orElseThrow()
                .yes();
        RuleBroken.unless(!meets, "absence.meets");
    }
}
