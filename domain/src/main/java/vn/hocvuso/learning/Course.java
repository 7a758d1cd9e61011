package vn.hocvuso.learning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.people.Audience;

/** Something to learn: lessons to read, and mostly a test at the end. It follows its files. */
@Entity
@Table(name = "course")
class Course extends Stored {

    private String code;
    private int position;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private Bilingual summary;

    private String framework;
    private String licence;

    @Column(name = "quiz_code")
    private String quizCode;

    private String digest;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @ElementCollection
    @CollectionTable(name = "course_audience", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "audience")
    @Convert(converter = Audience.Column.class)
    private Set<Audience> audience = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "course_competence", joinColumns = @JoinColumn(name = "course_id"))
    @OrderColumn(name = "position")
    private List<Taught> competences = new ArrayList<>();

    @OneToMany(mappedBy = "course", cascade = CascadeType.PERSIST)
    private List<Lesson> lessons = new ArrayList<>();

    protected Course() {}

    Course(String code) {
        this.code = code;
    }

    boolean follows(CourseFile file, int place) {
        return file.digest().equals(digest) && position == place && withdrawnOn == null;
    }

    /** Takes over what its files say today. Lessons that are gone are withdrawn, those that stay keep who read them. */
    void follow(CourseFile file, int place, LocalDate today) {
        position = place;
        withdrawnOn = null;
        title = file.title();
        summary = file.summary();
        framework = file.framework();
        licence = file.licence();
        quizCode = file.hasQuiz() ? code : null;
        digest = file.digest();
        audience.clear();
        audience.addAll(file.audience());
        competences.clear();
        competences.addAll(file.competences());
        followLessons(file.lessons(), today);
    }

    void withdraw(LocalDate today) {
        if (withdrawnOn == null) {
            withdrawnOn = today;
        }
    }

    private void followLessons(List<LessonFile> files, LocalDate today) {
        lessons.forEach(lesson -> lesson.withdraw(today));
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            lesson(file.slug()).orElseGet(() -> added(file.slug())).follow(file, i + 1);
        }
    }

    private Lesson added(String slug) {
        var lesson = new Lesson(this, slug);
        lessons.add(lesson);
        return lesson;
    }

    private Optional<Lesson> lesson(String slug) {
        return lessons.stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
    }

    String code() {
        return code;
    }

    /** Code of the test at its end, or null. */
    String quizCode() {
        return quizCode;
    }
}
