package vn.hocvuso.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import vn.hocvuso.TestAudit;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;

/** A school with two teachers who are tested, one who holds the tests, and a stranger. It is ten o'clock. */
final class SittingBeans implements AutoCloseable {

    static final UnitId SCHOOL = new UnitId(2);
    static final Caller HOLDER = new Caller(new PersonId(22));
    static final Caller STRANGER = new Caller(new PersonId(23));
    static final String HERE = "this-device";
    static final String THERE = "that-device";

    final AssessmentBeans tests;
    final Sittings sittings = new Sittings();
    final SittingPlaces places = new SittingPlaces();
    final SittingDoor door = new SittingDoor();
    final SittingRooms rooms = new SittingRooms();

    SittingBeans() {
        this(new AssessmentBeans());
        begin();
    }

    /** On a database where others may have begun already. */
    SittingBeans(AssessmentBeans tests) {
        this.tests = tests;
        sittings.em = places.em = door.em = rooms.em = tests.database.entities();
        sittings.sql = rooms.sql = door.sql = tests.database.sql();
        sittings.clock = places.clock = rooms.clock = door.clock = tests.clock;
        sittings.quizzes = tests.quizzes;
        sittings.preparing = rooms.preparing = tests.preparing;
        sittings.door = places.door = door;
        places.grading = rooms.grading = tests.grading;
        places.events = tests.events;
        places.results = rooms.results = tests.results;
        rooms.extraTimes = tests.extraTimes;
        door.audit = tests.extraTimes.audit = TestAudit.on(tests.database.source(), tests.clock);
        sittings.rights = door.rights = tests.extraTimes.rights =
                (caller, action, unit) -> action == Action.HOLD_TESTS && caller.equals(HOLDER) && unit.equals(SCHOOL);
    }

    void begin() {
        tests.database.run("""
                insert into unit (id, version, code) values (1, 1, 'xa-thu'), (2, 1, 'truong-a');
                insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from) values
                    (1, 1, 1, 'Xã Thử', 'Xã Thử', 'commune', null, '2025-07-01'),
                    (2, 1, 2, 'Trường A', 'A', 'school', 1, '2025-07-01');
                insert into person (id, version, full_name, search_name) values
                    (22, 1, 'Người Coi', 'nguoi coi'), (23, 1, 'Người Lạ', 'nguoi la');
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values
                    (1, 1, 7, 2, 'Giáo viên', 'teacher', '2025-08-01'),
                    (2, 1, 8, 2, 'Giáo viên', 'teacher', '2025-08-01');
                """);
    }

    /** From half past ten to twelve, thirty minutes, two questions a page. */
    SittingPlan plan(String startBy, String feedback, boolean oneDevice) {
        var opens = opens();
        return new SittingPlan(
                AssessmentBeans.CODE,
                "Kiểm tra cuối khóa",
                opens,
                opens.plus(Duration.ofMinutes(90)),
                30,
                0,
                2,
                feedback,
                startBy,
                startBy.equals("password") ? "hoa mai" : null,
                oneDevice,
                false);
    }

    static Instant opens() {
        return AssessmentBeans.TEN.plus(Duration.ofMinutes(30));
    }

    /** With both teachers in it, and drawn. */
    long ready(SittingPlan plan) {
        long id = sittings.plan(HOLDER, SCHOOL, plan);
        places.add(HOLDER, id, Set.of(Audience.TEACHER));
        sittings.prepare(HOLDER, id);
        return id;
    }

    /** Whoever holds the tests teaches there, too, and belongs to those who are tested. */
    void holderTeaches() {
        tests.database.run("insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)"
                + " values (9, 1, 22, 2, 'Giáo viên', 'teacher', '2025-08-01')");
    }

    /** Whoever holds the tests takes this one, and hands in blank. */
    void holderHandsIn(long sitting) {
        tests.attempts.submit(HOLDER, rooms.begin(HOLDER, sitting, null, HERE), AssessmentBeans.DEVICE);
    }

    SittingView.Place place(long sitting, Caller who) {
        return sittings.view(HOLDER, sitting).places().stream()
                .filter(place -> place.person().equals(who.person()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        tests.close();
    }
}
