package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.kernel.PersonId;

/** The rule of completion: all lessons of today's course read, and its test passed if it has one. */
@ApplicationScoped
class Completing {

    static final String UNREAD = """
            select count(l) from Lesson l
            where l.course = :course and l.withdrawnOn is null
            and not exists (select r from LessonRead r where r.lesson = l and r.person = :person)
            """;

    static final String LAST_READ = """
            select max(r.readOn) from LessonRead r
            where r.lesson.course = :course and r.lesson.withdrawnOn is null and r.person = :person
            """;

    static final String OPEN = "select e from Enrolment e where e.course = :course and e.completedOn is null";

    static final String PASS = "select p from QuizPass p where p.quizCode = :quiz and p.person = :person";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Event<CourseCompleted> completed;

    /** Completes every open place in a course whose files have changed, where nothing is missing any more. */
    void whereDue(Course course) {
        em.createQuery(OPEN, Enrolment.class)
                .setParameter("course", course)
                .getResultList()
                .forEach(this::ifDue);
    }

    /** Completes a place when nothing is missing, on the day the last thing was done. */
    void ifDue(Enrolment place) {
        if (!place.isCompleted() && unread(place) == 0 && isQuizPassed(place)) {
            var day = lastDay(place);
            place.complete(day);
            completed.fire(new CourseCompleted(place.person(), place.course().code(), day));
        }
    }

    Optional<QuizPass> pass(String quiz, PersonId person) {
        return em.createQuery(PASS, QuizPass.class)
                .setParameter("quiz", quiz)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    private long unread(Enrolment place) {
        return em.createQuery(UNREAD, Long.class)
                .setParameter("course", place.course())
                .setParameter("person", place.person())
                .getSingleResult();
    }

    private boolean isQuizPassed(Enrolment place) {
        var quiz = place.course().quizCode();
        return quiz == null || pass(quiz, place.person()).isPresent();
    }

    private LocalDate lastDay(Enrolment place) {
        var read = em.createQuery(LAST_READ, LocalDate.class)
                .setParameter("course", place.course())
                .setParameter("person", place.person())
                .getSingleResult();
        var passed = pass(place.course().quizCode(), place.person()).map(QuizPass::passedOn);
        return Stream.of(place.enrolledOn(), read, passed.orElse(null))
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
