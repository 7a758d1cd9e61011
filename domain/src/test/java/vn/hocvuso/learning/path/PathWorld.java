package vn.hocvuso.learning.path;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.AudiencesOn;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Time;

/** A commune with two schools, three short courses, and the beans of this package. It begins on 01/03/2026. */
public final class PathWorld {

    public static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    public static final UnitId COMMUNE = new UnitId(1);
    public static final UnitId SCHOOL = new UnitId(2);
    public static final UnitId OTHER = new UnitId(3);
    public static final Caller PRINCIPAL = new Caller(new PersonId(10));
    public static final PersonId AN = new PersonId(11);
    public static final PersonId BINH = new PersonId(12);

    public final TestDatabase database = TestDatabase.fresh();
    public final Moved clock = new Moved();
    public final LearningProgrammes programmes = new LearningProgrammes();
    public final ProgrammeAssignments assignments = new ProgrammeAssignments();
    public final MyProgrammes mine = new MyProgrammes();
    public final Coverage coverage = new Coverage();
    public final Memberships memberships = MembershipsOn.database(database, clock);

    /** What the principal may do, and where; everybody else may nothing. */
    public final Set<Action> may = new HashSet<>(Set.of(Action.values()));

    public final Rights rights =
            (caller, action, unit) -> caller.equals(PRINCIPAL) && may.contains(action) && !unit.equals(OTHER);

    final ProgrammeShelf shelf = new ProgrammeShelf();
    private int last = 1000;

    public PathWorld() {
        database.run("""
                insert into unit values (1, 1, 'xa', null), (2, 1, 'truong', null), (3, 1, 'truong-khac', null);
                insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from) values
                    (4, 1, 1, 'Xã', 'Xã', 'commune', null, '2020-01-01'),
                    (5, 1, 2, 'Trường', 'Trường', 'school', 1, '2020-01-01'),
                    (6, 1, 3, 'Trường khác', 'Trường khác', 'school', 1, '2020-01-01');
                insert into person (id, version, full_name, search_name, birth_date) values
                    (10, 1, 'Trần Thị Hiệu', 'tran thi hieu', '1975-03-10'), (11, 1, 'Lê Văn An', 'le van an', '1990-03-10'),
                    (12, 1, 'Vũ Thị Bình', 'vu thi binh', null), (13, 1, 'Hồ Văn Cường', 'ho van cuong', '1980-01-01');
                """);
        List.of("mot", "hai", "ba").forEach(this::course);
        wire();
    }

    private void wire() {
        var audit = TestAudit.on(database.source(), clock);
        var use = new ProgrammeUse();
        use.sql = database.sql();
        use.clock = clock;
        shelf.em = programmes.em = assignments.em = database.entities();
        shelf.sql = programmes.sql = mine.sql = coverage.sql = database.sql();
        shelf.use = programmes.use = use;
        shelf.clock = programmes.clock = assignments.clock = mine.clock = clock;
        programmes.rights = assignments.rights = rights;
        programmes.audit = assignments.audit = audit;
        assignments.programmes = coverage.programmes = programmes;
        assignments.memberships = mine.memberships = memberships;
        assignments.audiences = AudiencesOn.database(database, rights, clock, audit);
    }

    private void course(String code) {
        int n = last += 10;
        database.run("""
                insert into course (id, version, code, position) values (%1$d, 1, '%2$s', %1$d);
                insert into course_version (id, version, course_id, number, title_vi, summary_vi, changed_at, published_at)
                    values (%1$d + 1, 1, %1$d, 1, 'Khóa %2$s', '', now(), now());
                insert into version_competence values (%1$d + 1, 0, 'khung', '1.1', '1,2');
                update course set published_id = %1$d + 1 where id = %1$d;
                """.formatted(n, code));
    }

    public void closed(String course) {
        database.run("update course set self_enrolment = false where code = '" + course + "'");
    }

    /** Of two parts, the first due 10 days after being asked, the second when the assignment says. */
    public String programme() {
        return programmeOf(SCHOOL);
    }

    public String programmeOf(UnitId unit) {
        var code = programmes.make(PRINCIPAL, unit, "Tuần đầu", null, List.of(Audience.TEACHER));
        programmes.ask(PRINCIPAL, code, new PartText(PartKind.COURSE, "mot", true, 10, null));
        programmes.ask(PRINCIPAL, code, new PartText(PartKind.COURSE, "hai", true, null, null));
        return code;
    }

    public long assigned(String programme, LocalDate from, LocalDate deadline) {
        return assignments.assign(PRINCIPAL, programme, SCHOOL, Set.of(Audience.TEACHER), from, deadline);
    }

    /** @param to the last day, or null */
    public void works(PersonId person, UnitId unit, LocalDate from, LocalDate to) {
        works(person, unit, "teacher", from, to);
    }

    public void works(PersonId person, UnitId unit, String audience, LocalDate from, LocalDate to) {
        database.run("insert into assignment values (%d, 1, %d, %d, 'Giáo viên', '%s', null, '%s', %s)"
                .formatted(++last, person.value(), unit.value(), audience, from, to == null ? "null" : "'" + to + "'"));
    }

    /** The last day of every open place of the person. */
    public void leaves(PersonId person, LocalDate lastDay) {
        database.run("update assignment set valid_to = '%s' where person_id = %d and valid_to is null"
                .formatted(lastDay, person.value()));
    }

    public void completes(PersonId person, String course, LocalDate day) {
        database.run("""
                insert into enrolment (id, version, course_id, course_version_id, person_id, enrolled_on, completed_on)
                select %d, 1, id, published_id, %d, '%s', '%s' from course where code = '%s'
                """.formatted(++last, person.value(), day, day, course));
    }

    /** The school is taken up by the other one from this day on, by decision. */
    public void merges(LocalDate effective) {
        database.run("""
                insert into reorganisation values (900, 1, 'merge', '%1$s', '1/QĐ', null, 10, now());
                insert into reorganised_unit values (901, 1, 900, 2, 'from', 1), (902, 1, 900, 3, 'to', 1);
                update unit_state set valid_to = date '%1$s' - 1 where unit_id = 2;
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
                    select id + 50000, 1, person_id, 3, position, audience, '%1$s' from assignment
                    where unit_id = 2 and valid_to is null;
                update assignment set valid_to = date '%1$s' - 1 where unit_id = 2 and valid_to is null;
                """.formatted(effective));
    }

    /** The school belongs to another commune from this day on. */
    public void movesElsewhere(LocalDate effective) {
        database.run("""
                insert into unit values (90, 1, 'xa-khac', null);
                insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from) values
                    (91, 1, 90, 'Xã khác', 'Xã khác', 'commune', null, '2020-01-01');
                update unit_state set valid_to = date '%1$s' - 1 where unit_id = 2;
                insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from) values
                    (92, 1, 2, 'Trường', 'Trường', 'school', 90, '%1$s');
                """.formatted(effective));
    }

    public void itIs(LocalDate day) {
        clock.to(day);
    }

    /** The clockwork has run. */
    public void morning(LocalDate day) {
        itIs(day);
        memberships.behind().forEach(memberships::bringUpToDate);
    }

    public record Row(PersonId person, LocalDate joined, LocalDate left) {}

    public List<Row> rows(long assignment) {
        return database.sql()
                .list(
                        Row.class,
                        "select person_id, joined_on, left_on from programme_member where assignment_id = ? order by id",
                        assignment);
    }

    public static final class Moved extends Clock {

        private Instant now = FIRST.atTime(9, 0).atZone(Time.ZONE).toInstant();

        public void to(LocalDate day) {
            now = day.atTime(9, 0).atZone(Time.ZONE).toInstant();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Time.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
