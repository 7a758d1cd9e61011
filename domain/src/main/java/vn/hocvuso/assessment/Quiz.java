package vn.hocvuso.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;

/** A test of some questions drawn from its bank. Attempts keep the rules they were started under. */
@Entity
@Table(name = "quiz")
public class Quiz extends Stored {

    private String code;
    private String title;

    @Column(name = "pass_percent")
    private int passPercent;

    private int minutes;
    private int tries;

    @Column(name = "wait_hours")
    private int waitHours;

    private int draw;

    @Column(name = "grace_seconds")
    private int graceSeconds;

    private String digest;

    protected Quiz() {}

    Quiz(String code) {
        this.code = code;
    }

    /** Takes over what its file says now. */
    void follow(String newTitle, QuizRules rules, String fileDigest) {
        title = newTitle;
        passPercent = rules.passPercent();
        minutes = rules.minutes();
        tries = rules.tries();
        waitHours = rules.waitHours();
        draw = rules.draw();
        graceSeconds = rules.graceSeconds();
        digest = fileDigest;
    }

    boolean follows(String fileDigest) {
        return fileDigest.equals(digest);
    }

    Attempt start(PersonId person, Instant now, long seed) {
        return new Attempt(this, person, now, seed);
    }

    QuizRules rules() {
        return new QuizRules(passPercent, minutes, tries, waitHours, draw, graceSeconds);
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }
}
