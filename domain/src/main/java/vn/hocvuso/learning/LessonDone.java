package vn.hocvuso.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.learning.course.Lesson;

/** Somebody has done a lesson, by the rule of the version they learned it in. Done stays done. */
@Entity
@Table(name = "lesson_done")
class LessonDone extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_id")
    private Lesson lesson;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected LessonDone() {}

    LessonDone(Lesson lesson, PersonId person, LocalDate today) {
        this.lesson = lesson;
        this.person = person;
        this.doneOn = today;
    }
}
