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

/** The rule of completion: all required lessons of one's own version done, and its test passed if it has one. */
@ApplicationScoped
class Completing {

    static final String OPEN = """
            select count(l) from LessonVersion l
            where l.of = :version and l.required = true
            and not exists (select d from LessonDone d where d.lesson = l.lesson and d.person = :person)
            """;

    static final String LAST_DONE = """
            select max(d.doneOn) from LessonDone d, LessonVersion l
            where l.of = :version and l.required = true and d.lesson = l.lesson and d.person = :person
            """;

    static final String PASS = "select p from QuizPass p where p.quizCode = :quiz and p.person = :person";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Event<CourseCompleted> completed;

    /** Completes a place when nothing is missing, on the day the last thing was done. */
    void ifDue(Enrolment place) {
        if (!place.isCompleted() && open(place) == 0 && isQuizPassed(place)) {
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

    private long open(Enrolment place) {
        return em.createQuery(OPEN, Long.class)
                .setParameter("version", place.version())
                .setParameter("person", place.person())
                .getSingleResult();
    }

    private boolean isQuizPassed(Enrolment place) {
        return place.version().quiz().isEmpty()
                || pass(place.course().code(), place.person()).isPresent();
    }

    private LocalDate lastDay(Enrolment place) {
        var done = em.createQuery(LAST_DONE, LocalDate.class)
                .setParameter("version", place.version())
                .setParameter("person", place.person())
                .getSingleResult();
        var passed = place.version().quiz().flatMap(quiz -> pass(place.course().code(), place.person()));
        return Stream.of(
                        place.enrolledOn(), done, passed.map(QuizPass::passedOn).orElse(null))
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
