package vn.hocvuso.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;

/** A test of some questions drawn from its own or from a bank. Attempts keep the rules they were started under. */
@Entity
@Table(name = "quiz")
public class Quiz extends Stored {

    private String code;
    private String title;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "summary_vi")
    private String summaryVi;

    @Column(name = "summary_en")
    private String summaryEn;

    private String bank;
    private String framework;

    @Column(name = "pass_percent")
    private int passPercent;

    private int minutes;
    private int tries;

    @Column(name = "wait_hours")
    private int waitHours;

    private int draw;

    @Column(name = "grace_seconds")
    private int graceSeconds;

    @Column(name = "per_page")
    private int perPage;

    @Column(name = "score_only")
    private boolean scoreOnly;

    private String digest;

    protected Quiz() {}

    Quiz(String code) {
        this.code = code;
    }

    /** Takes over what the file of a test that belongs to no course says now. */
    void follow(AssessmentFile file) {
        follow(file.title().vi(), file.rules(), file.digest());
        titleEn = file.title().en();
        summaryVi = file.summary().vi();
        summaryEn = file.summary().en();
        bank = file.bank();
        framework = file.framework();
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
        perPage = rules.perPage();
        scoreOnly = rules.scoreOnly();
        digest = fileDigest;
    }

    boolean follows(String fileDigest) {
        return fileDigest.equals(digest);
    }

    Attempt draw(PersonId person, long seed) {
        return new Attempt(this, person, seed);
    }

    QuizRules rules() {
        return new QuizRules(passPercent, minutes, tries, waitHours, draw, graceSeconds, perPage, scoreOnly);
    }

    String code() {
        return code;
    }

    Bilingual title() {
        return new Bilingual(title, titleEn);
    }

    /** Whether it draws from a bank what somebody vouches for; else it belongs to the course of its code. */
    boolean drawsFromBank() {
        return bank != null;
    }
}
