package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.assessment.sitting.SittingPlace;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** The one way of whoever holds tests to a sitting and to a place in it. What is not there is refused like what is not theirs. */
@ApplicationScoped
class SittingDoor {

    static final String KEEP_SITTING = """
            select s.id from sitting_place p join sitting s on s.id = p.sitting_id where p.id = ?1 for key share of s
            """;

    /**
     * Arguments: the sitting, a person, now. Whether that person has yet to answer in it: under way, or with a place that
     * may still begin, also one that is left out and may be taken in again.
     */
    static final String TESTED = """
            select p.id
            from sitting_place p
            join sitting s on s.id = p.sitting_id
            left join attempt a on a.id = p.attempt_id
            where p.sitting_id = ? and p.person_id = ? and a.submitted_at is null
              and (a.started_at is not null or s.cancelled_at is null and s.closes_at > ?)
            """;

    static final String PRINTED = """
            select p.id
            from sitting_place p
            join attempt_event e on e.attempt_id = p.attempt_id
            where p.sitting_id = ? and e.by_id = ? and e.kind = 'printed'
            limit 1
            """;

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

    /** The sitting as it stands. */
    Sitting sitting(Caller caller, long id) {
        return required(caller, em.find(Sitting.class, id));
    }

    /** The sitting, kept for this transaction: of two presses the second finds what the first did. */
    Sitting held(Caller caller, long id) {
        return required(caller, em.find(Sitting.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A place as it stands. */
    SittingPlace place(Caller caller, long id) {
        return required(caller, em.find(SittingPlace.class, id));
    }

    /** A place, kept for this transaction; its sitting before it, so that nobody waits in a circle. */
    SittingPlace heldPlace(Caller caller, long id) {
        keepSitting(em, id);
        return required(caller, em.find(SittingPlace.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Whoever holds the whole sitting, to draw for its places, say, and who takes one of these places go one after the
     * other; those who take different places do not wait for each other.
     */
    static void keepSitting(EntityManager em, long place) {
        em.createNativeQuery(KEEP_SITTING).setParameter(1, place).getResultList();
    }

    /**
     * Nobody eases the own test.
     *
     * @throws RuleBroken {@code sitting.own} when the place is the caller's
     */
    static void requireAnother(Caller caller, SittingPlace place) {
        RuleBroken.unless(!place.isOf(caller.required()), "sitting.own");
    }

    /** Whether the caller has yet to answer in this sitting, and should know nothing of what others are asked. */
    boolean isTested(Caller caller, long sitting) {
        return sql.first(PaperSql.Id.class, TESTED, sitting, caller.required(), clock.instant())
                .isPresent();
    }

    /** @throws RuleBroken {@code paper.tested} to who is tested in it and has not handed in */
    void requireNotTested(Caller caller, Sitting sitting) {
        RuleBroken.unless(!isTested(caller, sitting.id()), "paper.tested");
    }

    /**
     * Who printed sheets knows what is asked, and does not put themselves on the list.
     *
     * @throws RuleBroken {@code paper.printed}
     */
    void requireUnknown(Caller caller, Sitting sitting, PersonId person) {
        RuleBroken.unless(
                !person.equals(caller.required())
                        || sql.first(PaperSql.Id.class, PRINTED, sitting.id(), person)
                                .isEmpty(),
                "paper.printed");
    }

    void tell(Caller caller, String what, Sitting sitting) {
        audit.add(AuditEntry.of(caller, what).at(sitting.unit()).after("sitting", sitting.id()));
    }

    void tell(Caller caller, String what, SittingPlace place) {
        audit.add(AuditEntry.of(caller, what)
                .about(place.person())
                .at(place.sitting().unit())
                .after("sitting", place.sitting().id()));
    }

    private SittingPlace required(Caller caller, SittingPlace place) {
        required(caller, place == null ? null : place.sitting());
        return place;
    }

    private Sitting required(Caller caller, Sitting sitting) {
        if (sitting == null) {
            throw new NotAllowed();
        }
        rights.require(caller, Action.HOLD_TESTS, sitting.unit());
        return sitting;
    }
}
