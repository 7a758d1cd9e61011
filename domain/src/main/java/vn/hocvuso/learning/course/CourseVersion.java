package vn.hocvuso.learning.course;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.QuizText;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.people.Audience;

/** What a course says in one of its versions. Draft until it is published, and never changed after. */
@Entity
@Table(name = "course_version")
public class CourseVersion extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private int number;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private Bilingual summary;

    private String licence;

    @Embedded
    private CourseQuiz quiz;

    private String digest;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private PersonId changedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private PersonId publishedBy;

    @ElementCollection
    @CollectionTable(name = "version_audience", joinColumns = @JoinColumn(name = "course_version_id"))
    @Column(name = "audience")
    @Convert(converter = Audience.Column.class)
    private Set<Audience> audiences = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "version_competence", joinColumns = @JoinColumn(name = "course_version_id"))
    @OrderColumn(name = "position")
    private List<Taught> competences = new ArrayList<>();

    @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<CourseSection> sections = new ArrayList<>();

    @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<LessonVersion> lessons = new ArrayList<>();

    @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
    @OrderBy("name")
    private List<VersionMedia> media = new ArrayList<>();

    protected CourseVersion() {}

    /** @param by null when it comes from the content files */
    public CourseVersion(Course course, int number, Instant now, PersonId by) {
        this.course = course;
        this.number = number;
        this.changedAt = now;
        this.changedBy = by;
    }

    /** What stands on its cover. */
    public void cover(Bilingual newTitle, Bilingual newSummary, String newLicence) {
        open();
        title = newTitle;
        summary = newSummary;
        licence = newLicence;
    }

    public void writtenFor(Set<Audience> people) {
        open();
        audiences.clear();
        audiences.addAll(people);
    }

    public void teaches(List<Taught> taught) {
        open();
        competences.clear();
        competences.addAll(taught);
    }

    /** @param text null for a course without a test */
    public void test(QuizText text) {
        open();
        quiz = text == null ? null : new CourseQuiz(text);
    }

    public CourseSection section(String sectionTitle) {
        open();
        var section = new CourseSection(this, sections.size() + 1, sectionTitle);
        sections.add(section);
        return section;
    }

    /** @param section null when the course has no sections */
    public LessonVersion lesson(Lesson identity, CourseSection section) {
        open();
        var lesson = new LessonVersion(this, identity, section, lessons.size() + 1, changedAt);
        lessons.add(lesson);
        return lesson;
    }

    public void media(VersionMedia file) {
        open();
        media.add(file);
    }

    /**
     * From now on nothing in it changes.
     *
     * @param sealed what tells its content from any other
     */
    public void publish(String sealed, Instant now, PersonId by) {
        open();
        digest = sealed;
        publishedAt = now;
        publishedBy = by;
    }

    /** Notes who wrote on it last. */
    public void touched(Instant now, PersonId by) {
        open();
        changedAt = now;
        changedBy = by;
    }

    /** @throws RuleBroken {@code course.published} */
    void open() {
        RuleBroken.unless(publishedAt == null, "course.published");
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public Course course() {
        return course;
    }

    public int number() {
        return number;
    }

    public Bilingual title() {
        return title;
    }

    public Bilingual summary() {
        return summary;
    }

    public String licence() {
        return licence;
    }

    public Optional<QuizText> quiz() {
        return Optional.ofNullable(quiz).map(CourseQuiz::text);
    }

    public String digest() {
        return digest;
    }

    public Set<Audience> audiences() {
        return audiences;
    }

    public List<Taught> competences() {
        return competences;
    }

    public List<CourseSection> sections() {
        return sections;
    }

    public List<LessonVersion> lessons() {
        return lessons;
    }

    public List<VersionMedia> media() {
        return media;
    }
}
