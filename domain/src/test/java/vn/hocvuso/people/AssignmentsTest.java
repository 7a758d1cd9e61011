package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.hocvuso.people.Commune.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class AssignmentsTest {

    static final Place TEACHER = new Place("Giáo viên", Audience.TEACHER, null);

    final Commune commune = new Commune();
    final Caller manager = commune.holder(Role.MANAGER, "mn-a");
    final Caller above = commune.holder(Role.MANAGER, "tam-hung");
    final Assignments assignments = commune.assignments(TODAY);
    PersonId lan;

    @BeforeEach
    void lan_teaches_at_a() {
        commune.wire(TODAY.minusDays(30));
        lan = commune.person("Nguyễn Thị Lan", "mn-a");
        commune.wire(TODAY);
    }

    @Test
    void whoever_keeps_both_lists_gives_a_second_place_and_the_person_stays_one() {
        assignments.add(above, lan, commune.unit("mn-b"), TEACHER);
        assignments.add(above, lan, commune.unit("mn-b"), TEACHER);
        assertThat(commune.persons.roster(above, commune.unit("mn-b"), TODAY))
                .extracting(RosterLine::id)
                .containsExactly(lan);
        assertThat(assignments.of(above, lan).places())
                .extracting(AssignmentLine::unitName, AssignmentLine::from, AssignmentLine::last)
                .containsExactly(
                        tuple("Trường Mầm non Tam Hưng B", TODAY, null),
                        tuple("Trường Mầm non Tam Hưng A", TODAY.minusDays(30), null));
        assertThat(commune.audit(TODAY).entries(AuditFilter.ALL.doing("assignment.begun")))
                .hasSize(1);
    }

    @Test
    void another_place_at_the_same_unit_is_refused() {
        var other = new Place("Kế toán", Audience.SUPPORT_STAFF, null);
        assertThatThrownBy(() -> assignments.add(manager, lan, commune.unit("mn-a"), other))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("assignment.there");
    }

    @Test
    void a_manager_of_one_school_neither_takes_from_another_nor_sees_the_place_there() {
        assertThatThrownBy(() -> assignments.add(manager, lan, commune.unit("mn-b"), TEACHER))
                .isInstanceOf(NotAllowed.class);
        var other = commune.holder(Role.MANAGER, "mn-b");
        assertThatThrownBy(() -> assignments.add(other, lan, commune.unit("mn-b"), TEACHER))
                .isInstanceOf(NotAllowed.class);
        assignments.add(above, lan, commune.unit("mn-b"), TEACHER);
        assertThat(assignments.of(manager, lan).places())
                .extracting(AssignmentLine::code)
                .containsExactly("mn-a");
        assertThat(assignments.of(manager, lan).elsewhere()).isEqualTo(1);
        assertThat(assignments.of(other, lan).places())
                .extracting(AssignmentLine::code)
                .containsExactly("mn-b");
    }

    @Test
    void a_place_that_ends_takes_the_roles_at_that_unit_along_and_leaves_the_past() {
        assignments.add(above, lan, commune.unit("mn-b"), TEACHER);
        commune.roles.give(above, lan, Role.GROUP_LEAD, commune.unit("mn-a"), null);
        commune.roles.give(above, lan, Role.GROUP_LEAD, commune.unit("mn-b"), null);
        var place = assignments.of(manager, lan).places().get(0);
        assignments.end(manager, place.id(), TODAY);
        assignments.end(manager, place.id(), TODAY);
        commune.wire(TODAY.plusDays(1));
        assertThat(commune.persons.roster(manager, commune.unit("mn-a"), TODAY)).hasSize(1);
        assertThat(commune.persons.roster(manager, commune.unit("mn-a"), TODAY.plusDays(1)))
                .isEmpty();
        var her = new Caller(lan);
        assertThat(commune.rights.may(her, Action.SEE_NAMES, commune.unit("mn-a")))
                .isFalse();
        assertThat(commune.rights.may(her, Action.SEE_NAMES, commune.unit("mn-b")))
                .isTrue();
    }

    @Test
    void who_holds_a_role_there_that_the_caller_could_not_give_is_not_sent_away() {
        var administrator = commune.holder(Role.ADMINISTRATOR, "hn");
        commune.roles.give(administrator, lan, Role.ADMINISTRATOR, commune.unit("mn-a"), null);
        var place = assignments.of(manager, lan).places().get(0);
        assertThatThrownBy(() -> assignments.end(manager, place.id(), TODAY))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("person.beyond");
    }

    @ParameterizedTest
    @CsvSource({"-30, assignment.last", "-2, assignment.last", "-1,", "0,", "1, assignment.last"})
    void the_last_day_is_yesterday_or_today(int days, String refused) {
        var place = assignments.of(manager, lan).places().get(0);
        LocalDate last = TODAY.plusDays(days);
        if (refused == null) {
            assignments.end(manager, place.id(), last);
            assertThat(assignments.line(manager, place.id()).last()).isEqualTo(last);
            assertThatThrownBy(() -> assignments.end(manager, place.id(), last.minusDays(1)))
                    .isInstanceOf(RuleBroken.class);
        } else {
            assertThatThrownBy(() -> assignments.end(manager, place.id(), last))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining(refused);
        }
    }

    @Test
    void a_place_that_began_today_does_not_end_yesterday() {
        assignments.add(above, lan, commune.unit("mn-b"), TEACHER);
        var place = assignments.of(above, lan).places().get(0);
        assertThatThrownBy(() -> assignments.end(above, place.id(), TODAY.minusDays(1)))
                .hasMessageContaining("assignment.last");
    }

    @Test
    void a_place_that_ends_today_begins_again_tomorrow() {
        var place = assignments.of(manager, lan).places().get(0);
        assignments.end(manager, place.id(), TODAY);
        assertThatThrownBy(() -> assignments.add(manager, lan, commune.unit("mn-a"), TEACHER))
                .hasMessageContaining("assignment.leaves-today");
        var tomorrow = TODAY.plusDays(1);
        commune.wire(tomorrow);
        commune.assignments(tomorrow).add(manager, lan, commune.unit("mn-a"), TEACHER);
        assertThat(commune.assignments(tomorrow).of(manager, lan).places()).hasSize(2);
    }

    @Test
    void who_has_left_every_unit_is_still_kept_by_the_last_one_which_may_give_a_place_again() {
        var place = assignments.of(manager, lan).places().get(0);
        assignments.end(manager, place.id(), TODAY.minusDays(1));
        assignments.add(manager, lan, commune.unit("mn-a"), TEACHER);
        assertThat(assignments.of(manager, lan).places()).hasSize(2);
    }
}
