package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.PackageTarget.How;
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;

/** Finds the course a package belongs to at a unit, and says in its draft what the package says. */
@ApplicationScoped
class Importing {

    /** Behind the courses of the shelf, which count from 1. */
    private static final int PLACE = 1_000;

    private static final int LONGEST_CODE = 100;

    static final String IN_LINE =
            "select cast(pg_advisory_xact_lock(hashtextextended('course-package:' || ?1, 0)) as text)";

    static final String DRAFT = "select v from CourseVersion v where v.course = :course and v.publishedAt is null";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Publishing publishing;

    @Inject
    Packing packing;

    @Inject
    Audit audit;

    /**
     * @param replace whether what was written in the course's draft may go
     * @return code of the course
     * @throws RuleBroken {@code package.draft-changed}
     */
    String take(Caller caller, UnitId unit, Pack pack, boolean replace) {
        em.createNativeQuery(IN_LINE).setParameter(1, pack.code()).getSingleResult();
        var target = target(unit, pack);
        RuleBroken.unless(replace || !target.replaces(), "package.draft-changed", target.code());
        if (!target.changesNothing()) {
            var course = course(target.code()).orElseGet(() -> added(target.code(), unit));
            var named = pack.as(target.code(), pack.selfEnrolment());
            var draft = draft(course);
            draft.ifPresent(there -> publishing.renew(there, named, caller.person()));
            var version = draft.orElseGet(() -> publishing.draft(course, named, caller.person()));
            audit.add(AuditEntry.of(caller, "course.imported")
                    .at(unit)
                    .after("course", target.code())
                    .after("number", version.number()));
        }
        return target.code();
    }

    /** The first of code, code-2, code-3 … that is free or the unit's own. */
    PackageTarget target(UnitId unit, Pack pack) {
        for (int n = 1; ; n++) {
            var end = n == 1 ? "" : "-" + n;
            var code = pack.code().substring(0, Math.min(pack.code().length(), LONGEST_CODE - end.length())) + end;
            var course = course(code);
            if (course.isEmpty()) {
                return new PackageTarget(code, n == 1 ? How.NEW : How.RENAMED);
            }
            if (course.get().unit().filter(unit::equals).isPresent()) {
                return new PackageTarget(code, how(course.get(), pack));
            }
        }
    }

    private How how(Course course, Pack pack) {
        var open = course.published().isPresent() ? course.isOpenToAll() : pack.selfEnrolment();
        var incoming = pack.as(course.code(), open).digest();
        var draft = draft(course).map(packing::pack).map(Pack::digest);
        var published = course.published().map(packing::pack).map(Pack::digest);
        if (draft.or(() -> published).filter(incoming::equals).isPresent()) {
            return How.SAME;
        }
        return draft.isEmpty() || draft.equals(published) ? How.DRAFT : How.REPLACE;
    }

    private Optional<Course> course(String code) {
        return em.createQuery(Enrolments.COURSE, Course.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    private Optional<CourseVersion> draft(Course course) {
        return em.createQuery(DRAFT, CourseVersion.class)
                .setParameter("course", course)
                .getResultStream()
                .findFirst();
    }

    private Course added(String code, UnitId unit) {
        var course = new Course(code, unit);
        course.standAt(PLACE);
        em.persist(course);
        return course;
    }
}
