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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Startup;

/** Puts the courses of the content files on the shelf, in the order of their index, when the application starts. */
@ApplicationScoped
@Transactional
class Shelf {

    private static final int TURN = 50;

    static final String ON_IT = "select c from Course c left join fetch c.published where c.unit is null";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Publishing publishing;

    @Inject
    Clock clock;

    void load(@Observes @Priority(Beginning.FIRST + TURN) Startup startup) {
        stand(new ShelfFiles().packs());
    }

    /**
     * These courses and no others stand on the shelf, in this order. What has changed becomes a new version: who began
     * the old one finishes it.
     */
    void stand(List<Pack> packs) {
        var known = em.createQuery(ON_IT, Course.class).getResultList().stream()
                .collect(Collectors.toMap(Course::code, Function.identity()));
        for (int i = 0; i < packs.size(); i++) {
            stand(known, packs.get(i), i + 1);
        }
        var listed = packs.stream().map(Pack::code).toList();
        var today = LocalDate.now(clock);
        known.values().stream()
                .filter(course -> !listed.contains(course.code()))
                .forEach(course -> course.withdraw(today));
        em.flush();
    }

    private void stand(Map<String, Course> known, Pack pack, int place) {
        var course = known.computeIfAbsent(pack.code(), this::added);
        var digest = pack.digest();
        if (!course.published()
                .map(CourseVersion::digest)
                .filter(digest::equals)
                .isPresent()) {
            publishing.publish(publishing.draft(course, pack, null), digest, null);
        }
        course.standAt(place);
    }

    private Course added(String code) {
        var course = new Course(code, null);
        em.persist(course);
        return course;
    }
}
