package vn.hocvuso.assessment.sitting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** The place of one person in a sitting. */
@Entity
@Table(name = "sitting_place")
public class SittingPlace extends Stored {

    /** Wrong passwords after which each further one has to wait. */
    public static final int FREE_PASSWORDS = 5;

    private static final Duration PASSWORD_PAUSE = Duration.ofSeconds(30);

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

    @Column(name = "wrong_passwords")
    private int wrongPasswords;

    @Column(name = "wrong_at")
    private Instant wrongAt;

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

    /**
     * A password is typed; a wrong one is counted, which has to be kept though it is refused.
     *
     * @throws RuleBroken {@code sitting.wrong-password}, {@code sitting.password-wait} too soon after many wrong ones
     */
    public void unlock(String password, Instant now) {
        if (!sitting.rules().startBy().equals(StartBy.PASSWORD)) {
            return;
        }
        var free = wrongPasswords < FREE_PASSWORDS ? now : wrongAt.plus(PASSWORD_PAUSE);
        RuleBroken.unless(
                !now.isBefore(free),
                "sitting.password-wait",
                wrongPasswords,
                Duration.between(now, free).plusMillis(999).toSeconds());
        if (!sitting.rules().opensWith(password)) {
            wrongPasswords++;
            wrongAt = now;
            throw new RuleBroken("sitting.wrong-password");
        }
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
