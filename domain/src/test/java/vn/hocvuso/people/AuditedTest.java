package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.sheet.Book;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;

/** What the doors of this context tell the audit. */
class AuditedTest {

    final Commune commune = new Commune();
    final UnitId school = commune.unit("mn-a");
    final Caller manager = commune.holder(Role.MANAGER, "mn-a");
    final PersonId hoa = commune.person("Lê Thị Hoa", "mn-a");

    @Test
    void a_role_given_and_withdrawn() {
        commune.roles.give(manager, hoa, Role.MANAGER, school, TODAY.plusDays(30));
        var held = commune.roles.below(manager, school).stream()
                .filter(line -> line.person().equals(hoa))
                .findFirst();
        commune.roles.withdraw(manager, held.orElseThrow().id());
        var lines = said(AuditFilter.ALL.about(hoa));
        assertThat(lines).extracting(AuditEntry::action).containsExactly("role.withdrawn", "role.given");
        assertThat(lines).extracting(AuditEntry::who).containsOnly(manager.person());
        assertThat(lines.get(1).after()).isEqualTo(Map.of("role", "manager", "last", "2026-01-14"));
        assertThat(lines.get(0).before()).isEqualTo(Map.of("role", "manager"));
    }

    @Test
    void a_list_that_is_shown_is_one_line_with_the_number_of_people() {
        commune.persons.roster(manager, school, TODAY);
        var line = said(AuditFilter.ALL.doing("roster.read")).get(0);
        assertThat(line.unit()).isEqualTo(school);
        assertThat(line.about()).isNull();
        assertThat(line.after()).isEqualTo(Map.of("day", "2025-12-15", "shown", "1"));
    }

    @Test
    void a_card_of_another_is_a_line_and_the_own_is_none() {
        commune.persons.card(manager, hoa);
        commune.persons.card(new Caller(hoa), hoa);
        assertThat(said(AuditFilter.ALL.about(hoa))).extracting(AuditEntry::who).containsExactly(manager.person());
    }

    @Test
    void a_person_opened_with_all_absences_is_one_line() {
        var seen = commune.absences(TODAY).of(manager, hoa);
        assertThat(seen.card().fullName()).isEqualTo("Lê Thị Hoa");
        assertThat(said(AuditFilter.ALL.doing("person.read"))).hasSize(1);
    }

    @Test
    void one_absence_opened_to_be_changed_is_one_line_too() {
        var absences = commune.absences(TODAY);
        absences.note(manager, hoa, AbsenceKind.STUDY, TODAY, null, null);
        assertThat(said(AuditFilter.ALL.doing("person.read"))).isEmpty();
        absences.one(manager, absences.of(manager, hoa).absences().get(0).id());
        assertThat(said(AuditFilter.ALL.doing("person.read"))).hasSize(2);
    }

    @Test
    void what_is_done_to_a_person_stands_at_the_unit_of_the_person() {
        commune.absences(TODAY).note(manager, hoa, AbsenceKind.STUDY, TODAY, null, null);
        commune.persons.deactivate(manager, hoa);
        assertThat(said(AuditFilter.ALL.about(hoa)))
                .extracting(AuditEntry::unit)
                .containsOnly(school)
                .hasSize(2);
    }

    @Test
    void an_absence_noted_and_taken_back() {
        var absences = commune.absences(TODAY);
        absences.note(manager, hoa, AbsenceKind.OTHER, TODAY, null, "Đi học xa");
        absences.takeBack(manager, absences.of(manager, hoa).absences().get(0).id());
        assertThat(said(AuditFilter.ALL.doing("absence.noted")).get(0).after()).containsEntry("reason", "Đi học xa");
        assertThat(said(AuditFilter.ALL.doing("absence.taken-back")).get(0).before())
                .containsEntry("from", "2025-12-15");
    }

    @Test
    void somebody_closed() {
        commune.persons.deactivate(manager, hoa);
        assertThat(said(AuditFilter.ALL.doing("person.deactivated")).get(0).about())
                .isEqualTo(hoa);
    }

    @Test
    void everybody_a_list_adds_or_changes_with_what_was_before() {
        var rosters = commune.rosters(TODAY);
        var id = rosters.upload(
                manager,
                school,
                Book.of(
                                new Object[] {"STT", "Họ và tên", "Ngày sinh", "Chức vụ"},
                                new Object[] {1, "Lê Thị Hoa", "05/09/1990", "Hiệu trưởng"},
                                new Object[] {2, "Vũ Văn Nam", "01/02/1993", "Giáo viên"})
                        .bytes());
        rosters.accept(manager, id);
        rosters.accept(manager, id);
        assertThat(said(AuditFilter.ALL.doing("roster.accepted"))).hasSize(1);
        assertThat(said(AuditFilter.ALL.doing("person.added")).get(0).after())
                .containsEntry("name", "Vũ Văn Nam")
                .containsEntry("birth-date", "1993-02-01");
        var changed = said(AuditFilter.ALL.doing("person.changed")).get(0);
        assertThat(changed.about()).isEqualTo(hoa);
        assertThat(changed.before()).containsEntry("audience", "teacher");
        assertThat(changed.after()).containsEntry("audience", "manager");
    }

    @Test
    void a_merge_is_told_of_every_unit_and_of_every_role_that_ends() {
        var administrator = commune.holder(Role.ADMINISTRATOR, "tam-hung");
        var lead = commune.holder(Role.GROUP_LEAD, "mn-b");
        var decision = new Decision("12/QĐ-UBND", null, TODAY);
        var a = commune.unit("mn-a");
        var b = commune.unit("mn-b");
        commune.reorganisations.merge(administrator, decision, List.of(a, b), a);
        assertThat(said(AuditFilter.ALL.doing("unit.merge")))
                .extracting(AuditEntry::unit)
                .containsExactlyInAnyOrder(a, b);
        assertThat(said(AuditFilter.ALL.doing("unit.merge")).get(0).after()).containsEntry("decision", "12/QĐ-UBND");
        assertThat(said(AuditFilter.ALL.doing("role.withdrawn").about(lead.person())))
                .singleElement()
                .satisfies(line -> assertThat(line.before()).containsEntry("role", "group_lead"));
    }

    private List<AuditEntry> said(AuditFilter filter) {
        return commune.audit(TODAY).entries(filter);
    }
}
