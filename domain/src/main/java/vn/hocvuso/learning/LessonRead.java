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

/** Somebody has read a lesson to its end. */
@Entity
@Table(name = "lesson_read")
class LessonRead extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_id")
    private Lesson lesson;

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "read_on")
    private LocalDate readOn;

    protected LessonRead() {}

    LessonRead(Lesson lesson, PersonId person, LocalDate today) {
        this.lesson = lesson;
        this.person = person;
        this.readOn = today;
    }
}
