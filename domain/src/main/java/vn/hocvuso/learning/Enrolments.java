package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.AttemptGraded;
import vn.hocvuso.assessment.PracticeItem;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.Lesson;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.learning.path.Memberships;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Time;

/** Taking a place in a course, reading its lessons, and completing it. Everybody who signed in may, for themselves. */
@ApplicationScoped
@Transactional
public class Enrolments {

    static final String COURSE = "select c from Course c where c.code = :code";

    static final String LESSON = "select l from LessonVersion l where l.of = :version and l.lesson.slug = :slug";

    static final String PLACE = "select e from Enrolment e where e.course = :course and e.person = :person";

    static final String DONE = "select count(d) from LessonDone d where d.lesson = :lesson and d.person = :person";

    static final String OF_QUIZ = "select e from Enrolment e where e.course.code = :quiz and e.person = :person";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Completing completing;

    @Inject
    Happened happened;

    @Inject
    Confirmed confirmed;

    @Inject
    Memberships memberships;

    @Inject
    Clock clock;

    /**
     * Takes a place; whoever has one keeps it, so that pressing twice does no harm.
     *
     * @throws RuleBroken {@code enrolment.by-invitation} where the author keeps places for those it was assigned to
     */
    public void enrol(Caller caller, String course) {
        var person = caller.required();
        place(person, course(course));
    }

    /** Goes on in the version that is published today; who has no place has nothing to go over from. */
    public void goOver(Caller caller, String course) {
        var person = caller.required();
        oneAtATime(person);
        var place = found(taken(person, course(course)));
        place.goOver(place.course().published().orElseThrow());
        completing.ifDue(place);
    }

    /** A lesson is looked at. Nobody takes a place by looking. */
    public void opened(Caller caller, String course, String lesson) {
        var person = caller.required();
        happened.opened(
                person, lesson(versionFor(person, course(course)), lesson).lesson());
    }

    /**
     * A lesson was read to its end. Who has no place yet takes one by reading.
     *
     * @param lesson slug of the lesson
     * @throws RuleBroken {@code lesson.practice-open}, {@code lesson.too-soon}, {@code lesson.needs-observer}
     */
    public void read(Caller caller, String course, String lesson) {
        var person = caller.required();
        var place = place(person, course(course));
        var text = lesson(place.version(), lesson);
        var done = isDone(text, person);
        if (!done) {
            mayFinish(text, person);
        }
        happened.add(person, text.lesson(), Happened.READ, null, null, null, null);
        if (!done) {
            done(place, text);
        }
    }

    /**
     * An answer to a practice question of a lesson: kept, judged, and tried again as often as one likes.
     *
     * @param item id of the question
     * @param given by the numbers shown
     * @throws RuleBroken {@code practice.gone} when the lesson has no such question, {@code practice.empty},
     *     {@code answer.shape}
     */
    public void practise(Caller caller, String course, String lesson, String item, List<String> given) {
        var person = caller.required();
        var place = place(person, course(course));
        var text = lesson(place.version(), lesson);
        var asked = practice(text, person).stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("practice.gone"));
        var right = asked.isRight(given);
        happened.add(person, text.lesson(), Happened.PRACTISED, item, PracticeItem.packed(given), right, null);
        if (right && text.completion() == Completion.PRACTICE && !isDone(text, person) && allRight(text, person)) {
            doneWhenLongEnough(place, text);
        }
    }

    private void mayFinish(LessonVersion text, PersonId person) {
        switch (text.completion()) {
            case READ -> {}
            case PRACTICE -> RuleBroken.unless(allRight(text, person), "lesson.practice-open");
            case CHECKLIST, EVIDENCE -> RuleBroken.unless(confirmed.isAll(text, person), "lesson.needs-observer");
        }
        var missing = secondsMissing(text, person);
        RuleBroken.unless(missing <= 0, "lesson.too-soon", (missing + 59) / 60);
    }

    /** Who practised faster than the lesson asks for says at its end, later, that it is done. */
    private void doneWhenLongEnough(Enrolment place, LessonVersion text) {
        if (secondsMissing(text, place.person()) <= 0) {
            done(place, text);
        }
    }

    /** How much longer the lesson asks to have been open; none, or less, when it was long enough. */
    private long secondsMissing(LessonVersion text, PersonId person) {
        if (text.leastSeconds() == 0) {
            return 0;
        }
        var opened = happened.firstOpened(person, text.lesson());
        var since =
                opened == null ? 0 : Duration.between(opened, clock.instant()).toSeconds();
        return text.leastSeconds() - since;
    }

    private boolean allRight(LessonVersion text, PersonId person) {
        var right = happened.tries(person, text.lesson().id()).stream()
                .filter(Happened.Try::everRight)
                .map(Happened.Try::item)
                .collect(Collectors.toSet());
        return practice(text, person).stream().map(PracticeItem::id).allMatch(right::contains);
    }

    private static List<PracticeItem> practice(LessonVersion text, PersonId person) {
        return LessonQuestions.of(text.text().body(), text.lesson().id(), person);
    }

    void done(Enrolment place, LessonVersion text) {
        em.persist(new LessonDone(text.lesson(), place.person(), LocalDate.now(clock)));
        completing.ifDue(place);
    }

    void graded(@Observes AttemptGraded news) {
        if (news.passed()) {
            oneAtATime(news.person());
            passed(news.person(), news.quiz(), LocalDate.ofInstant(news.at(), Time.ZONE));
        }
    }

    private void passed(PersonId person, String quiz, LocalDate day) {
        completing
                .pass(quiz, person)
                .ifPresentOrElse(known -> known.alsoPassed(day), () -> em.persist(new QuizPass(quiz, person, day)));
        em.createQuery(OF_QUIZ, Enrolment.class)
                .setParameter("quiz", quiz)
                .setParameter("person", person)
                .getResultList()
                .forEach(completing::ifDue);
    }

    Enrolment place(PersonId person, Course course) {
        oneAtATime(person);
        return taken(person, course).orElseGet(() -> take(person, course));
    }

    private Optional<Enrolment> taken(PersonId person, Course course) {
        return em.createQuery(PLACE, Enrolment.class)
                .setParameter("course", course)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    private Enrolment take(PersonId person, Course course) {
        RuleBroken.unless(course.isOpenToAll() || memberships.ask(person, course.code()), "enrolment.by-invitation");
        var place = new Enrolment(found(course.published()), person, LocalDate.now(clock));
        em.persist(place);
        return place;
    }

    /** A lesson as somebody sees it: in the version of their place, or in today's. */
    LessonVersion seen(PersonId person, String course, String lesson) {
        return lesson(versionFor(person, course(course)), lesson);
    }

    /** What a version says in a lesson; empty when it has no such lesson. */
    Optional<LessonVersion> text(CourseVersion version, Lesson lesson) {
        return em.createQuery(LESSON, LessonVersion.class)
                .setParameter("version", version)
                .setParameter("slug", lesson.slug())
                .getResultStream()
                .findFirst();
    }

    /** The version somebody reads: the one of their place, or today's. */
    private CourseVersion versionFor(PersonId person, Course course) {
        return taken(person, course).map(Enrolment::version).orElseGet(() -> found(course.published()));
    }

    /**
     * What one person does in learning is taken one after the other until the end of the transaction: of two presses
     * the second finds the first, and of the last lesson and the graded test the later one sees both.
     */
    void oneAtATime(PersonId person) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "learning " + person.value())
                .getResultList();
    }

    boolean isDone(LessonVersion text, PersonId person) {
        return em.createQuery(DONE, Long.class)
                        .setParameter("lesson", text.lesson())
                        .setParameter("person", person)
                        .getSingleResult()
                > 0;
    }

    Course course(String code) {
        return found(em.createQuery(COURSE, Course.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst());
    }

    LessonVersion lesson(CourseVersion version, String slug) {
        return found(em.createQuery(LESSON, LessonVersion.class)
                .setParameter("version", version)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst());
    }

    private static <T> T found(Optional<T> asked) {
        return asked.orElseThrow(NotAllowed::new);
    }
}
