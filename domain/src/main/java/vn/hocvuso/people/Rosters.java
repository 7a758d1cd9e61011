package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.sheet.RosterSheet;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.FileType;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.NewFile;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * A school's staff list on its way in: uploaded, looked at, accepted. Only who uploaded it sees and accepts it; what is
 * refused stays listed with the reason.
 */
@ApplicationScoped
@Transactional
public class Rosters {

    static final String KNOWN = """
            select p.id, p.full_name, p.birth_date, p.phone, p.email, p.identity_hash, p.identity_tail, a.position, a.audience, a.group_name,
                   a.valid_to is not null
            from assignment a
            join person p on p.id = a.person_id
            where a.unit_id = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
              and (p.deactivated_on is null or p.deactivated_on > ?)
            order by p.id
            """;

    /** How long an uploaded list can be looked at again: it names people, so no longer than questions about it come. */
    static final int KEPT_DAYS = 90;

    private static final String ORIGINAL = "danh-sach.xlsx";

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

    @Inject
    Persons persons;

    @Inject
    UnitStates states;

    @Inject
    Files files;

    @Inject
    IdentityMarks marks;

    /**
     * Reads a list and keeps it as a preview, and the file itself for 90 days, unless identity numbers stand in it; an earlier preview of the same caller for
     * the unit is forgotten with its file.
     *
     * @param file an {@code .xlsx}, at most 5 MB and 5,000 rows
     * @return the number to ask for it by
     * @throws RuleBroken {@code roster.file.…}
     */
    public long upload(Caller caller, UnitId unit, byte[] file) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        var reading = RosterSheet.read(file, LocalDate.now(clock));
        forgetPreviews(caller, unit);
        var roster = new RosterImport(unit, caller.person(), clock.instant(), reading);
        if (!reading.hasIdentityNumbers()) {
            roster.keep(files.keep(caller, original(unit), new ByteArrayInputStream(file)));
        }
        em.persist(roster);
        var rows = reading.rows().stream()
                .map(row -> new RosterRow(roster.id(), row, marks.of(row.identityNumber())))
                .toList();
        judge(rows, unit);
        rows.forEach(em::persist);
        em.flush();
        audit.add(AuditEntry.of(caller, "roster.uploaded").at(unit).after("rows", rows.size()));
        return roster.id();
    }

    public RosterPreview preview(Caller caller, long id) {
        var roster = own(caller, id);
        var preview = roster.preview(rows(id));
        audit.add(AuditEntry.of(caller, "roster.upload-read")
                .at(preview.unit())
                .after("shown", preview.rows().size()));
        return preview;
    }

    /**
     * Answers what the positions nobody could place count as.
     *
     * @param answers audience by {@link RosterPreview.Ask#key()}
     */
    public void choose(Caller caller, long id, Map<String, Audience> answers) {
        var roster = own(caller, id);
        RuleBroken.unless(!roster.isAccepted(), "roster.accepted-already");
        var rows = rows(id);
        rows.stream()
                .filter(RosterRow::isAsked)
                .forEach(row -> row.choose(answers.getOrDefault(Positions.key(row.position()), row.audience())));
        judge(rows, roster.unit());
        audit.add(AuditEntry.of(caller, "roster.positions-chosen")
                .at(roster.unit())
                .after("positions", answers.size()));
    }

    /**
     * Takes every row that can be taken, on what the unit is at this moment. Accepting once more changes nothing.
     *
     * @return the list as it was taken
     * @throws RuleBroken {@code reorganise.not-open} for a unit that has just been closed
     */
    public RosterPreview accept(Caller caller, long id) {
        var unit = own(caller, id).unit();
        states.stay(unit, LocalDate.now(clock));
        em.find(Unit.class, unit.value(), LockModeType.PESSIMISTIC_WRITE);
        var roster = own(caller, id);
        em.refresh(roster);
        var rows = rows(id);
        if (!roster.isAccepted()) {
            take(rows, judge(rows, unit), unit);
            roster.accept(clock.instant());
            audit.add(PersonAudit.taken(caller, unit, rows));
            audit.add(AuditEntry.of(caller, "roster.accepted").at(unit).after("rows", rows.size()));
        }
        return roster.preview(rows);
    }

    /**
     * The refused rows as they stood, with the reason in a column of its own: to be set right and uploaded again.
     *
     * @param reasonHeading what that column is called
     * @param said how a reason is told
     * @return an {@code .xlsx}
     */
    public byte[] leftOver(Caller caller, long id, String reasonHeading, Function<Reason, String> said) {
        var roster = own(caller, id);
        var refused = rows(id).stream()
                .filter(row -> row.outcome() == Outcome.REFUSED)
                .toList();
        audit.add(AuditEntry.of(caller, "roster.upload-read").at(roster.unit()).after("shown", refused.size()));
        return new LeftOver(roster.headings().all(), reasonHeading, said).sheet(refused);
    }

    private RosterImport own(Caller caller, long id) {
        caller.required();
        var roster = Optional.ofNullable(em.find(RosterImport.class, id)).orElseThrow(NotAllowed::new);
        rights.require(caller, Action.KEEP_ROSTER, roster.unit());
        if (!roster.isOf(caller.person())) {
            throw new NotAllowed();
        }
        return roster;
    }

    private List<RosterRow> rows(long id) {
        return em.createQuery("select r from RosterRow r where r.roster = :id order by r.number", RosterRow.class)
                .setParameter("id", id)
                .getResultList();
    }

    private List<KnownPerson> judge(List<RosterRow> rows, UnitId unit) {
        var today = LocalDate.now(clock);
        em.flush();
        var known = sql.list(KnownPerson.class, KNOWN, unit, today, today, today);
        var judge = new RosterJudge(known, marks.taken(numbers(rows)));
        rows.forEach(judge::judge);
        return known;
    }

    private static List<IdentityMark> numbers(List<RosterRow> rows) {
        return rows.stream()
                .filter(row -> row.fullName() != null && !row.fullName().isEmpty())
                .map(row -> row.identity().number())
                .filter(Objects::nonNull)
                .toList();
    }

    private void take(List<RosterRow> rows, List<KnownPerson> known, UnitId unit) {
        rows.stream()
                .filter(row -> row.outcome() == Outcome.NEW)
                .forEach(row -> row.became(persons.enter(unit, row.newcomer())));
        var changed = rows.stream()
                .filter(row -> row.outcome() == Outcome.CHANGED)
                .collect(Collectors.toMap(RosterRow::person, Function.identity()));
        var there = changed.isEmpty() ? Map.<PersonId, Person>of() : persons.withPlaceAt(unit);
        var places = changed.isEmpty() ? Map.<PersonId, Assignment>of() : persons.openPlacesAt(unit);
        known.stream().filter(person -> changed.containsKey(person.id())).forEach(person -> {
            var row = changed.get(person.id());
            person.change(there.get(person.id()), row);
            places.get(person.id())
                    .change(person.place(row), LocalDate.now(clock))
                    .ifPresent(em::persist);
        });
    }

    /** The list as it came, to be looked at again. */
    private NewFile original(UnitId unit) {
        return new NewFile(
                unit,
                Action.KEEP_ROSTER,
                ORIGINAL,
                Set.of(FileType.XLSX),
                RosterSheet.LARGEST,
                LocalDate.now(clock).plusDays(KEPT_DAYS));
    }

    /** With the files they came in. */
    private void forgetPreviews(Caller caller, UnitId unit) {
        var previews = em.createQuery(
                        "select i from RosterImport i"
                                + " where i.uploadedBy = :person and i.unit = :unit and i.acceptedAt is null",
                        RosterImport.class)
                .setParameter("person", caller.person())
                .setParameter("unit", unit)
                .getResultList();
        previews.forEach(em::remove);
        previews.stream().map(RosterImport::file).filter(Objects::nonNull).forEach(file -> files.remove(caller, file));
    }
}
