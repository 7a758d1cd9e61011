package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** A role at a unit, from a day to a day. */
@Entity
@Table(name = "role_held")
public class RoleHeld extends Stored {

    @Column(name = "person_id")
    private PersonId person;

    private Role role;

    @Column(name = "unit_id")
    private UnitId unit;

    @Embedded
    private Period valid;

    @Column(name = "given_by")
    private PersonId givenBy;

    protected RoleHeld() {}

    /** @param givenBy null where nobody gave it: the first administrator */
    RoleHeld(PersonId person, Role role, UnitId unit, Period valid, PersonId givenBy) {
        this.person = person;
        this.role = role;
        this.unit = unit;
        this.valid = valid;
        this.givenBy = givenBy;
    }

    /** Whether it ever counted: a role given for today or later leaves nothing to keep when it is withdrawn today. */
    boolean beganBefore(LocalDate day) {
        return valid.first().isBefore(day);
    }

    boolean isOver(LocalDate today) {
        return valid.last() != null && valid.last().isBefore(today);
    }

    /** It no longer counts on this day. */
    void withdraw(LocalDate today) {
        valid = valid.until(today.minusDays(1));
    }

    Role role() {
        return role;
    }

    UnitId unit() {
        return unit;
    }

    PersonId person() {
        return person;
    }
}
