package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.assessment.sitting.SittingPlace;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;

/** The one way of whoever holds tests to a sitting and to a place in it. What is not there is refused like what is not theirs. */
@ApplicationScoped
class SittingDoor {

    static final String KEEP_SITTING = """
            select s.id from sitting_place p join sitting s on s.id = p.sitting_id where p.id = ?1 for key share of s
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

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
