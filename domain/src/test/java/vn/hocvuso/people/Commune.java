package vn.hocvuso.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.files.ChunkedFiles;

/** A small world on real PostgreSQL: a province with two communes and three schools, and the doors wired to it. */
final class Commune {

    static final LocalDate TODAY = LocalDate.of(2025, 12, 15);

    static final String UNITS = """
            units:
              - {code: hn, level: province, name: Thành phố Hà Nội, short: Hà Nội, from: 2025-07-01, source: test}
              - {code: tam-hung, level: commune, name: Xã Tam Hưng, parent: hn, from: 2025-07-01, source: test}
              - {code: mn-a, level: school, name: Trường Mầm non Tam Hưng A, short: MN Tam Hưng A, parent: tam-hung,
                 from: 2025-07-01, register: THA, source: test}
              - {code: mn-b, level: school, name: Trường Mầm non Tam Hưng B, parent: tam-hung, from: 2025-07-01, source: test}
              - {code: dai-tu, level: commune, name: Xã Đại Từ, parent: hn, from: 2025-07-01, source: test}
            """;

    final TestDatabase database;
    final Organisation organisation = new Organisation();
    final RoleRights rights = new RoleRights();
    final Units units = new Units();
    final Persons persons = new Persons();
    final Roles roles = new Roles();
    final UnitStates states = new UnitStates();
    final Reorganisations reorganisations = new Reorganisations();
    final FirstAdministrator firstAdministrator = new FirstAdministrator();
    final Map<String, String> settings = new HashMap<>();

    Commune() {
        this(TestDatabase.fresh());
        settle();
    }

    /** Wired to a database that may have been settled before. */
    Commune(TestDatabase database) {
        this.database = database;
        wire(TODAY);
    }

    void settle() {
        organisation.load(file(UNITS));
        database.entities().flush();
    }

    static ContentFile file(String yaml) {
        return new ContentFile(Organisation.FILE, yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets it be this day for every door. */
    void wire(LocalDate today) {
        organisation.em = database.entities();
        rights.sql = database.sql();
        rights.clock = clock(today);
        units.sql = database.sql();
        units.rights = rights;
        units.clock = clock(today);
        persons.em = database.entities();
        persons.sql = database.sql();
        persons.rights = rights;
        persons.clock = clock(today);
        persons.firstAdministrator = firstAdministrator;
        persons.roles = roles;
        persons.usernames = new Usernames();
        persons.usernames.em = database.entities();
        persons.usernames.sql = database.sql();
        firstAdministrator.em = database.entities();
        firstAdministrator.units = units;
        firstAdministrator.clock = clock(today);
        firstAdministrator.settings = settings();
        roles.em = database.entities();
        roles.sql = database.sql();
        roles.rights = rights;
        roles.clock = clock(today);
        roles.audit = persons.audit = firstAdministrator.audit = audit(today);
        wireReorganisations(today);
    }

    private void wireReorganisations(LocalDate today) {
        reorganisations.states = persons.states = roles.states = states;
        states.em = database.entities();
        states.sql = database.sql();
        reorganisations.handover = new Handover();
        reorganisations.handover.em = database.entities();
        reorganisations.entries = new Entries();
        reorganisations.entries.em = database.entities();
        reorganisations.entries.sql = database.sql();
        reorganisations.entries.clock = clock(today);
        reorganisations.handover.audit = reorganisations.entries.audit = audit(today);
        reorganisations.rights = rights;
        reorganisations.clock = clock(today);
    }

    Files files(LocalDate today) {
        return new Files(
                database.entities(),
                database.sql(),
                rights,
                audit(today),
                clock(today),
                settings(),
                new ChunkedFiles(database.source()));
    }

    Rosters rosters(LocalDate today) {
        var rosters = new Rosters();
        rosters.em = database.entities();
        rosters.sql = database.sql();
        rosters.rights = rights;
        rosters.files = files(today);
        rosters.clock = clock(today);
        rosters.persons = persons;
        rosters.marks = marks();
        rosters.states = states;
        rosters.audit = audit(today);
        return rosters;
    }

    Absences absences(LocalDate today) {
        var absences = new Absences();
        absences.em = database.entities();
        absences.sql = database.sql();
        absences.persons = persons;
        absences.clock = clock(today);
        absences.audit = audit(today);
        return absences;
    }

    Assignments assignments(LocalDate today) {
        var assignments = new Assignments();
        assignments.em = database.entities();
        assignments.sql = database.sql();
        assignments.rights = rights;
        assignments.persons = persons;
        assignments.roles = roles;
        assignments.states = reorganisations.states;
        assignments.clock = clock(today);
        assignments.audit = audit(today);
        return assignments;
    }

    Audiences audiences(LocalDate today) {
        var audiences = new Audiences();
        audiences.em = database.entities();
        audiences.sql = database.sql();
        audiences.rights = rights;
        audiences.clock = clock(today);
        audiences.audit = audit(today);
        return audiences;
    }

    AuditBook auditBook(LocalDate today) {
        var book = new AuditBook();
        book.sql = database.sql();
        book.rights = rights;
        book.audit = audit(today);
        book.units = units;
        book.names = new AuditNames();
        book.names.sql = database.sql();
        book.clock = clock(today);
        return book;
    }

    Audit audit(LocalDate today) {
        return TestAudit.on(database.source(), clock(today));
    }

    static Clock clock(LocalDate day) {
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        Instant nine = day.atTime(9, 0).atZone(zone).toInstant();
        return Clock.fixed(nine, zone);
    }

    IdentityMarks marks() {
        var marks = new IdentityMarks();
        marks.em = database.entities();
        marks.sql = database.sql();
        marks.persons = persons;
        marks.audit = persons.audit;
        marks.settings = settings();
        settings.put("hocvuso.identity.key", "c2VjcmV0IG9mIHRoZSB0ZXN0cywgdGhpcnR5LXR3byE=");
        return marks;
    }

    Settings settings() {
        return new Settings() {
            @Override
            public Optional<String> optional(String name) {
                return Optional.ofNullable(settings.get(name));
            }
        };
    }

    UnitId unit(String code) {
        return units.card(code).orElseThrow().id();
    }

    PersonId person(String name) {
        var person = new Person(new FullName(name));
        database.entities().persist(person);
        return person.personId();
    }

    PersonId person(String name, String unit) {
        return persons.enter(
                unit(unit),
                new Newcomer(new FullName(name), null, null, null, null, new Place("", Audience.TEACHER, null)));
    }

    Caller holder(Role role, String unit, Period valid) {
        var person = person("Người giữ vai trò");
        database.entities().persist(new RoleHeld(person, role, unit(unit), valid, null));
        return new Caller(person);
    }

    Caller holder(Role role, String unit) {
        return holder(role, unit, Period.from(TODAY.minusDays(10)));
    }
}
