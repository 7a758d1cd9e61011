package vn.hocvuso.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** What of it lies on this day or later. */
    public Optional<Period> since(LocalDate day) {
        return isOpenOn(day) ? Optional.of(new Period(from.isBefore(day) ? day : from, to)) : Optional.empty();
    }

    /** What of it lies before this day. */
    public Optional<Period> before(LocalDate day) {
        return from.isBefore(day) ? Optional.of(isOpenOn(day) ? until(day.minusDays(1)) : this) : Optional.empty();
    }

    /** The days of it that are not days of the other: none, one or two periods. */
    public List<Period> without(Period other) {
        return Stream.of(before(other.from), other.to == null ? Optional.<Period>empty() : since(other.to.plusDays(1)))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isOpenOn(LocalDate day) {
        return to == null || !to.isBefore(day);
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
