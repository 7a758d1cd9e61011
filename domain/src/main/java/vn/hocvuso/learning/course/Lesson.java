package vn.hocvuso.learning.course;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.hocvuso.kernel.Stored;

/** A lesson through all versions of its course: what was done of it stays done. */
@Entity
@Table(name = "lesson")
public class Lesson extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private String slug;

    protected Lesson() {}

    /** @param slug what its address carries */
    public Lesson(Course course, String slug) {
        this.course = course;
        this.slug = slug;
    }

    public Course course() {
        return course;
    }

    public String slug() {
        return slug;
    }
}
