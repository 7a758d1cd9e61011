package vn.hocvuso.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.kernel.UnitId;

/**
 * Figures of a day that is over. The school with the plan was taken in by its neighbour on 1 July 2026; a teacher had a
 * place at both. Today is 20 July 2026.
 */
class AsOfTest {

    static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    final PromisingSchool school = new PromisingSchool();

    @BeforeEach
    void the_school_is_merged_into_its_neighbour() {
        school.database.run("""
                insert into unit values (5, 1, 'lang-gieng', null);
                insert into unit_state values (6, 1, 5, 'Trường bên cạnh', 'Bên cạnh', 'school', 1, '2020-01-01', null);
                insert into person (id, version, full_name, search_name) values (5, 1, 'Đỗ Thị Hoa', 'do thi hoa');
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from, valid_to) values
                    (15, 1, 5, 5, 'Giáo viên', 'teacher', '2025-09-01', null),
                    (16, 1, 2, 5, 'Giáo viên', 'teacher', '2026-01-01', null),
                    (17, 1, 1, 5, 'Hiệu trưởng', 'manager', '2026-07-01', null),
                    (18, 1, 4, 5, 'Nhân viên', 'support_staff', '2026-07-01', null);
                update assignment set valid_to = '2026-06-30' where id in (11, 12, 14);
                update unit_state set valid_to = '2026-06-30' where unit_id = 2;
                insert into reorganisation values (40, 1, 'merge', '2026-07-01', '57/QĐ-UBND', null, 1, now());
                insert into reorganised_unit values
                    (41, 1, 40, 2, 'from', 0), (42, 1, 40, 5, 'from', 1), (43, 1, 40, 5, 'to', 0);
                insert into plan (id, version, code, unit_id, title, period_from, digest)
                    values (50, 1, 'ben-canh', 5, 'Kế hoạch bên cạnh', '2025-09-01', '');
                insert into target (id, version, plan_id, code, position, audiences, who, what, kind, comparator, value,
                        deadline, our_reading, measure) values
                    (51, 1, 50, 'B-1', 1, 'manager,teacher,support_staff', 'tất cả', 'đạt mức phổ cập', 'percent', 'gte',
                        95, '2026-12-31', false, 'certified_universal_level');
                """);
        school.itIs("2026-07-20");
    }

    @Test
    void on_the_eve_each_school_counts_its_own_and_the_teacher_of_both_at_each() {
        assertThat(today("ke-hoach", AsOf.on(JUNE))).isEqualTo(new Share(0, 3));
        assertThat(today("ben-canh", AsOf.on(JUNE))).isEqualTo(new Share(0, 2));
    }

    @Test
    void on_the_day_the_survivor_counts_everybody_once_and_the_closed_school_nobody() {
        assertThat(today("ke-hoach", AsOf.on(JULY))).isEqualTo(new Share(0, 0));
        assertThat(today("ben-canh", AsOf.on(JULY))).isEqualTo(new Share(0, 4));
    }

    @Test
    void june_restated_counts_its_people_at_the_school_of_today_each_once() {
        assertThat(today("ben-canh", AsOf.restated(JUNE))).isEqualTo(new Share(0, 4));
        assertThat(today("ke-hoach", AsOf.restated(JUNE))).isEqualTo(new Share(0, 4));
        assertThat(names("B-1", AsOf.restated(JUNE)))
                .containsExactly("Lê Văn An", "Trần Thị Bình", "Hồ Văn Cường", "Đỗ Thị Hoa");
        assertThat(names("B-1", AsOf.on(JUNE))).containsExactly("Lê Văn An", "Đỗ Thị Hoa");
    }

    @Test
    void what_was_reached_later_does_not_count_on_the_day() {
        school.issued(2, "2026-07-01");
        assertThat(today("ben-canh", AsOf.on(JUNE))).isEqualTo(new Share(0, 2));
        assertThat(today("ben-canh", AsOf.on(JULY))).isEqualTo(new Share(1, 4));
        assertThat(today("ben-canh", AsOf.restated(JUNE))).isEqualTo(new Share(0, 4));
    }

    @Test
    void a_deadline_is_over_on_the_day_after_it_whatever_day_it_is_now() {
        var deadline = LocalDate.of(2025, 12, 31);
        assertThat(figure("ke-hoach", AsOf.on(deadline)).isClosed()).isFalse();
        assertThat(figure("ke-hoach", AsOf.on(deadline.plusDays(1))).isClosed()).isTrue();
    }

    @Test
    void no_figure_is_told_of_a_day_to_come() {
        assertThatThrownBy(() -> figure("ben-canh", AsOf.on(LocalDate.of(2026, 7, 21))))
                .hasMessage("reporting.day.later");
    }

    @Test
    void a_closed_units_plan_stands_in_the_list_of_its_survivor() {
        var neighbour = new UnitId(5);
        assertThat(school.targets.plans.below(PromisingSchool.PRINCIPAL, neighbour))
                .extracting(PlanCard::code, PlanCard::unitName, PlanCard::closedOn, PlanCard::heir)
                .containsExactly(
                        tuple("ke-hoach", "Trường", JULY, "Trường bên cạnh"),
                        tuple("ben-canh", "Trường bên cạnh", null, null));
        assertThat(school.targets.below(PromisingSchool.PRINCIPAL, neighbour))
                .extracting(figure -> figure.target().code())
                .contains("T-1", "B-1");
        assertThat(school.targets.plans.card(PromisingSchool.PRINCIPAL, "ke-hoach"))
                .isPresent();
    }

    private TargetFigure figure(String plan, AsOf asOf) {
        return school.targets.ofPlan(PromisingSchool.PRINCIPAL, plan, asOf).get(0);
    }

    private Share today(String plan, AsOf asOf) {
        return figure(plan, asOf).today();
    }

    private List<String> names(String target, AsOf asOf) {
        var card = school.targets.figure(PromisingSchool.PRINCIPAL, target).target();
        return school.targets.people(PromisingSchool.PRINCIPAL, card, asOf).stream()
                .map(Member::name)
                .toList();
    }
}
