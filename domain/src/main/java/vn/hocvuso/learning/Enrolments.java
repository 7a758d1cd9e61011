package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.assessment.AttemptGraded;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Time;

/** Taking a place in a course, reading its lessons, and completing it. Everybody who signed in may, for themselves. */
@ApplicationScoped
@Transactional
public class Enrolments {

    static final String COURSE = "select c from Course c where c.code = :code";

    static final String LESSON =
            "select l from Lesson l where l.course = :course and l.slug = :slug and l.withdrawnOn is null";

    static final String PLACE = "select e from Enrolment e where e.course = :course and e.person = :person";

    static final String READS = "select count(r) from LessonRead r where r.lesson = :lesson and r.person = :person";

    static final String OF_QUIZ = "select e from Enrolment e where e.course.quizCode = :quiz and e.person = :person";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Completing completing;

    @Inject
    Clock clock;

    /** Takes a place; whoever has one keeps it, so that pressing twice does no harm. */
    public void enrol(Caller caller, String course) {
        var person = caller.required();
        place(person, course(course));
    }

    /**
     * A lesson was read to its end. Who has no place yet takes one by reading.
     *
     * @param lesson slug of the lesson
     */
    public void read(Caller caller, String course, String lesson) {
        var person = caller.required();
        var place = place(person, course(course));
        var slug = lesson(place.course(), lesson);
        if (reads(slug, person) == 0) {
            em.persist(new LessonRead(slug, person, LocalDate.now(clock)));
        }
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

    private Enrolment place(PersonId person, Course course) {
        oneAtATime(person);
        return em.createQuery(PLACE, Enrolment.class)
                .setParameter("course", course)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> taken(course, person));
    }

    private Enrolment taken(Course course, PersonId person) {
        var place = new Enrolment(course, person, LocalDate.now(clock));
        em.persist(place);
        return place;
    }

    /**
     * What one person does in learning is taken one after the other until the end of the transaction: of two presses
     * the second finds the first, and of the last lesson and the graded test the later one sees both.
     */
    private void oneAtATime(PersonId person) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "learning " + person.value())
                .getResultList();
    }

    private long reads(Lesson lesson, PersonId person) {
        return em.createQuery(READS, Long.class)
                .setParameter("lesson", lesson)
                .setParameter("person", person)
                .getSingleResult();
    }

    private Course course(String code) {
        return found(em.createQuery(COURSE, Course.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst());
    }

    private Lesson lesson(Course course, String slug) {
        return found(em.createQuery(LESSON, Lesson.class)
                .setParameter("course", course)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst());
    }

    private static <T> T found(Optional<T> asked) {
        return asked.orElseThrow(NotAllowed::new);
    }
}
