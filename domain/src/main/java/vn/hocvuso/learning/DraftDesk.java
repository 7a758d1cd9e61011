package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;

/** Where a draft is found for whoever may write on it. Who changes it waits until the one before is through. */
@ApplicationScoped
class DraftDesk {

    static final String DRAFT = "select v from CourseVersion v where v.course = :course and v.publishedAt is null";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Rights rights;

    @Inject
    Clock clock;

    /** @throws NotAllowed also for a course of the shelf: it is changed in its files */
    Course course(Caller caller, String code) {
        caller.required();
        var course = em.createQuery(Enrolments.COURSE, Course.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAllowed::new);
        rights.require(caller, Action.AUTHOR, course.unit().orElseThrow(NotAllowed::new));
        return course;
    }

    Optional<CourseVersion> draft(Course course) {
        return em.createQuery(DRAFT, CourseVersion.class)
                .setParameter("course", course)
                .getResultStream()
                .findFirst();
    }

    /** The draft to be looked at. @throws RuleBroken {@code draft.none} */
    CourseVersion read(Caller caller, String code) {
        return draft(course(caller, code)).orElseThrow(() -> new RuleBroken("draft.none"));
    }

    /** The draft to be changed, noting who does. @throws RuleBroken {@code draft.none} */
    CourseVersion open(Caller caller, String code) {
        var version = em.createQuery(DRAFT, CourseVersion.class)
                .setParameter("course", course(caller, code))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("draft.none"));
        version.touched(clock.instant(), caller.person());
        return version;
    }

    static LessonVersion lesson(CourseVersion version, String slug) {
        return version.lessons().stream()
                .filter(lesson -> lesson.lesson().slug().equals(slug))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }
}
