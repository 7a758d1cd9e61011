package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;

/**
 * The numbers an issuer gives in a year: 1, 2, 3, … without a gap. A number is taken in the transaction that stores the
 * certificate, behind a lock on the register's row, so a number is never taken twice and never lost.
 */
@ApplicationScoped
class Register {

    /** A number in the register of a year. */
    record Place(int year, int number) {}

    static final String OPEN = """
            insert into certificate_register (unit_id, year, last_number) values (?1, ?2, 0)
            on conflict (unit_id, year) do update set last_number = certificate_register.last_number
            """;

    static final String HOLD_PERSON = "select id from person where id = ?1 for no key update";

    static final String COUNT_ON = """
            update certificate_register set last_number = last_number + 1 where unit_id = ?1 and year = ?2
            """;

    static final String LAST = "select last_number from certificate_register where unit_id = ?1 and year = ?2";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    /** Waits until no one else is issuing from this register nor to this person. */
    void open(UnitId unit, int year, PersonId person) {
        em.createNativeQuery(OPEN)
                .setParameter(1, unit.value())
                .setParameter(2, year)
                .executeUpdate();
        em.createNativeQuery(HOLD_PERSON).setParameter(1, person.value()).getSingleResult();
    }

    /** The next number; only after {@link #open}, in the same transaction. */
    Place next(UnitId unit, int year) {
        em.createNativeQuery(COUNT_ON)
                .setParameter(1, unit.value())
                .setParameter(2, year)
                .executeUpdate();
        var last = (Number) em.createNativeQuery(LAST)
                .setParameter(1, unit.value())
                .setParameter(2, year)
                .getSingleResult();
        return new Place(year, last.intValue());
    }
}
