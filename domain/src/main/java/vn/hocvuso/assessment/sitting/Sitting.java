package vn.hocvuso.assessment.sitting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Time;

/** A test held for certain people at a certain time. */
@Entity
@Table(name = "sitting")
public class Sitting extends Stored {

    private static final int LONGEST_TITLE = 200;

    @Column(name = "quiz_id")
    private long quiz;

    @Column(name = "unit_id")
    private UnitId unit;

    private String title;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    private int minutes;

    @Column(name = "spread_seconds")
    private int spreadSeconds;

    @Column(name = "per_page")
    private int perPage;

    private Feedback feedback;

    @Column(name = "start_by")
    private StartBy startBy;

    private String password;

    @Column(name = "one_device")
    private boolean oneDevice;

    private boolean watched;

    @Column(name = "let_in_at")
    private Instant letInAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "results_from")
    private Instant resultsFrom;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private PersonId madeBy;

    protected Sitting() {}

    /**
     * @param quiz number of the test
     * @throws RuleBroken {@code sitting.title}, {@code sitting.password}
     */
    public Sitting(long quiz, UnitId unit, String title, SittingRules rules, Instant now, PersonId by) {
        this.quiz = quiz;
        this.unit = unit;
        this.madeAt = now;
        this.madeBy = by;
        change(title, rules);
    }

    /** Takes other rules; only as long as nobody has begun, which the door sees to. */
    public void change(String newTitle, SittingRules rules) {
        var line = newTitle == null ? "" : newTitle.strip();
        RuleBroken.unless(!line.isEmpty() && line.length() <= LONGEST_TITLE, "sitting.title", LONGEST_TITLE);
        requireHeld();
        rules.requirePassword();
        title = line;
        resultsFrom = null;
        opensAt = rules.opensAt();
        closesAt = rules.closesAt();
        minutes = rules.minutes();
        spreadSeconds = rules.spreadSeconds();
        perPage = rules.perPage();
        feedback = rules.feedback();
        startBy = rules.startBy();
        password = rules.password();
        oneDevice = rules.oneDevice();
        watched = rules.watched();
    }

    /** Lets everybody in. A second time changes nothing. */
    public void letIn(Instant now) {
        requireHeld();
        letInAt = letInAt == null ? now : letInAt;
    }

    /** Is not held after all. A second time changes nothing. */
    public void cancel(Instant now) {
        cancelledAt = cancelledAt == null ? now : cancelledAt;
    }

    /** @throws RuleBroken {@code sitting.cancelled} */
    public void requireHeld() {
        RuleBroken.unless(!isCancelled(), "sitting.cancelled");
    }

    public SittingRules rules() {
        return new SittingRules(
                opensAt, closesAt, minutes, spreadSeconds, perPage, feedback, startBy, password, oneDevice, watched);
    }

    /** From when on results that wait are shown, as far as is known here: others may have moved it later meanwhile. */
    public Instant resultsFrom() {
        return resultsFrom == null || resultsFrom.isBefore(closesAt) ? closesAt : resultsFrom;
    }

    /** The day it opens: who belongs where on that day counts. */
    public LocalDate day() {
        return LocalDate.ofInstant(opensAt, Time.ZONE);
    }

    /** Number of the test. */
    public long quiz() {
        return quiz;
    }

    public UnitId unit() {
        return unit;
    }

    public String title() {
        return title;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isLetIn() {
        return letInAt != null;
    }
}
