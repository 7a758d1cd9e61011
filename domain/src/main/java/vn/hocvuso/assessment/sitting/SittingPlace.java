package vn.hocvuso.assessment.sitting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** The place of one person in a sitting. */
@Entity
@Table(name = "sitting_place")
public class SittingPlace extends Stored {

    /** Most minutes that are added for one place. */
    public static final int MOST_EXTRA = 600;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sitting_id")
    private Sitting sitting;

    @Column(name = "person_id")
    private PersonId person;

    private int number;

    @Column(name = "extra_minutes")
    private int extraMinutes;

    private boolean paper;

    @Column(name = "attempt_id")
    private Long attempt;

    @Column(name = "left_out_at")
    private Instant leftOutAt;

    protected SittingPlace() {}

    /** @param number from 1 */
    public SittingPlace(Sitting sitting, PersonId person, int number) {
        this.sitting = sitting;
        this.person = person;
        this.number = number;
    }

    /** What this place is asked was drawn. */
    public void drawn(long attemptId) {
        attempt = attemptId;
    }

    /** @throws RuleBroken {@code sitting.extra} */
    public void extend(int minutes) {
        RuleBroken.unless(minutes >= 1 && extraMinutes + minutes <= MOST_EXTRA, "sitting.extra", MOST_EXTRA);
        extraMinutes += minutes;
    }

    /** Answers on paper, or on a device after all. */
    public void onPaper(boolean yes) {
        paper = yes;
    }

    /** Takes no part. A second time changes nothing. */
    public void leaveOut(Instant now) {
        leftOutAt = leftOutAt == null ? now : leftOutAt;
    }

    /** Takes part after all. */
    public void takeIn() {
        leftOutAt = null;
    }

    public Sitting sitting() {
        return sitting;
    }

    public PersonId person() {
        return person;
    }

    public boolean isOf(PersonId one) {
        return person.equals(one);
    }

    public int number() {
        return number;
    }

    public int extraMinutes() {
        return extraMinutes;
    }

    public boolean isOnPaper() {
        return paper;
    }

    /** Number of the attempt; null as long as nothing was drawn. */
    public Long attempt() {
        return attempt;
    }

    public boolean isLeftOut() {
        return leftOutAt != null;
    }
}
