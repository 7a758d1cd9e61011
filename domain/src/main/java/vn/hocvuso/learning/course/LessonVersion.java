package vn.hocvuso.learning.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;

/** What a lesson says in one version of its course. */
@Entity
@Table(name = "lesson_version")
public class LessonVersion extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_version_id")
    private CourseVersion of;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_id")
    private Lesson lesson;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private CourseSection section;

    private int position;
    private String title;
    private int minutes;

    private LessonKind kind;

    private Completion completion;

    @Column(name = "least_seconds")
    private int leastSeconds;

    private boolean required;
    private String address;
    private String body;
    private long weight;
    private long heavy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private PersonId changedBy;

    protected LessonVersion() {}

    LessonVersion(CourseVersion of, Lesson lesson, CourseSection section, int position, Instant now) {
        this.of = of;
        this.lesson = lesson;
        this.section = section;
        this.position = position;
        this.changedAt = now;
    }

    /** Says something new, from now on. */
    public void write(LessonText text, Instant now, PersonId by) {
        of.open();
        title = text.title();
        minutes = text.minutes();
        kind = text.kind();
        completion = text.completion();
        leastSeconds = text.leastSeconds();
        required = text.required();
        address = text.address();
        body = text.body();
        changedAt = now;
        changedBy = by;
    }

    /**
     * What it asks of a connection.
     *
     * @param loads bytes of its pictures
     * @param starts bytes that load only when they are started
     */
    public void weigh(long loads, long starts) {
        of.open();
        weight = loads;
        heavy = starts;
    }

    /** @param where null when the course has no sections */
    public void stand(CourseSection where, int place) {
        of.open();
        section = where;
        position = place;
    }

    public LessonText text() {
        return new LessonText(lesson.slug(), title, minutes, kind, completion, leastSeconds, required, address, body);
    }

    public CourseVersion of() {
        return of;
    }

    public Lesson lesson() {
        return lesson;
    }

    /** Null when the course has no sections. */
    public CourseSection section() {
        return section;
    }

    public int position() {
        return position;
    }

    public Completion completion() {
        return completion;
    }

    public int leastSeconds() {
        return leastSeconds;
    }
}
