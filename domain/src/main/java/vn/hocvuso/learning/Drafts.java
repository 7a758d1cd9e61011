package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.Lesson;
import vn.hocvuso.learning.draft.DraftLine;
import vn.hocvuso.learning.draft.DraftText;
import vn.hocvuso.learning.draft.DraftUnit;
import vn.hocvuso.learning.draft.Finding;
import vn.hocvuso.learning.draft.Findings;
import vn.hocvuso.learning.draft.Slug;
import vn.hocvuso.learning.draft.VersionCopy;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.Role;
import vn.hocvuso.people.RoleLine;
import vn.hocvuso.people.Roles;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/** The courses of one's units, for whoever writes them: begun, copied, published, withdrawn. */
@ApplicationScoped
@Transactional
public class Drafts {

    /** Courses on a page of {@link #list}. */
    public static final int PAGE = DraftShelf.PAGE;

    /** Behind the courses of the shelf, which count from 1. */
    static final int PLACE = 1_000;

    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz23456789";

    private static final int LONGEST_CODE = 50;

    static final String KNOWN = """
            select exists (
                select 1
                from framework f
                join skill_domain d on d.framework_id = f.id
                join competence k on k.domain_id = d.id
                where f.code = ? and k.code = ?)
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Roles roles;

    @Inject
    DraftDesk desk;

    @Inject
    DraftShelf shelf;

    @Inject
    Publishing publishing;

    @Inject
    MediaKeeper media;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private final SecureRandom dice = new SecureRandom();

    record Yes(boolean yes) {}

    /** Whether the caller writes courses at any unit. */
    public boolean isAuthor(Caller caller) {
        return !held(caller).isEmpty();
    }

    /** The units the caller may write courses for, at most 200. */
    public List<DraftUnit> units(Caller caller) {
        return shelf.units(held(caller));
    }

    /**
     * The courses of those units, last changed first.
     *
     * @param page from 1
     */
    public List<DraftLine> list(Caller caller, int page) {
        return shelf.lines(held(caller), page);
    }

    public DraftView view(Caller caller, String code) {
        desk.course(caller, code);
        return shelf.view(code);
    }

    /**
     * A new course with an empty draft.
     *
     * @return its code
     * @throws RuleBroken {@code draft.title-missing}
     */
    public String create(Caller caller, UnitId unit, String title, Set<Audience> audiences) {
        rights.require(caller, Action.AUTHOR, unit);
        var line = DraftText.line(title);
        RuleBroken.unless(line != null, "draft.title-missing");
        var version = fresh(caller, new Course(code(line), unit));
        version.cover(new Bilingual(line, null), new Bilingual(line, null), "CC BY 4.0");
        version.writtenFor(new HashSet<>(audiences));
        em.persist(version);
        em.flush();
        said(caller, version.course(), "course.created");
        return version.course().code();
    }

    /**
     * A new course that says what a published one says, whosever that is.
     *
     * @return its code
     */
    public String copy(Caller caller, String code, UnitId unit) {
        rights.require(caller, Action.AUTHOR, unit);
        var from = em.createQuery(Enrolments.COURSE, Course.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .flatMap(Course::published)
                .orElseThrow(NotAllowed::new);
        var version = fresh(caller, new Course(code(from.title().vi()), unit));
        fill(caller, version, from, lesson -> added(version.course(), lesson.slug()));
        audit.add(AuditEntry.of(caller, "course.created")
                .at(unit)
                .after("course", version.course().code())
                .after("copy-of", code));
        return version.course().code();
    }

    /** A draft that says what is learned today; one that has begun goes on. */
    public void begin(Caller caller, String code) {
        var course = desk.course(caller, code);
        em.lock(course, LockModeType.PESSIMISTIC_WRITE);
        if (desk.draft(course).isEmpty()) {
            var version = version(caller, course);
            fill(caller, version, course.published().orElseThrow(NotAllowed::new), Function.identity());
            said(caller, course, "course.drafted");
        }
    }

    /** Out of the catalogue; whoever began it may finish it. */
    public void withdraw(Caller caller, String code) {
        var course = desk.course(caller, code);
        course.withdraw(LocalDate.now(clock));
        said(caller, course, "course.withdrawn");
    }

    /** Into the catalogue again. */
    public void bringBack(Caller caller, String code) {
        var course = desk.course(caller, code);
        course.standAt(PLACE);
        said(caller, course, "course.brought-back");
    }

    /** Whether anybody may take a place without being asked to. */
    public void openToAll(Caller caller, String code, boolean open) {
        var course = desk.course(caller, code);
        course.openToAll(open);
        audit.add(AuditEntry.of(caller, "course.enrolment-set")
                .at(course.unit().orElseThrow())
                .after("course", code)
                .after("open", open));
    }

    /** All that is missing or wrong before it can be published; empty when nothing. */
    public List<Finding> findings(Caller caller, String code) {
        return findings(desk.read(caller, code));
    }

    /**
     * From now on whoever begins learns what the draft says; who began before finishes what they began.
     *
     * @return number of the version
     * @throws RuleBroken {@code draft.unfinished} when there are {@link #findings}
     */
    public int publish(Caller caller, String code) {
        var version = desk.open(caller, code);
        var findings = findings(version);
        RuleBroken.unless(findings.isEmpty(), "draft.unfinished", findings.size());
        publishing.weigh(version);
        publishing.publish(version, publishing.digest(version), caller.person());
        audit.add(AuditEntry.of(caller, "course.published")
                .at(version.course().unit().orElseThrow())
                .after("course", code)
                .after("number", version.number()));
        return version.number();
    }

    private List<Finding> findings(CourseVersion version) {
        return Findings.of(version, media.shown(version.id()).keySet(), goal -> sql.first(
                        Yes.class, KNOWN, goal.framework(), goal.competence())
                .orElseThrow()
                .yes());
    }

    private CourseVersion fresh(Caller caller, Course course) {
        course.standAt(PLACE);
        em.persist(course);
        return version(caller, course);
    }

    private CourseVersion version(Caller caller, Course course) {
        return new CourseVersion(course, publishing.nextNumber(course), clock.instant(), caller.person());
    }

    private void fill(Caller caller, CourseVersion version, CourseVersion from, Function<Lesson, Lesson> identity) {
        new VersionCopy(clock.instant(), caller.person()).into(version, from, identity);
        em.persist(version);
        publishing.weigh(version);
        em.flush();
    }

    private Lesson added(Course course, String slug) {
        var lesson = new Lesson(course, slug);
        em.persist(lesson);
        return lesson;
    }

    /** A few letters at its end keep it apart from the courses of the shelf, whatever comes onto it later. */
    private String code(String title) {
        var code = new StringBuilder(Slug.of(title, "khoa"));
        code.setLength(Math.min(LONGEST_CODE, code.length()));
        code.append('-');
        dice.ints(5, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.toString();
    }

    private void said(Caller caller, Course course, String deed) {
        audit.add(AuditEntry.of(caller, deed).at(course.unit().orElseThrow()).after("course", course.code()));
    }

    private List<UnitId> held(Caller caller) {
        return roles.own(caller).stream()
                .filter(line -> Role.of(line.role()).actions().contains(Action.AUTHOR))
                .map(RoleLine::unit)
                .distinct()
                .toList();
    }
}
