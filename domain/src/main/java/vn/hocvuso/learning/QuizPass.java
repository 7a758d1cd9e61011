package vn.hocvuso.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;

/** Somebody has passed the test of a course, perhaps before taking a place in it. */
@Entity
@Table(name = "quiz_pass")
class QuizPass extends Stored {

    @Column(name = "quiz_code")
    private String quizCode;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "passed_on")
    private LocalDate passedOn;

    protected QuizPass() {}

    QuizPass(String quizCode, PersonId person, LocalDate passedOn) {
        this.quizCode = quizCode;
        this.person = person;
        this.passedOn = passedOn;
    }

    LocalDate passedOn() {
        return passedOn;
    }

    /** Grading is repeated at times, and an earlier try may be graded later: the first day counts. */
    void alsoPassed(LocalDate day) {
        if (day.isBefore(passedOn)) {
            passedOn = day;
        }
    }
}
