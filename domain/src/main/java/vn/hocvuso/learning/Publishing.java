package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.Quizzes;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.Lesson;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.learning.course.Taught;
import vn.hocvuso.learning.draft.KeptTexts;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.learning.text.Weight;

/** Makes a version out of a package, and a published one out of a draft. */
@ApplicationScoped
class Publishing {

    private static final String USUAL = "tt02-2025";

    static final String LESSONS = "select l from Lesson l where l.course = :course";

    static final List<String> EMPTIED = List.of(
            "delete from lesson_version where course_version_id = ?1",
            "delete from course_section where course_version_id = ?1",
            "delete from version_media where course_version_id = ?1");

    static final String HIGHEST = "select max(v.number) from CourseVersion v where v.course = :course";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Quizzes quizzes;

    @Inject
    MediaKeeper media;

    @Inject
    KeptTexts kept;

    @Inject
    Clock clock;

    /**
     * A draft that says what the package says. Lessons are known by their slug through all versions.
     *
     * @param by null when it comes from the content files
     */
    CourseVersion draft(Course course, Pack pack, PersonId by) {
        var version = new CourseVersion(course, nextNumber(course), clock.instant(), by);
        fill(version, pack, by);
        return version;
    }

    /**
     * Says in a draft what the package says, and nothing of what it said before. What stood there is kept, and whoever has
     * an older text open is told when saving it.
     */
    void renew(CourseVersion draft, Pack pack, PersonId by) {
        em.lock(draft, LockModeType.PESSIMISTIC_WRITE);
        draft.lessons().stream()
                .filter(lesson -> kept.newest(lesson).isEmpty())
                .forEach(lesson -> kept.add(lesson, null, lesson.text().body(), false));
        em.flush();
        EMPTIED.forEach(delete ->
                em.createNativeQuery(delete).setParameter(1, draft.id()).executeUpdate());
        em.refresh(draft);
        draft.touched(clock.instant(), by);
        fill(draft, pack, by);
        draft.lessons().forEach(lesson -> kept.add(lesson, by, lesson.text().body(), false));
    }

    /** Who may take a place in a school's course that is learned already is not for a draft to say. */
    private void fill(CourseVersion version, Pack pack, PersonId by) {
        var course = version.course();
        version.cover(pack.title(), pack.summary(), pack.licence());
        version.writtenFor(pack.audiences());
        version.teaches(pack.goals().stream()
                .map(goal -> new Taught(goal.framework(), goal.competence(), goal.levels()))
                .toList());
        version.test(pack.quiz());
        if (course.unit().isEmpty() || course.published().isEmpty()) {
            course.openToAll(pack.selfEnrolment());
        }
        em.persist(version);
        var shown = media.keep(version, pack.media());
        var known = lessons(course);
        for (var section : pack.sections()) {
            var heading = section.title() == null ? null : version.section(section.title());
            for (var text : section.lessons()) {
                var lesson = known.computeIfAbsent(text.slug(), slug -> added(course, slug));
                var written = version.lesson(lesson, heading);
                written.write(text, clock.instant(), by);
                var weight = Weight.of(text.body(), shown);
                written.weigh(weight.loads(), weight.starts());
            }
        }
        em.flush();
    }

    /** From now on this version is the one that is learned by whoever begins. */
    void publish(CourseVersion version, String digest, PersonId by) {
        version.publish(digest, clock.instant(), by);
        version.course().publish(version);
        version.quiz().ifPresent(quiz -> quizzes.stand(version.course().code(), framework(version), quiz));
        em.flush();
    }

    /** Says anew of each lesson what its files ask of a connection. */
    void weigh(CourseVersion version) {
        em.flush();
        var shown = media.shown(version.id());
        for (var lesson : version.lessons()) {
            var weight = Weight.of(lesson.text().body(), shown);
            lesson.weigh(weight.loads(), weight.starts());
        }
    }

    /** Tells what a draft says from anything else: its files by their numbers. */
    String digest(CourseVersion version) {
        var files = new TreeMap<String, byte[]>();
        version.media()
                .forEach(file ->
                        files.put(file.name(), String.valueOf(file.file()).getBytes(StandardCharsets.UTF_8)));
        var sections = new ArrayList<Pack.Section>();
        version.lessons().stream()
                .sorted(Comparator.comparing(LessonVersion::position))
                .forEach(lesson -> sections.add(new Pack.Section(
                        lesson.section() == null ? null : lesson.section().title(), List.of(lesson.text()))));
        var goals = version.competences().stream()
                .map(goal -> new Pack.Goal(goal.framework(), goal.competence(), goal.levels()))
                .toList();
        return new Pack(
                        version.course().code(),
                        version.title(),
                        version.summary(),
                        version.audiences(),
                        goals,
                        version.licence(),
                        version.course().isOpenToAll(),
                        sections,
                        version.quiz().orElse(null),
                        files)
                .digest();
    }

    /** What a tag of a question means that names no framework: the first one the course teaches something of. */
    private static String framework(CourseVersion version) {
        return version.competences().stream().findFirst().map(Taught::framework).orElse(USUAL);
    }

    private Lesson added(Course course, String slug) {
        var lesson = new Lesson(course, slug);
        em.persist(lesson);
        return lesson;
    }

    private Map<String, Lesson> lessons(Course course) {
        return em.createQuery(LESSONS, Lesson.class).setParameter("course", course).getResultList().stream()
                .collect(Collectors.toMap(Lesson::slug, Function.identity()));
    }

    int nextNumber(Course course) {
        var highest = em.createQuery(HIGHEST, Integer.class)
                .setParameter("course", course)
                .getSingleResult();
        return highest == null ? 1 : highest + 1;
    }
}
