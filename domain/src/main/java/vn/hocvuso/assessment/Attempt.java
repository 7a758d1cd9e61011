package vn.hocvuso.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.hocvuso.assessment.sitting.Feedback;
import vn.hocvuso.assessment.sitting.Sitting;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** One try: started, answered until its end, submitted once, graded as often as asked from the same answers. */
@Entity
@Table(name = "attempt")
public class Attempt extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "quiz_id")
    private Quiz quiz;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "grace_seconds")
    private int graceSeconds;

    @Column(name = "pass_percent")
    private int passPercent;

    private long seed;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "graded_at")
    private Instant gradedAt;

    private BigDecimal points;

    @Column(name = "of_points")
    private BigDecimal ofPoints;

    private Boolean passed;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "sitting_id")
    private Long sitting;

    @Column(name = "per_page")
    private int perPage;

    private Feedback feedback = Feedback.ALL;

    @Column(name = "one_device")
    private boolean oneDevice;

    private boolean watched;

    private String device;

    private int hand = 1;

    protected Attempt() {}

    /** One that is drawn, and has not begun. */
    Attempt(Quiz quiz, PersonId person, long seed) {
        var rules = quiz.rules();
        this.quiz = quiz;
        this.person = person;
        this.graceSeconds = rules.graceSeconds();
        this.passPercent = rules.passPercent();
        this.perPage = rules.perPage();
        this.feedback = rules.scoreOnly() ? Feedback.SCORE : Feedback.ALL;
        this.seed = seed;
    }

    /** Belongs to a sitting, whose rules it takes over. */
    Attempt in(Sitting held) {
        var rules = held.rules();
        sitting = held.id();
        perPage = rules.perPage();
        feedback = rules.feedback();
        oneDevice = rules.oneDevice();
        watched = rules.watched();
        return this;
    }

    /**
     * Begins. A second time changes nothing.
     *
     * @param from the mark of the device it is begun on; null where that does not matter
     */
    Attempt begin(Instant now, Instant end, String from) {
        if (!isBegun()) {
            startedAt = now;
            endsAt = end;
            device = from;
        }
        return this;
    }

    /**
     * Ends later than was said; nobody who was told an end loses by it. What the clock closed meanwhile goes on from now, as
     * long as nobody could see a result or was told one.
     *
     * @param waiting whether its result is neither shown nor told now
     * @throws RuleBroken {@code sitting.handed-in}
     */
    void extend(Duration more, Instant now, boolean waiting) {
        RuleBroken.unless(!isSubmitted() || isSealed() && waiting && announcedAt == null, "sitting.handed-in");
        endsAt = (endsAt.isAfter(now) ? endsAt : now).plus(more);
        submittedAt = null;
        gradedAt = null;
        points = null;
        ofPoints = null;
        passed = null;
    }

    /** Whether it was answered on paper: in a sitting every other one begins on a device. */
    private boolean isTyped() {
        return sitting != null && device == null;
    }

    /** Whether the clock closed it. */
    private boolean isSealed() {
        return isSubmitted() && submittedAt.equals(endsAt) && !isTyped();
    }

    /** Goes on at another device; what the one before sends from now on is refused. */
    void handTo(String other) {
        if (!other.equals(device)) {
            device = other;
            hand++;
        }
    }

    /** Whether it may be answered at this device; anywhere, unless only one may. */
    boolean isAt(String asking) {
        return !oneDevice || device == null || device.equals(asking);
    }

    /** Whether its result waits for the others; when it is due, {@link Results} says. */
    boolean isHeldBack() {
        return feedback == Feedback.LATER;
    }

    /** Whether its person sees questions and keys once the result is due, and not the points only. */
    boolean isOpenLater() {
        return feedback != Feedback.SCORE;
    }

    /** Whether there is a result nobody was told yet. */
    boolean isUntold() {
        return gradedAt != null && announcedAt == null;
    }

    /** Its result is told. */
    void announce(Instant now) {
        announcedAt = now;
    }

    /** Hands in. A second time changes nothing. */
    void submit(Instant now) {
        submittedAt = isSubmitted() ? submittedAt : now;
    }

    /** Closes what nobody handed in, as of the end of its time. */
    void seal() {
        submit(endsAt);
    }

    void grade(Score score, Instant now) {
        RuleBroken.unless(isSubmitted(), "attempt.not-submitted");
        points = score.points().decimal();
        ofPoints = score.of().decimal();
        passed = score.passes(passPercent);
        gradedAt = now;
        announcedAt = null;
    }

    /** Graded once more: who was told a result is told another one, but not the same again. */
    void gradeAgain(Score score, Instant now) {
        var told = announcedAt;
        var before = List.of(points, ofPoints, passed);
        grade(score, now);
        announcedAt = before.equals(List.of(points, ofPoints, passed)) ? told : null;
    }

    /** How many it has been given. */
    int minutes() {
        return (int) Duration.between(startedAt, endsAt).toMinutes();
    }

    boolean isBegun() {
        return startedAt != null;
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    /** Its time and the grace are over, and nobody handed it in. */
    boolean isOverdue(Instant now) {
        return isBegun() && !isSubmitted() && !timeLimit().accepts(now);
    }

    TimeLimit timeLimit() {
        return new TimeLimit(endsAt, Duration.ofSeconds(graceSeconds));
    }

    PersonId person() {
        return person;
    }

    boolean belongsTo(PersonId somebody) {
        return person.equals(somebody);
    }

    /** Where nobody passes or fails, nothing ends the tries but their number. */
    StartRule.Past past() {
        return new StartRule.Past(submittedAt, hasPassed() && passPercent > 0);
    }

    QuizCard.PastTry pastTry() {
        int tenths = points.movePointRight(3).divideToIntegralValue(ofPoints).intValue();
        return new QuizCard.PastTry(id(), submittedAt, tenths, hasPassed());
    }

    AttemptGraded graded() {
        return new AttemptGraded(person, quiz.code(), passed, submittedAt);
    }

    Ticket ticket() {
        return new Ticket(id(), person, endsAt, hand);
    }

    /** Number of the sitting; null outside any. */
    Long sitting() {
        return sitting;
    }

    int perPage() {
        return perPage;
    }

    boolean isWatched() {
        return watched;
    }

    Quiz quiz() {
        return quiz;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    long seed() {
        return seed;
    }

    BigDecimal points() {
        return points;
    }

    BigDecimal ofPoints() {
        return ofPoints;
    }

    int passPercent() {
        return passPercent;
    }

    boolean hasPassed() {
        return Boolean.TRUE.equals(passed);
    }
}
