package vn.hocvuso.learning.course;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.hocvuso.kernel.Stored;

/** Lessons under one heading. */
@Entity
@Table(name = "course_section")
public class CourseSection extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_version_id")
    private CourseVersion of;

    private int position;
    private String title;

    protected CourseSection() {}

    CourseSection(CourseVersion of, int position, String title) {
        this.of = of;
        this.position = position;
        this.title = title;
    }

    public void rename(String newTitle) {
        of.open();
        title = newTitle;
    }

    public void standAt(int place) {
        of.open();
        position = place;
    }

    public CourseVersion of() {
        return of;
    }

    public String title() {
        return title;
    }

    public int position() {
        return position;
    }
}
