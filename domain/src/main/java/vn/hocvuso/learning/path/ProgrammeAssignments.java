package vn.hocvuso.learning.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.AudienceLine;
import vn.hocvuso.people.Audiences;
import vn.hocvuso.people.Belonging;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;

/** Asking a programme of people. Only whoever keeps the roster of a unit asks something of everybody in it. */
@ApplicationScoped
@Transactional
public class ProgrammeAssignments {

    static final String SAME = """
            select q from ProgrammeAssignment q
            where q.programme = :programme and q.unit = :unit and q.startsOn = :from and q.endedOn is null
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Rights rights;

    @Inject
    LearningProgrammes programmes;

    @Inject
    Memberships memberships;

    @Inject
    Audiences audiences;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Asks a programme of groups of people at a unit and below it. Asking the same twice asks it once.
     *
     * @param deadline the last day for every part that has none of its own; null for none
     * @return the number of the assignment
     * @throws RuleBroken {@code audience.groups}, {@code programme.withdrawn}, {@code programme.nothing-required}, {@code
     *     programme.starts-before-today}, {@code programme.deadline-before-start}
     */
    public long assign(
            Caller caller, String programme, UnitId unit, Set<Audience> groups, LocalDate from, LocalDate deadline) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        return assign(
                caller, programme, unit, null, new Belonging(groups, null, null, null, null), days(from, deadline));
    }

    /** Asks it of a saved audience of the unit, by the rule it has today. */
    public long assignTo(
            Caller caller, String programme, UnitId unit, long audience, LocalDate from, LocalDate deadline) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        var saved = audiences.line(caller, audience);
        if (!saved.unit().equals(unit)) {
            throw new NotAllowed();
        }
        return assign(caller, programme, unit, saved.name(), rule(saved), days(from, deadline));
    }

    private static ProgrammeAssignment.Days days(LocalDate from, LocalDate deadline) {
        return new ProgrammeAssignment.Days(from, deadline);
    }

    private static Belonging rule(AudienceLine saved) {
        var groups = Arrays.stream(saved.groups().split(",")).map(Audience::of).collect(Collectors.toSet());
        return new Belonging(groups, saved.position(), saved.ageFrom(), saved.ageTo(), saved.monthsHere());
    }

    private long assign(
            Caller caller, String code, UnitId unit, String name, Belonging rule, ProgrammeAssignment.Days days) {
        var programme = offered(caller, code, unit);
        programme.requireAssignable();
        var asked = new ProgrammeAssignment(programme, unit, name, rule, days, caller.person(), LocalDate.now(clock));
        var same = same(asked, days.from());
        return same.orElseGet(() -> asked(caller, asked)).id();
    }

    /** Locked, so that of two presses the second finds what the first asked. */
    private LearningProgramme offered(Caller caller, String code, UnitId unit) {
        var card = programmes.at(caller, unit).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotAllowed::new);
        return em.find(LearningProgramme.class, card.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<ProgrammeAssignment> same(ProgrammeAssignment asked, LocalDate from) {
        return em.createQuery(SAME, ProgrammeAssignment.class)
                .setParameter("programme", asked.programme())
                .setParameter("unit", asked.unit())
                .setParameter("from", from)
                .getResultStream()
                .filter(asked::isLike)
                .findFirst();
    }

    private ProgrammeAssignment asked(Caller caller, ProgrammeAssignment asked) {
        em.persist(asked);
        em.flush();
        memberships.bringUpToDate(asked.id());
        tell(caller, "programme.assigned", asked);
        return asked;
    }

    /** From today on it is asked of nobody; what was done stays, and who had it stays known. */
    public void end(Caller caller, long id) {
        var asked = Optional.ofNullable(em.find(ProgrammeAssignment.class, id)).orElseThrow(NotAllowed::new);
        rights.require(caller, Action.KEEP_ROSTER, asked.unit());
        if (asked.isEnded()) {
            return;
        }
        asked.end(LocalDate.now(clock), caller.person());
        memberships.again(asked);
        tell(caller, "programme.ended", asked);
    }

    private void tell(Caller caller, String what, ProgrammeAssignment asked) {
        audit.add(AuditEntry.of(caller, what)
                .at(asked.unit())
                .after("programme", asked.programme().code())
                .after("programme-assignment", asked.id()));
    }
}
