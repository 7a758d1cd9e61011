package vn.hocvuso.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocvuso.kernel.Stored;

/** A few minutes of reading, in Markdown. */
@Entity
@Table(name = "lesson")
class Lesson extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private int position;
    private String slug;
    private String title;
    private int minutes;
    private String body;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    protected Lesson() {}

    Lesson(Course course, String slug) {
        this.course = course;
        this.slug = slug;
    }

    void follow(LessonFile file, int place) {
        position = place;
        title = file.title();
        minutes = file.minutes();
        body = file.body();
        withdrawnOn = null;
    }

    void withdraw(LocalDate today) {
        if (withdrawnOn == null) {
            withdrawnOn = today;
        }
    }

    String slug() {
        return slug;
    }
}
