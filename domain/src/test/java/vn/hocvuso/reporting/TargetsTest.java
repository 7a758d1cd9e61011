package vn.hocvuso.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Time;

class TargetsTest {

    static final UnitId COMMUNE = new UnitId(1);
    static final UnitId SCHOOL = new UnitId(2);
    static final Caller PRINCIPAL = new Caller(new PersonId(1));
    static final Caller OFFICER = new Caller(new PersonId(99));

    TestDatabase database = TestDatabase.fresh();
    Targets targets = new Targets();

    @BeforeEach
    void a_school_of_four_with_two_targets() {
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
                insert into plan (id, version, code, unit_id, title, period_from, digest)
                    values (30, 1, 'ke-hoach', 2, 'Kế hoạch', '2025-09-01', '');
                insert into target (id, version, plan_id, code, position, audiences, who, what, kind, comparator, value,
                        deadline, our_reading, measure) values
                    (31, 1, 30, 'T-1', 1, 'manager,teacher,support_staff', 'tất cả', 'đạt mức phổ cập', 'percent', 'gte',
                        95, '2025-12-31', false, 'certified_universal_level'),
                    (32, 1, 30, 'T-2', 2, 'teacher', 'giáo viên', 'giáo án', 'count', 'gt', 50, null, false, 'artefact_count');
                """);
        targets.sql = database.sql();
        targets.plans = new Plans();
        targets.plans.sql = database.sql();
        targets.rights = (caller, action, unit) -> action == Action.SEE_FIGURES || caller.equals(PRINCIPAL);
        itIs("2025-12-15");
    }

    @Test
    void only_people_with_a_place_on_the_day_count() {
        assertThat(today()).isEqualTo(new Share(0, 3));
        itIs("2026-01-01");
        assertThat(today()).isEqualTo(new Share(0, 3));
        assertThat(atDeadline()).isEqualTo(new Share(0, 3));
        assertThat(names("2026-01-01")).containsExactly("Lê Văn An", "Trần Thị Bình", "Hồ Văn Cường");
        assertThat(names("2025-12-31")).containsExactly("Lê Văn An", "Trần Thị Bình", "Vũ Thị Đào");
    }

    @Test
    void a_paper_issued_on_the_deadline_day_counts_and_one_of_the_day_after_does_not() {
        issued(1, "2025-12-31");
        issued(2, "2026-01-01");
        itIs("2026-01-02");
        assertThat(atDeadline()).isEqualTo(new Share(1, 3));
        assertThat(today()).isEqualTo(new Share(2, 3));
    }

    @Test
    void a_paper_counts_until_the_day_before_it_is_revoked_and_the_closed_figure_stays() {
        issued(1, "2025-12-01");
        revoked(1, "2026-01-05");
        itIs("2026-01-04");
        assertThat(today()).isEqualTo(new Share(1, 3));
        itIs("2026-01-05");
        assertThat(today()).isEqualTo(new Share(0, 3));
        assertThat(atDeadline()).isEqualTo(new Share(1, 3));
    }

    @Test
    void a_paper_revoked_on_the_deadline_day_does_not_count() {
        issued(1, "2025-12-01");
        revoked(1, "2025-12-31");
        itIs("2026-01-01");
        assertThat(atDeadline()).isEqualTo(new Share(0, 3));
    }

    @Test
    void the_deadline_day_is_still_open() {
        itIs("2025-12-31");
        assertThat(figure().isClosed()).isFalse();
        itIs("2026-01-01");
        assertThat(figure().isClosed()).isTrue();
    }

    @Test
    void two_places_at_the_school_count_once() {
        database.run("""
                insert into unit values (5, 1, 'lop', null);
                insert into unit_state values (6, 1, 5, 'Lớp', 'Lớp', 'class', 2, '2020-01-01', null);
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
                    values (15, 1, 2, 5, 'Giáo viên', 'teacher', '2025-10-01');
                """);
        assertThat(today()).isEqualTo(new Share(0, 3));
        assertThat(names("2025-12-15")).hasSize(3);
    }

    @Test
    void the_names_and_the_figure_are_the_same_people() {
        issued(1, "2025-12-01");
        issued(3, "2025-12-02");
        var people = targets.people(PRINCIPAL, figure().target(), LocalDate.of(2025, 12, 15));
        assertThat(new Share(people.stream().filter(Member::isReached).count(), people.size()))
                .isEqualTo(today());
        assertThat(people)
                .filteredOn(member -> !member.isReached())
                .extracting(Member::name)
                .containsExactly("Lê Văn An");
    }

    @Test
    void what_is_not_counted_here_has_no_figure() {
        assertThat(targets.ofPlan(OFFICER, "ke-hoach").get(1).state()).isEqualTo(TargetFigure.State.NOT_COUNTED);
    }

    @Test
    void an_officer_above_sees_the_same_figure_and_no_names() {
        issued(1, "2025-12-01");
        assertThat(targets.below(OFFICER, COMMUNE))
                .extracting(TargetFigure::today)
                .containsExactly(new Share(1, 3), null);
        var target = figure().target();
        assertThatThrownBy(() -> targets.people(OFFICER, target, LocalDate.of(2025, 12, 15)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoever_has_no_right_is_told_nothing() {
        targets.rights = (caller, action, unit) -> false;
        assertThatThrownBy(() -> targets.ofPlan(OFFICER, "ke-hoach")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> targets.below(OFFICER, COMMUNE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> targets.ofPlan(OFFICER, "khong-co")).isInstanceOf(NotAllowed.class);
    }

    private void itIs(String day) {
        var noon = LocalDate.parse(day).atTime(12, 0).atZone(Time.ZONE);
        targets.clock = Clock.fixed(noon.toInstant(), Time.ZONE);
    }

    private void issued(long person, String day) {
        database.run("""
                insert into certificate (id, version, programme_id, edition_id, person_id, unit_id, cycle, register_year,
                    number, serial, code, holder_name, facts, facts_sha256, issued_on, issued_at, issued_by, sample)
                values (%1$d + 100, 1, 20, 21, %1$d, 2, 1, 2025, %1$d, '%1$d', repeat('%1$d', 17), 'x', '{}',
                    repeat('0', 64), '%2$s', now(), 1, true)
                """.formatted(person, day));
    }

    private void revoked(long person, String day) {
        database.run("insert into revocation values (%d, 1, %d, '%s', now(), 1, 'cấp nhầm người')"
                .formatted(person + 200, person + 100, day));
    }

    private TargetFigure figure() {
        return targets.ofPlan(PRINCIPAL, "ke-hoach").get(0);
    }

    private Share today() {
        return figure().today();
    }

    private Share atDeadline() {
        return figure().atDeadline();
    }

    private Iterable<String> names(String day) {
        return targets.people(PRINCIPAL, figure().target(), LocalDate.parse(day)).stream()
                .map(Member::name)
                .toList();
    }
}
