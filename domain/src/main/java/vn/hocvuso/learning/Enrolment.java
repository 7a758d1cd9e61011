package vn.hocvuso.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;

/** One person's place in one course, from the day taken to the day completed. Completed stays completed. */
@Entity
@Table(name = "enrolment")
class Enrolment extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "enrolled_on")
    private LocalDate enrolledOn;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    protected Enrolment() {}

    Enrolment(Course course, PersonId person, LocalDate today) {
        this.course = course;
        this.person = person;
        this.enrolledOn = today;
    }

    /** @throws RuleBroken {@code enrolment.already-completed}, {@code enrolment.completed-before-enrolled} */
    void complete(LocalDate day) {
        RuleBroken.unless(completedOn == null, "enrolment.already-completed");
        RuleBroken.unless(!day.isBefore(enrolledOn), "enrolment.completed-before-enrolled");
        completedOn = day;
    }

    boolean isCompleted() {
        return completedOn != null;
    }

    Course course() {
        return course;
    }

    PersonId person() {
        return person;
    }

    LocalDate enrolledOn() {
        return enrolledOn;
    }
}
