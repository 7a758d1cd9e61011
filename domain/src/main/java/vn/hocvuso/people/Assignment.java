package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** A person's place at a unit, from a day to a day. A change of place is a new row, so that a past day stays as it was. */
@Entity
@Table(name = "assignment")
public class Assignment extends Stored {

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "unit_id")
    private UnitId unit;

    private String position;
    private Audience audience;

    @Column(name = "group_name")
    private String group;

    @Embedded
    private Period valid;

    protected Assignment() {}

    Assignment(PersonId person, UnitId unit, Place place, LocalDate from) {
        this(person, unit, place, Period.from(from));
    }

    Assignment(PersonId person, UnitId unit, Place place, Period valid) {
        this.person = person;
        this.unit = unit;
        this.valid = valid;
        take(place);
    }

    /**
     * Changes the place from today on. A place taken today is corrected in itself, and the same place stays one row.
     *
     * @return the new row to be stored, where the old one was ended yesterday
     */
    Optional<Assignment> change(Place place, LocalDate today) {
        if (!valid.first().isBefore(today) || place.equals(place())) {
            take(place);
            return Optional.empty();
        }
        valid = valid.until(today.minusDays(1));
        return Optional.of(new Assignment(person, unit, place, today));
    }

    /** The last day is this one. */
    void end(LocalDate lastDay) {
        valid = valid.until(valid.first().isAfter(lastDay) ? valid.first() : lastDay);
    }

    private void take(Place place) {
        position = place.position();
        audience = place.audience();
        group = place.group();
    }

    boolean beganBefore(LocalDate day) {
        return valid.first().isBefore(day);
    }

    Period valid() {
        return valid;
    }

    Place place() {
        return new Place(position, audience, group);
    }

    PersonId person() {
        return person;
    }

    UnitId unit() {
        return unit;
    }
}
