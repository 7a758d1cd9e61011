package vn.hocvuso.learning;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Startup;

/** Puts the courses of the content files on the shelf, in the order of their index, when the application starts. */
@ApplicationScoped
@Transactional
class Shelf {

    private static final int TURN = 50;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Completing completing;

    @Inject
    Clock clock;

    void load(@Observes @Priority(Beginning.FIRST + TURN) Startup startup) {
        var index = ContentFile.read("courses/index.yaml").yaml();
        stand(((List<?>) index.get("courses"))
                .stream().map(String::valueOf).map(CourseFile::read).toList());
    }

    /** These courses and no others stand on the shelf, in this order; what has not changed is left alone. */
    void stand(List<CourseFile> files) {
        for (int i = 0; i < files.size(); i++) {
            stand(files.get(i), i + 1);
        }
        var listed = files.stream().map(CourseFile::code).toList();
        var today = LocalDate.now(clock);
        all().stream().filter(course -> !listed.contains(course.code())).forEach(course -> course.withdraw(today));
    }

    private void stand(CourseFile file, int place) {
        var course = all().stream()
                .filter(known -> known.code().equals(file.code()))
                .findFirst()
                .orElseGet(() -> new Course(file.code()));
        if (!course.follows(file, place)) {
            course.follow(file, place, LocalDate.now(clock));
            em.persist(course);
            em.flush();
            completing.whereDue(course);
        }
    }

    private List<Course> all() {
        return em.createQuery("select c from Course c", Course.class).getResultList();
    }
}
