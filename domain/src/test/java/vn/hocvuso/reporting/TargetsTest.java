package vn.hocvuso.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.platform.NotAllowed;

class TargetsTest {

    final PromisingSchool school = new PromisingSchool();

    @Test
    void only_people_with_a_place_on_the_day_count() {
        assertThat(today()).isEqualTo(new Share(0, 3));
        school.itIs("2026-01-01");
        assertThat(today()).isEqualTo(new Share(0, 3));
        assertThat(atDeadline()).isEqualTo(new Share(0, 3));
        assertThat(school.names("2026-01-01")).containsExactly("Lê Văn An", "Trần Thị Bình", "Hồ Văn Cường");
        assertThat(school.names("2025-12-31")).containsExactly("Lê Văn An", "Trần Thị Bình", "Vũ Thị Đào");
    }

    @Test
    void a_paper_issued_on_the_deadline_day_counts_and_one_of_the_day_after_does_not() {
        school.issued(1, "2025-12-31");
        school.issued(2, "2026-01-01");
        school.itIs("2026-01-02");
        assertThat(atDeadline()).isEqualTo(new Share(1, 3));
        assertThat(today()).isEqualTo(new Share(2, 3));
    }

    @Test
    void a_paper_counts_until_the_day_before_it_is_revoked_and_the_closed_figure_stays() {
        school.issued(1, "2025-12-01");
        school.revoked(1, "2026-01-05");
        school.itIs("2026-01-04");
        assertThat(today()).isEqualTo(new Share(1, 3));
        school.itIs("2026-01-05");
        assertThat(today()).isEqualTo(new Share(0, 3));
        assertThat(atDeadline()).isEqualTo(new Share(1, 3));
    }

    @Test
    void a_paper_revoked_on_the_deadline_day_does_not_count() {
        school.issued(1, "2025-12-01");
        school.revoked(1, "2025-12-31");
        school.itIs("2026-01-01");
        assertThat(atDeadline()).isEqualTo(new Share(0, 3));
    }

    @Test
    void the_deadline_day_is_still_open() {
        school.itIs("2025-12-31");
        assertThat(school.figure(1).isClosed()).isFalse();
        school.itIs("2026-01-01");
        assertThat(school.figure(1).isClosed()).isTrue();
    }

    @Test
    void two_places_at_the_school_count_once() {
        school.database.run("""
                insert into unit values (5, 1, 'lop', null);
                insert into unit_state values (6, 1, 5, 'Lớp', 'Lớp', 'class', 2, '2020-01-01', null);
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
                    values (15, 1, 2, 5, 'Giáo viên', 'teacher', '2025-10-01');
                """);
        assertThat(today()).isEqualTo(new Share(0, 3));
        assertThat(school.names("2025-12-15")).hasSize(3);
    }

    @Test
    void the_names_and_the_figure_are_the_same_people() {
        school.issued(1, "2025-12-01");
        school.issued(3, "2025-12-02");
        var people = school.targets.people(
                PromisingSchool.PRINCIPAL, school.figure(1).target(), AsOf.on(LocalDate.of(2025, 12, 15)));
        assertThat(new Share(people.stream().filter(Member::isReached).count(), people.size()))
                .isEqualTo(today());
        assertThat(people)
                .filteredOn(member -> !member.isReached())
                .extracting(Member::name)
                .containsExactly("Lê Văn An");
    }

    @Test
    void what_is_not_counted_here_has_no_figure() {
        assertThat(school.targets
                        .ofPlan(PromisingSchool.OFFICER, "ke-hoach")
                        .get(1)
                        .state())
                .isEqualTo(TargetFigure.State.NOT_COUNTED);
    }

    @Test
    void an_officer_above_sees_the_same_figure_and_no_names() {
        school.issued(1, "2025-12-01");
        assertThat(school.targets.below(PromisingSchool.OFFICER, PromisingSchool.COMMUNE))
                .extracting(TargetFigure::today)
                .startsWith(new Share(1, 3), null);
        var target = school.figure(1).target();
        assertThatThrownBy(() ->
                        school.targets.people(PromisingSchool.OFFICER, target, AsOf.on(LocalDate.of(2025, 12, 15))))
                .isInstanceOf(NotAllowed.class);
        assertThat(school.targets.maySeeNames(PromisingSchool.OFFICER, target.unit()))
                .isFalse();
    }

    @Test
    void people_the_target_is_not_about_do_not_count() {
        school.database.run("update assignment set audience = 'learner' where person_id = 2");
        assertThat(today()).isEqualTo(new Share(0, 2));
        assertThat(school.names("2025-12-15")).containsExactly("Trần Thị Bình", "Vũ Thị Đào");
    }

    @Test
    void whoever_has_no_right_is_told_nothing() {
        school.targets.rights = (caller, action, unit) -> false;
        assertThatThrownBy(() -> school.targets.ofPlan(PromisingSchool.OFFICER, "ke-hoach"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> school.targets.below(PromisingSchool.OFFICER, PromisingSchool.COMMUNE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> school.targets.ofPlan(PromisingSchool.OFFICER, "khong-co"))
                .isInstanceOf(NotAllowed.class);
    }

    private Share today() {
        return school.figure(1).today();
    }

    private Share atDeadline() {
        return school.figure(1).atDeadline();
    }
}
