package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** Days on which a person does not count for a target. What is over stays as it was: an end is never put into the past. */
@Entity
@Table(name = "absence")
public class Absence extends Stored {

    static final int LONGEST_REASON = 300;
    private static final int FARTHEST_YEARS = 10;

    @Column(name = "person_id")
    private PersonId person;

    private AbsenceKind kind;
    private String reason;

    @Embedded
    private Period valid;

    @Column(name = "noted_on")
    private LocalDate notedOn;

    @Column(name = "noted_by")
    private PersonId notedBy;

    protected Absence() {}

    /**
     * @throws RuleBroken {@code absence.reason} where the kind needs words and has none, {@code absence.reason-long},
     *     {@code absence.far} where the first day can only be a slip of the hand, {@code period.backwards}
     */
    Absence(PersonId person, AbsenceKind kind, String reason, Period valid, LocalDate notedOn, PersonId notedBy) {
        var words = reason == null || reason.isBlank() ? null : reason.strip();
        RuleBroken.unless(isNear(valid.first(), notedOn), "absence.far", FARTHEST_YEARS);
        RuleBroken.unless(kind != AbsenceKind.OTHER || words != null, "absence.reason");
        RuleBroken.unless(words == null || words.length() <= LONGEST_REASON, "absence.reason-long", LONGEST_REASON);
        this.person = person;
        this.kind = kind;
        this.reason = words;
        this.valid = valid;
        this.notedOn = notedOn;
        this.notedBy = notedBy;
    }

    private static boolean isNear(LocalDate first, LocalDate notedOn) {
        return !first.isBefore(notedOn.minusYears(FARTHEST_YEARS)) && !first.isAfter(notedOn.plusYears(FARTHEST_YEARS));
    }

    /**
     * @param last the last day of it: yesterday, when the person is back today, or later
     * @throws RuleBroken {@code absence.past} where that would change days that are over, also by making one longer that
     *     ended before yesterday, or before it began
     */
    void end(LocalDate last, LocalDate today) {
        var yesterday = today.minusDays(1);
        var untouched = valid.last() == null || !valid.last().isBefore(yesterday);
        RuleBroken.unless(untouched && !last.isBefore(yesterday) && !last.isBefore(valid.first()), "absence.past");
        valid = valid.until(last);
    }

    /** Whether it would not have counted on any day that is over: then it may be taken back altogether. */
    boolean isStillToCome(LocalDate today) {
        return !valid.first().isBefore(today) || !notedOn.isBefore(today);
    }

    PersonId person() {
        return person;
    }

    Period valid() {
        return valid;
    }
}
