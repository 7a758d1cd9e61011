package vn.hocvuso.certification;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import vn.hocvuso.RecordingEvent;
import vn.hocvuso.TestAudit;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Mode;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.Sql;

/** A small school on 15/12/2025, with a programme of two courses, and the beans of this context wired to it. */
final class School {

    static final String PEOPLE = """
            insert into unit (id, version, code, register) values (1, 1, 'xa-tam-hung', null), (2, 1, 'mn-tam-hung-a', 'MNTHA');
            insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from) values
                (1, 1, 1, 'Ủy ban nhân dân xã Tam Hưng', 'Xã Tam Hưng', 'commune', null, '2025-07-01'),
                (2, 1, 2, 'Trường Mầm non Tam Hưng A', 'MN Tam Hưng A', 'school', 1, '2025-07-01');
            insert into framework (id, version, code, family, edition, title_vi, legal_basis, issuer, digest) values
                (5, 1, 'tt02-2025', 'tt02-2025', 1, 'Khung năng lực số cho người học', 'Thông tư 02/2025/TT-BGDĐT', 'Bộ', '');
            insert into person (id, version, full_name, search_name, birth_date) values
                (10, 1, 'Lê Thị Chứng', 'le thi chung', '1980-01-02'),
                (11, 1, 'Nguyễn Phúc Bảo Hoàng Thiên Ân', 'nguyen phuc bao hoang thien an', '1990-03-04'),
                (12, 1, 'Trần Thị Đào', 'tran thi dao', '1991-05-06'),
                (13, 1, 'Đỗ Văn Bình', 'do van binh', null),
                (14, 1, 'Phạm Thị Cũ', 'pham thi cu', '1970-01-01');
            insert into assignment (id, version, person_id, unit_id, position, audience, group_name, valid_from, valid_to) values
                (10, 1, 10, 2, 'Hiệu trưởng', 'manager', null, '2025-08-01', null),
                (11, 1, 11, 2, 'Giáo viên', 'teacher', 'Tổ 1', '2025-08-01', null),
                (12, 1, 12, 2, 'Giáo viên', 'teacher', 'Tổ 2', '2025-08-01', null),
                (13, 1, 13, 2, 'Nhân viên', 'support_staff', null, '2025-08-01', '2025-12-15'),
                (14, 1, 14, 2, 'Nhân viên', 'support_staff', null, '2025-08-01', '2025-12-14');
            insert into course (id, version, code, position) values (21, 1, 'an-toan', 1), (22, 1, 'vneid', 2);
            insert into course_version (id, version, course_id, number, title_vi, summary_vi, changed_at) values
                (23, 1, 21, 1, 'An toàn', '', now()), (24, 1, 22, 1, 'VNeID', '', now());
            insert into enrolment (id, version, course_id, course_version_id, person_id, enrolled_on, completed_on) values
                (31, 1, 21, 23, 11, '2025-10-01', '2025-10-20'), (32, 1, 22, 24, 11, '2025-10-01', '2025-11-02'),
                (33, 1, 21, 23, 12, '2025-10-01', '2025-10-21'), (34, 1, 22, 24, 12, '2025-10-01', '2025-12-15'),
                (35, 1, 21, 23, 13, '2025-10-01', '2025-10-22'), (36, 1, 22, 24, 13, '2025-10-01', null);
            """;

    static final String PROGRAMME = """
            code: pho-cap
            kind: level_confirmation
            title: {vi: Đạt trình độ phổ cập kỹ năng số, en: Universal digital skills reached}
            version: "2025.1"
            issued_by: unit
            legal_basis: {vi: Kế hoạch của nhà trường, en: The school's plan}
            framework: tt02-2025
            criteria:
              - {id: safety, text: {vi: Giữ an toàn tài khoản, en: Keeps accounts safe}, passed_course: an-toan}
              - {id: vneid, text: {vi: Dùng được VNeID, en: Uses VNeID}, passed_course: vneid}
            """;

    static final String CODE = "pho-cap";
    static final UnitId COMMUNE = new UnitId(1);
    static final UnitId UNIT = new UnitId(2);
    static final Caller CERTIFIER = new Caller(new PersonId(10));
    static final Caller AN = new Caller(new PersonId(11));
    static final Caller DAO = new Caller(new PersonId(12));
    static final Caller BINH = new Caller(new PersonId(13));

    final List<CertificateIssued> issuedEvents = new ArrayList<>();
    final List<CertificateRevoked> revokedEvents = new ArrayList<>();
    final Set<Caller> certifiers = new HashSet<>(Set.of(CERTIFIER));
    final DataSource database;
    final Programmes programmes = new Programmes();
    final Roll roll = new Roll();
    final Assessor assessor = new Assessor();
    final Register register = new Register();
    final RegisterLines lines = new RegisterLines();
    final Candidates candidates = new Candidates();
    final Certificates certificates = new Certificates();
    final PublicCheck check = new PublicCheck();

    School(EntityManager em, DataSource database, Issuing issuing) {
        this.database = database;
        var sql = new Sql(database);
        programmes.em = register.em = certificates.em = check.em = issuing.em = em;
        roll.sql = assessor.sql = lines.sql = issuing.sql = sql;
        candidates.programmes = issuing.programmes = programmes;
        candidates.roll = issuing.roll = roll;
        candidates.assessor = issuing.assessor = assessor;
        issuing.register = register;
        issuing.settings = new Demo();
        issuing.issued = new RecordingEvent<>(issuedEvents);
        certificates.candidates = candidates;
        certificates.issuing = issuing;
        certificates.lines = lines;
        certificates.revoked = new RecordingEvent<>(revokedEvents);
        Rights rights = (caller, action, unit) -> certifiers.contains(caller)
                && (unit.equals(UNIT) || unit.equals(COMMUNE) && action == Action.SEE_NAMES);
        candidates.rights = certificates.rights = rights;
        onDay("2025-12-15");
    }

    static ContentFile file(String yaml) {
        return new ContentFile("programmes/pho-cap.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    void onDay(String day) {
        var clock = Clock.fixed(Instant.parse(day + "T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        programmes.clock = candidates.clock = certificates.clock = check.clock = clock;
        certificates.issuing.clock = clock;
        candidates.audit = certificates.audit = certificates.issuing.audit = TestAudit.on(database, clock);
    }

    private static final class Demo extends Settings {

        @Override
        public Mode mode() {
            return Mode.DEMO;
        }

        @Override
        public String baseUrl() {
            return "https://hocvuso.example";
        }
    }
}
