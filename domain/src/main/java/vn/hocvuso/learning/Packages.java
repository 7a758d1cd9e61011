package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.media.zip.SafeZip.Bounds;
import vn.hocvuso.learning.pack.MediaCheck;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.learning.pack.PackReading;
import vn.hocvuso.learning.pack.PackWriter;
import vn.hocvuso.people.Role;
import vn.hocvuso.people.Roles;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.FileType;
import vn.hocvuso.platform.NewFile;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * Courses going home as zips, and coming back. What comes in is looked at first: when anything is wrong, nothing is kept;
 * when nothing is, what was understood waits, written anew, for a yes.
 */
@ApplicationScoped
@Transactional
public class Packages {

    /** Largest zip that is taken, in bytes. */
    public static final long LARGEST = 200L << 20;

    /** How long what was looked at waits for a yes. */
    static final int KEPT_DAYS = 1;

    static final String VERSION = "select v from CourseVersion v where v.course.code = :code and v.number = :number";

    static final String LINES = """
            select c.code, v.number, v.title_vi, v.title_en, v.published_at is null, v.licence
            from course c
            join course_version v on v.course_id = c.id
            where v.id = c.published_id and (v.licence is not null or c.unit_id = ?)
                or v.published_at is null and c.unit_id = ?
            order by c.position, c.code, v.number
            limit 500
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
    Unpacking unpacking;

    @Inject
    Importing importing;

    @Inject
    vn.hocvuso.platform.Files files;

    @Inject
    Packing packing;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * A version on its way out.
     *
     * @param fileName such as {@code ma-qr-v2.zip}
     * @param pack to be written by {@link PackWriter}; its files are read while it is
     */
    public record Export(String fileName, Pack pack) {}

    /** What may be taken home: drafts and courses of the unit, and all that is learned under a licence. */
    public List<PackageLine> exportable(Caller caller, UnitId unit) {
        rights.require(caller, Action.AUTHOR, unit);
        return sql.list(PackageLine.class, LINES, unit, unit);
    }

    /**
     * A version of a course one writes, draft or not; one that was published under a licence for whoever writes any.
     *
     * @throws NotAllowed also where there is no such version
     */
    public Export export(Caller caller, String course, int number) {
        var version = em.createQuery(VERSION, CourseVersion.class)
                .setParameter("code", course)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .filter(found -> mayTake(caller, found))
                .orElseThrow(NotAllowed::new);
        audit.add(AuditEntry.of(caller, "course.exported")
                .at(version.course().unit().orElse(null))
                .after("course", course)
                .after("number", number));
        return new Export("%s-v%d.zip".formatted(course, number), packing.pack(version));
    }

    private boolean mayTake(Caller caller, CourseVersion version) {
        var unit = version.course().unit();
        return unit.isPresent() && rights.may(caller, Action.AUTHOR, unit.get())
                || version.isPublished() && version.licence() != null && writesCourses(caller);
    }

    private boolean writesCourses(Caller caller) {
        return roles.own(caller).stream()
                .anyMatch(line -> Role.of(line.role()).actions().contains(Action.AUTHOR));
    }

    /**
     * Looks at a zip. Without problems it waits under the number of the preview until tomorrow; with any, nothing of it is
     * kept.
     *
     * @throws RuleBroken {@code media.zip.…} when it is no zip to be opened
     */
    public PackagePreview check(Caller caller, UnitId unit, Path zip) {
        rights.require(caller, Action.AUTHOR, unit);
        return unpacking.reading(zip, reading -> {
            if (reading.pack() == null) {
                return PackagePreview.refused(unit, reading);
            }
            var pack = MediaCheck.cleaned(reading.pack());
            return preview(keep(caller, unit, pack), unit, reading, pack);
        });
    }

    /** What was looked at before, once more. */
    public PackagePreview waiting(Caller caller, long file) {
        return opened(
                caller,
                file,
                (unit, reading) -> reading.pack() == null
                        ? PackagePreview.refused(unit, reading)
                        : preview(file, unit, reading, reading.pack()));
    }

    /**
     * Takes what waits. Once more changes nothing.
     *
     * @param replace whether what was written in the course's draft may go
     * @return code of the course
     * @throws RuleBroken {@code package.draft-changed}, {@code package.problems} when what it teaches is gone since
     */
    public String accept(Caller caller, long file, boolean replace) {
        return opened(caller, file, (unit, reading) -> {
            RuleBroken.unless(
                    reading.pack() != null,
                    "package.problems",
                    reading.problems().size());
            return importing.take(caller, unit, reading.pack(), replace);
        });
    }

    private PackagePreview preview(long file, UnitId unit, PackReading reading, Pack pack) {
        return new PackagePreview(
                file,
                unit,
                reading.problems(),
                reading.warnings(),
                PackagePreview.comes(importing.target(unit, pack), pack));
    }

    /** Written anew, as the platform writes it: nothing of the zip itself is kept. */
    private long keep(Caller caller, UnitId unit, Pack pack) {
        return Unpacking.onDisk(path -> {
            try (var out = Files.newOutputStream(path)) {
                PackWriter.write(pack, out);
            }
            var name = pack.code() + ".zip";
            var until = LocalDate.now(clock).plusDays(KEPT_DAYS);
            var file = new NewFile(unit, Action.AUTHOR, name, Set.of(FileType.COURSE), Bounds.COURSE.total(), until);
            try (var in = Files.newInputStream(path)) {
                return files.keep(caller, file, in);
            }
        });
    }

    private interface Use<R> {
        R of(UnitId unit, PackReading reading);
    }

    private <R> R opened(Caller caller, long file, Use<R> use) {
        var card = files.open(caller, file);
        if (!card.type().equals("course")) {
            throw new NotAllowed();
        }
        return Unpacking.onDisk(path -> {
            try (var out = Files.newOutputStream(path)) {
                files.copy(card, 0, card.length(), out);
            }
            return unpacking.reading(path, reading -> use.of(card.unit(), reading));
        });
    }
}
