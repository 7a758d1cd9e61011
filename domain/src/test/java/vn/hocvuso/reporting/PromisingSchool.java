package vn.hocvuso.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Time;

/** A school of four people, with a plan whose first target asks for 95% by 31/12/2025. Today is 15/12/2025. */
class PromisingSchool {

    static final UnitId COMMUNE = new UnitId(1);
    static final Caller PRINCIPAL = new Caller(new PersonId(1));
    static final Caller OFFICER = new Caller(new PersonId(99));

    final TestDatabase database = TestDatabase.fresh();
    final Targets targets = new Targets();

    PromisingSchool() {
        database.run("""
                insert into unit values (1, 1, 'xa', null), (2, 1, 'truong', 'MNX');
                insert into unit_state values
                    (3, 1, 1, 'Xã', 'Xã', 'commune', null, '2020-01-01', null),
                    (4, 1, 2, 'Trường', 'Trường', 'school', 1, '2020-01-01', null);
                insert into person (id, version, full_name, search_name) values
                    (1, 1, 'Trần Thị Bình', 'tran thi binh'), (2, 1, 'Lê Văn An', 'le van an'),
                    (3, 1, 'Vũ Thị Đào', 'vu thi dao'), (4, 1, 'Hồ Văn Cường', 'ho van cuong');
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from, valid_to) values
                    (11, 1, 1, 2, 'Hiệu trưởng', 'manager', '2025-09-01', null),
                    (12, 1, 2, 2, 'Giáo viên', 'teacher', '2025-09-01', null),
                    (13, 1, 3, 2, 'Giáo viên', 'teacher', '2025-09-01', '2025-12-31'),
                    (14, 1, 4, 2, 'Nhân viên', 'support_staff', '2026-01-01', null);
                insert into programme values (20, 1, 'gxn', 'level_confirmation');
                insert into programme_edition values (21, 1, 20, 1, '', repeat('0', 64), '2025-09-01');
                insert into course (id, version, code, position) values (25, 1, 'khoa', 1);
                insert into course_version (id, version, course_id, number, title_vi, summary_vi, changed_at)
                    values (26, 1, 25, 1, 'Khóa', 'Khóa', now());
                insert into plan (id, version, code, unit_id, title, period_from, digest)
                    values (30, 1, 'ke-hoach', 2, 'Kế hoạch', '2025-09-01', '');
                insert into target (id, version, plan_id, code, position, audiences, who, what, kind, comparator, value,
                        deadline, our_reading, measure) values
                    (31, 1, 30, 'T-1', 1, 'manager,teacher,support_staff', 'tất cả', 'đạt mức phổ cập', 'percent', 'gte',
                        95, '2025-12-31', false, 'certified_universal_level'),
                    (32, 1, 30, 'T-2', 2, 'teacher', 'giáo viên', 'giáo án', 'count', 'gt', 50, null, false, 'artefact_count'),
                    (33, 1, 30, 'T-3', 3, 'teacher', 'giáo viên', 'học xong một khóa', 'percent', 'gte', 80, '2025-12-31',
                        false, 'course_completion'),
                    (34, 1, 30, 'T-4', 4, 'teacher', 'giáo viên', 'có tên trong khóa', 'percent', 'gte', 80, '2025-12-31',
                        false, 'enrolment');
                """);
        targets.sql = database.sql();
        targets.plans = new Plans();
        targets.plans.sql = database.sql();
        targets.plans.rights =
                targets.rights = (caller, action, unit) -> action == Action.SEE_FIGURES || caller.equals(PRINCIPAL);
        itIs("2025-12-15");
    }

    void itIs(String day) {
        var noon = LocalDate.parse(day).atTime(12, 0).atZone(Time.ZONE);
        targets.clock = Clock.fixed(noon.toInstant(), Time.ZONE);
        targets.plans.clock = targets.clock;
        targets.audit = TestAudit.on(database.source(), targets.clock);
    }

    void issued(long person, String day) {
        issued(person, day, null);
    }

    /** @param last the last day it holds, null for no end */
    void issued(long person, String day, String last) {
        database.run("""
                insert into certificate (id, version, programme_id, edition_id, person_id, unit_id, cycle, register_year,
                    number, serial, code, holder_name, facts, facts_sha256, issued_on, issued_at, issued_by, sample, valid_until)
                values (%1$d + 100, 1, 20, 21, %1$d, 2, 1, 2025, %1$d, '%1$d', repeat('%1$d', 17), 'x', '{}',
                    repeat('0', 64), '%2$s', now(), 1, true, %3$s)
                """.formatted(person, day, last == null ? "null" : "'" + last + "'"));
    }

    void revoked(long person, String day) {
        database.run("insert into revocation values (%d, 1, %d, '%s', now(), 1, 'cấp nhầm người')"
                .formatted(person + 200, person + 100, day));
    }

    /** @param completed null while it is not */
    void enrolled(long person, String from, String completed) {
        database.run("insert into enrolment values (%d, 1, 25, %d, '%s', %s, 26)"
                .formatted(person + 300, person, from, completed == null ? "null" : "'" + completed + "'"));
    }

    /** @param last null for no end */
    void away(long person, String from, String last, String noted) {
        database.run("insert into absence values (%d, 1, %d, 'maternity', null, '%s', %s, '%s', 1)"
                .formatted(person + 400, person, from, last == null ? "null" : "'" + last + "'", noted));
    }

    /** The n-th target of the plan, from 1. */
    TargetFigure figure(int n) {
        return targets.ofPlan(PRINCIPAL, "ke-hoach").get(n - 1);
    }

    List<String> names(String day) {
        return targets.people(PRINCIPAL, figure(1).target(), AsOf.on(LocalDate.parse(day))).stream()
                .map(Member::name)
                .toList();
    }
}
