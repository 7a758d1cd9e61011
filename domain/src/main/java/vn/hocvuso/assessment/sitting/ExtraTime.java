package vn.hocvuso.assessment.sitting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** More time for a person in every test, in per cent of its minutes. */
@Entity
@Table(name = "extra_time")
public class ExtraTime extends Stored {

    /** Most that is added: three times the minutes. */
    public static final int MOST = 200;

    @Column(name = "person_id")
    private PersonId person;

    private int percent;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    @Column(name = "given_by")
    private PersonId givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    protected ExtraTime() {}

    /** @throws RuleBroken {@code extra.percent}, {@code extra.until} */
    public ExtraTime(PersonId person, int percent, LocalDate from, LocalDate to, PersonId by, Instant now) {
        RuleBroken.unless(percent >= 1 && percent <= MOST, "extra.percent", MOST);
        RuleBroken.unless(to == null || !to.isBefore(from), "extra.until");
        this.person = person;
        this.percent = percent;
        this.from = from;
        this.to = to;
        this.givenBy = by;
        this.givenAt = now;
    }

    /** Whether it would never have been, ended before this day. */
    public boolean beginsBy(LocalDate day) {
        return !from.isBefore(day);
    }

    /** The day before this one is its last, unless it ended already. */
    public void endBefore(LocalDate day) {
        var last = day.minusDays(1);
        to = to == null || to.isAfter(last) ? last : to;
    }

    public boolean isOf(PersonId somebody) {
        return person.equals(somebody);
    }
}
