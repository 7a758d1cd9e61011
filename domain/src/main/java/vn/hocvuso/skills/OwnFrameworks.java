package vn.hocvuso.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.skills.file.FileProblem;
import vn.hocvuso.skills.file.FrameworkReader;
import vn.hocvuso.skills.file.FrameworkReading;
import vn.hocvuso.skills.file.FrameworkText.Changes;
import vn.hocvuso.skills.file.FrameworkText.CompetenceText;
import vn.hocvuso.skills.file.FrameworkText.SentenceText;

/**
 * A unit's own frameworks on their way in, and out: brought as a file, looked at, accepted; withdrawn. Each edition stands
 * beside the one before it, which nothing changes any more.
 */
@ApplicationScoped
@Transactional
public class OwnFrameworks {

    static final String OF_UNIT = """
            select f.code, f.title_vi, f.title_en, f.legal_basis, f.issuer, f.in_force, f.sureness, f.note_vi, f.note_en,
                   f.family, f.edition, f.unit_id, f.withdrawn_at
            from framework f
            where f.unit_id = ?
            order by f.family, f.edition desc
            """;

    static final String FAMILY = """
            select f.code, f.title_vi, f.title_en, f.legal_basis, f.issuer, f.in_force, f.sureness, f.note_vi, f.note_en,
                   f.family, f.edition, f.unit_id, f.withdrawn_at
            from framework f
            where f.family = ? or f.code in (?, ?)
            order by f.edition desc
            """;

    static final String KNOWN = """
            select f.code, c.code
            from framework f
            join skill_domain d on d.framework_id = f.id
            join competence c on c.domain_id = d.id
            where f.code = any (string_to_array(?, ',')) and f.withdrawn_at is null
              and (f.unit_id is null or f.unit_id = ?)
            """;

    static final String SENTENCES = """
            select c.code, c.name_vi, c.name_en, c.description_vi, c.description_en,
                   s.level, s.position, s.text_vi, s.text_en, s.suspect
            from framework f
            join skill_domain d on d.framework_id = f.id
            join competence c on c.domain_id = d.id
            left join descriptor s on s.competence_id = c.id
            where f.code = ?
            order by d.position, c.position, s.level, s.position
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Every edition of every framework of the unit, withdrawn ones too. */
    public List<FrameworkCard> of(Caller caller, UnitId unit) {
        rights.require(caller, Action.AUTHOR, unit);
        return sql.list(FrameworkCard.class, OF_UNIT, unit);
    }

    /**
     * Keeps a file as a preview, whatever is wrong with it; an earlier preview of the same caller for the unit is forgotten.
     *
     * @return the number to ask for it by
     * @throws RuleBroken {@code framework.yaml.large}
     */
    public long upload(Caller caller, UnitId unit, byte[] file) {
        rights.require(caller, Action.AUTHOR, unit);
        RuleBroken.unless(
                file.length <= FrameworkReader.MOST_BYTES, "framework.yaml.large", FrameworkReader.MOST_BYTES / 1024);
        em.createQuery("delete from FrameworkUpload u"
                        + " where u.unit = :unit and u.uploadedBy = :by and u.acceptedAt is null")
                .setParameter("unit", unit)
                .setParameter("by", caller.required())
                .executeUpdate();
        var upload = new FrameworkUpload(unit, caller.required(), clock.instant(), file);
        em.persist(upload);
        em.flush();
        return upload.id();
    }

    public UploadPreview preview(Caller caller, long id) {
        var upload = own(caller, id);
        var reading = read(upload);
        if (!reading.isGood()) {
            return new UploadPreview(id, upload.unit(), upload.framework(), null, reading.problems(), null, null);
        }
        var follows = newest(family(reading), upload);
        return new UploadPreview(
                id,
                upload.unit(),
                upload.framework(),
                reading.framework(),
                List.of(),
                follows.orElse(null),
                follows.map(before -> changes(reading, before)).orElse(null));
    }

    private Changes changes(FrameworkReading reading, FrameworkCard before) {
        return reading.framework().since(competences(before.code()));
    }

    /**
     * Makes the framework the file describes, as things stand at this moment. Accepting once more changes nothing.
     *
     * @return its code
     * @throws RuleBroken what is wrong with the file first, {@code framework.…}
     */
    public String accept(Caller caller, long id) {
        var upload = own(caller, id);
        em.lock(upload, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(upload);
        if (upload.framework() != null) {
            return upload.framework();
        }
        var first = FrameworkReader.read(upload.yaml(), names -> known(names, upload.unit()));
        if (first.isGood()) {
            alone(first.framework().head().family());
        }
        var reading = read(upload);
        for (var problem : reading.problems()) {
            throw new RuleBroken(problem.code(), problem.args().toArray());
        }
        var text = reading.framework();
        em.persist(new Framework(text, new ContentFile("", upload.yaml()).digest())
                .of(upload.unit(), caller.required(), clock.instant()));
        upload.accept(text.head().code(), clock.instant());
        em.flush();
        audit.add(AuditEntry.of(caller, "framework.uploaded")
                .at(upload.unit())
                .after("framework", text.head().code()));
        return text.head().code();
    }

    /** One of the unit's own, for whoever may withdraw it. */
    public FrameworkCard card(Caller caller, String code) {
        var framework = owned(caller, code);
        return of(caller, framework.unit()).stream()
                .filter(card -> card.code().equals(code))
                .findFirst()
                .orElseThrow(NotAllowed::new);
    }

    /** Nobody chooses it from now on; what was judged under it, and its pages, stay. Withdrawing once more changes nothing. */
    public void withdraw(Caller caller, String code) {
        var framework = owned(caller, code);
        em.lock(framework, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(framework);
        if (framework.withdraw(caller.required(), clock.instant())) {
            audit.add(AuditEntry.of(caller, "framework.withdrawn")
                    .at(framework.unit())
                    .before("framework", code));
        }
    }

    private Framework owned(Caller caller, String code) {
        caller.required();
        var framework = em.createQuery(
                        "select f from Framework f where f.code = :code and f.unit is not null", Framework.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotAllowed::new);
        rights.require(caller, Action.AUTHOR, framework.unit());
        return framework;
    }

    private FrameworkUpload own(Caller caller, long id) {
        caller.required();
        var upload = Optional.ofNullable(em.find(FrameworkUpload.class, id)).orElseThrow(NotAllowed::new);
        rights.require(caller, Action.AUTHOR, upload.unit());
        if (!upload.isOf(caller.person())) {
            throw new NotAllowed();
        }
        return upload;
    }

    /** Two who bring the same family at once come one after the other. */
    private void alone(String family) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 124))")
                .setParameter(1, family)
                .getSingleResult();
    }

    private FrameworkReading read(FrameworkUpload upload) {
        var reading = FrameworkReader.read(upload.yaml(), names -> known(names, upload.unit()));
        return reading.isGood() && upload.framework() == null ? reading.with(misfits(reading, upload.unit())) : reading;
    }

    /** What the file says of itself, against what there is already. */
    private List<FileProblem> misfits(FrameworkReading reading, UnitId unit) {
        var head = reading.framework().head();
        var family = family(reading);
        var lines = reading.lines();
        if (family.stream().anyMatch(card -> !unit.equals(card.unit()))) {
            return List.of(new FileProblem(lines.get("family"), "framework.family.taken", head.family()));
        }
        var problems = new ArrayList<FileProblem>();
        family.stream().findFirst().ifPresent(newest -> {
            if (newest.edition() >= head.edition()) {
                problems.add(new FileProblem(
                        lines.get("edition"), "framework.edition.taken", newest.edition(), newest.edition() + 1));
            }
            if (newest.inForce().isAfter(head.inForce())) {
                problems.add(new FileProblem(
                        lines.get("in_force"), "framework.in-force.before", newest.edition(), newest.inForce()));
            }
        });
        return problems;
    }

    /** All there is under the names this one would have, the newest first. */
    private List<FrameworkCard> family(FrameworkReading reading) {
        var head = reading.framework().head();
        return sql.list(FrameworkCard.class, FAMILY, head.family(), head.code(), head.family());
    }

    private static Optional<FrameworkCard> newest(List<FrameworkCard> family, FrameworkUpload upload) {
        return family.stream()
                .filter(card -> !card.code().equals(upload.framework()))
                .findFirst();
    }

    private Map<String, Set<String>> known(Set<String> names, UnitId unit) {
        return sql.list(Code.class, KNOWN, String.join(",", names), unit).stream()
                .collect(Collectors.groupingBy(
                        Code::framework, Collectors.mapping(Code::competence, Collectors.toSet())));
    }

    record Code(String framework, String competence) {}

    private List<CompetenceText> competences(String framework) {
        var lines = sql.list(Line.class, SENTENCES, framework).stream()
                .collect(Collectors.groupingBy(Line::code, LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream().map(Line::competence).toList();
    }

    /** @param level null where nothing is described */
    record Line(
            String code,
            String vi,
            String en,
            String aboutVi,
            String aboutEn,
            Integer level,
            Integer position,
            String textVi,
            String textEn,
            String suspect) {

        static CompetenceText competence(List<Line> lines) {
            var first = lines.get(0);
            var sentences = lines.stream()
                    .filter(line -> line.level() != null)
                    .map(line -> new SentenceText(
                            line.level(), line.position(), line.textVi(), line.textEn(), line.suspect()))
                    .toList();
            return new CompetenceText(first.code, first.vi, first.en, first.aboutVi, first.aboutEn, sentences);
        }
    }
}
