package vn.hocvuso.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days from one to another, both included; no last day means "until further notice". */
@Embeddable
public class Period {

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    protected Period() {}

    private Period(LocalDate from, LocalDate to) {
        RuleBroken.unless(from != null && (to == null || !to.isBefore(from)), "period.backwards");
        this.from = from;
        this.to = to;
    }

    public static Period from(LocalDate first) {
        return new Period(first, null);
    }

    public static Period between(LocalDate first, LocalDate last) {
        return new Period(first, last);
    }

    /** The same beginning, ending on this day. */
    public Period until(LocalDate last) {
        return new Period(from, last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public LocalDate first() {
        return from;
    }

    /** The last day, or null while it is open. */
    public LocalDate last() {
        return to;
    }
}
