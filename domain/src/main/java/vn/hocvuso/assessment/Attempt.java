package vn.hocvuso.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
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
    @Convert(converter = InstantColumn.class)
    private Instant startedAt;

    @Column(name = "ends_at")
    @Convert(converter = InstantColumn.class)
    private Instant endsAt;

    @Column(name = "grace_seconds")
    private int graceSeconds;

    @Column(name = "pass_percent")
    private int passPercent;

    private long seed;

    @Column(name = "submitted_at")
    @Convert(converter = InstantColumn.class)
    private Instant submittedAt;

    @Column(name = "graded_at")
    @Convert(converter = InstantColumn.class)
    private Instant gradedAt;

    private BigDecimal points;

    @Column(name = "of_points")
    private BigDecimal ofPoints;

    private Boolean passed;

    protected Attempt() {}

    Attempt(Quiz quiz, PersonId person, Instant now, long seed) {
        var rules = quiz.rules();
        this.quiz = quiz;
        this.person = person;
        this.startedAt = now;
        this.endsAt = now.plus(Duration.ofMinutes(rules.minutes()));
        this.graceSeconds = rules.graceSeconds();
        this.passPercent = rules.passPercent();
        this.seed = seed;
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
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    /** Its time and the grace are over, and nobody handed it in. */
    boolean isOverdue(Instant now) {
        return !isSubmitted() && !timeLimit().accepts(now);
    }

    TimeLimit timeLimit() {
        return new TimeLimit(endsAt, Duration.ofSeconds(graceSeconds));
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
        return new Ticket(id(), person, endsAt);
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
