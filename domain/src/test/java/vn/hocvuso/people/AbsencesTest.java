package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class AbsencesTest {

    final Commune commune = new Commune();
    final Caller manager = commune.holder(Role.MANAGER, "mn-a");
    final PersonId lan = commune.person("Nguyễn Thị Lan", "mn-a");
    Absences absences;

    @BeforeEach
    void today() {
        absences = commune.absences(TODAY);
    }

    @Test
    void an_absence_is_noted_with_its_days_and_who_noted_it() {
        absences.note(manager, lan, AbsenceKind.MATERNITY, TODAY, TODAY.plusMonths(6), " ");
        assertThat(absences.of(manager, lan).absences()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo("maternity");
            assertThat(line.reason()).isNull();
            assertThat(line.last()).isEqualTo(TODAY.plusMonths(6));
            assertThat(line.notedBy()).isEqualTo("Người giữ vai trò");
            assertThat(line.over()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"-10, -1, false", "-10, 0, true", "5, 9, true", "10, 20, true", "11, , false", "-3, , true"})
    void two_do_not_stand_on_one_day(int from, Integer last, boolean meets) {
        absences.note(manager, lan, AbsenceKind.ILLNESS, TODAY, TODAY.plusDays(10), null);
        ThrowingCallable second = () -> absences.note(
                manager,
                lan,
                AbsenceKind.STUDY,
                TODAY.plusDays(from),
                last == null ? null : TODAY.plusDays(last),
                null);
        if (meets) {
            assertThatThrownBy(second).hasMessage("absence.meets");
        } else {
            assertThat(catchThrowable(second)).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "30, true"})
    void an_end_changes_no_day_that_is_over(int last, boolean taken) {
        absences.note(manager, lan, AbsenceKind.STUDY, TODAY.minusDays(20), null, null);
        long id = absences.of(manager, lan).absences().get(0).id();
        var refused = catchThrowable(() -> absences.end(manager, id, TODAY.plusDays(last)));
        assertThat(refused == null).isEqualTo(taken);
    }

    @Test
    void one_that_has_counted_is_not_taken_back() {
        absences.note(manager, lan, AbsenceKind.STUDY, TODAY.minusDays(5), null, null);
        long id = absences.of(manager, lan).absences().get(0).id();
        absences = commune.absences(TODAY.plusDays(1));
        assertThatThrownBy(() -> absences.takeBack(manager, id)).hasMessage("absence.past");
    }

    @Test
    void one_noted_today_by_mistake_is_taken_back() {
        absences.note(manager, lan, AbsenceKind.STUDY, TODAY.minusDays(5), null, null);
        absences.takeBack(manager, absences.of(manager, lan).absences().get(0).id());
        assertThat(absences.of(manager, lan).absences()).isEmpty();
    }

    /** Such as 01/12/0026 for 01/12/2026. */
    @Test
    void a_first_day_more_than_ten_years_away_is_a_slip_of_the_hand() {
        for (var slip :
                List.of(TODAY.minusYears(10).minusDays(1), TODAY.plusYears(10).plusDays(1))) {
            assertThatThrownBy(() -> absences.note(manager, lan, AbsenceKind.STUDY, slip, null, null))
                    .hasMessage("absence.far");
        }
        absences.note(manager, lan, AbsenceKind.STUDY, TODAY.minusYears(10), TODAY.minusYears(9), null);
        absences.note(manager, lan, AbsenceKind.STUDY, TODAY.plusYears(10), null, null);
    }

    @Test
    void another_reason_is_said_in_words() {
        assertThatThrownBy(() -> absences.note(manager, lan, AbsenceKind.OTHER, TODAY, null, " "))
                .hasMessage("absence.reason");
        assertThatThrownBy(() -> absences.note(manager, lan, AbsenceKind.OTHER, TODAY, null, "x".repeat(301)))
                .hasMessage("absence.reason-long");
    }

    @Test
    void only_who_keeps_the_roster_notes_or_reads_them() {
        var certifier = commune.holder(Role.CERTIFIER, "mn-a");
        var stranger = commune.holder(Role.MANAGER, "mn-b");
        absences.note(manager, lan, AbsenceKind.STUDY, TODAY, null, null);
        long id = absences.of(manager, lan).absences().get(0).id();
        for (var other : new Caller[] {certifier, stranger, new Caller(lan), Caller.VISITOR}) {
            assertThatThrownBy(() -> absences.one(other, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> absences.of(other, lan)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> absences.note(other, lan, AbsenceKind.STUDY, TODAY, null, null))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> absences.end(other, id, TODAY)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> absences.takeBack(other, id)).isInstanceOf(NotAllowed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true"})
    void one_that_is_over_is_not_made_longer_over_days_that_are_over(int over, boolean taken) {
        absences.note(manager, lan, AbsenceKind.STUDY, TODAY.minusDays(20), TODAY.plusDays(over), null);
        long id = absences.of(manager, lan).absences().get(0).id();
        var refused = catchThrowable(() -> absences.end(manager, id, TODAY.plusDays(30)));
        assertThat(refused == null).isEqualTo(taken);
    }

    @Test
    void the_same_end_twice_is_told_once() {
        absences.note(manager, lan, AbsenceKind.STUDY, TODAY.minusDays(20), null, null);
        long id = absences.of(manager, lan).absences().get(0).id();
        absences.end(manager, id, TODAY);
        absences.end(manager, id, TODAY);
        assertThat(commune.audit(TODAY).entries(AuditFilter.ALL.doing("absence.ended")))
                .hasSize(1);
    }
}
