package vn.hocvuso.learning.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** Something to learn: who it is, whose, and which of its versions is learned today. */
@Entity
@Table(name = "course")
public class Course extends Stored {

    private String code;
    private int position;

    @Column(name = "unit_id")
    private UnitId unit;

    @Column(name = "quiz_code")
    private String quizCode;

    @Column(name = "self_enrolment")
    private boolean selfEnrolment = true;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_id")
    private CourseVersion published;

    protected Course() {}

    /** @param unit whose it is; null for a course of the content files */
    public Course(String code, UnitId unit) {
        this.code = code;
        this.unit = unit;
    }

    /** From today this version is the one that is learned by whoever begins. */
    public void publish(CourseVersion version) {
        published = version;
        quizCode = version.quiz().isPresent() ? code : null;
        withdrawnOn = null;
    }

    public void standAt(int place) {
        position = place;
        withdrawnOn = null;
    }

    /** Out of the catalogue; whoever began it may finish it. */
    public void withdraw(LocalDate today) {
        if (withdrawnOn == null) {
            withdrawnOn = today;
        }
    }

    /** Whether anybody may take a place without being asked to. */
    public void openToAll(boolean open) {
        selfEnrolment = open;
    }

    public boolean isOpenToAll() {
        return selfEnrolment && withdrawnOn == null;
    }

    public String code() {
        return code;
    }

    /** Whose it is; empty for a course of the content files. */
    public Optional<UnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** Code of the test at its end, or null. */
    public String quizCode() {
        return quizCode;
    }

    /** Empty until it is published the first time. */
    public Optional<CourseVersion> published() {
        return Optional.ofNullable(published);
    }
}
