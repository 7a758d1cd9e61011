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
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.CourseVersion;

/**
 * One person's place in one course, from the day taken to the day completed, in the version it was taken in. Completed
 * stays completed.
 */
@Entity
@Table(name = "enrolment")
class Enrolment extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_version_id")
    private CourseVersion taken;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "enrolled_on")
    private LocalDate enrolledOn;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    protected Enrolment() {}

    Enrolment(CourseVersion version, PersonId person, LocalDate today) {
        this.course = version.course();
        this.taken = version;
        this.person = person;
        this.enrolledOn = today;
    }

    /** @throws RuleBroken {@code enrolment.already-completed}, {@code enrolment.completed-before-enrolled} */
    void complete(LocalDate day) {
        RuleBroken.unless(completedOn == null, "enrolment.already-completed");
        RuleBroken.unless(!day.isBefore(enrolledOn), "enrolment.completed-before-enrolled");
        completedOn = day;
    }

    /** Goes on in a newer version; what was done stays done. A completed place keeps the version it was completed in. */
    void goOver(CourseVersion newer) {
        if (!isCompleted()) {
            taken = newer;
        }
    }

    boolean isCompleted() {
        return completedOn != null;
    }

    CourseVersion version() {
        return taken;
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
