package vn.hocvuso.learning.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.path.PathWorld.AN;
import static vn.hocvuso.learning.path.PathWorld.BINH;
import static vn.hocvuso.learning.path.PathWorld.COMMUNE;
import static vn.hocvuso.learning.path.PathWorld.FIRST;
import static vn.hocvuso.learning.path.PathWorld.OTHER;
import static vn.hocvuso.learning.path.PathWorld.PRINCIPAL;
import static vn.hocvuso.learning.path.PathWorld.SCHOOL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.TestAudit;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.learning.path.PartKind;
import vn.hocvuso.learning.path.PartText;
import vn.hocvuso.learning.path.PathWorld;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** Asked from 01/03/2026 with 31/03 as its last day; the first part is due after 10 days, on 11/03. */
class ProgrammeFiguresTest {

    static final LocalDate DEADLINE = LocalDate.of(2026, 3, 31);
    static final PersonId CUONG = new PersonId(13);

    final PathWorld world = new PathWorld();
    final ProgrammeFigures figures = new ProgrammeFigures();
    String code;
    long asked;

    @BeforeEach
    void three_teachers() {
        figures.sql = world.database.sql();
        figures.rights = world.rights;
        figures.clock = world.clock;
        figures.audit = TestAudit.on(world.database.source(), world.clock);
        List.of(AN, BINH, CUONG).forEach(person -> world.works(person, SCHOOL, LocalDate.of(2025, 9, 1), null));
        code = world.programme();
        asked = world.assigned(code, FIRST, DEADLINE);
        world.completes(AN, "mot", FIRST.plusDays(2));
        world.completes(AN, "hai", DEADLINE);
        world.completes(BINH, "mot", FIRST.plusDays(20));
    }

    @ParameterizedTest(name = "{0}: {1} of 3 all, {2} the first part; late {3} all, {4} the first part")
    @CsvSource({
        "2026-03-02, 0, 0, 0, 0",
        "2026-03-03, 0, 1, 0, 0",
        "2026-03-11, 0, 1, 0, 0",
        "2026-03-12, 0, 1, 2, 2",
        "2026-03-21, 0, 2, 1, 1",
        "2026-03-31, 1, 2, 1, 1",
        "2026-04-01, 1, 2, 2, 1",
    })
    void each_day_is_counted_as_it_was(LocalDate day, long all, long first, long late, long lateFirst) {
        world.morning(DEADLINE.plusDays(30));
        var figure = figures.figure(PRINCIPAL, asked, SCHOOL, day);
        assertThat(figure.share()).isEqualTo(new Share(all, 3));
        assertThat(figure.late()).isEqualTo(late);
        assertThat(figure.parts().get(0).share()).isEqualTo(new Share(first, 3));
        assertThat(figure.parts().get(0).late()).isEqualTo(lateFirst);
    }

    @Test
    void who_has_left_counts_on_the_days_they_were_there_and_is_still_named() {
        world.morning(FIRST.plusDays(1));
        world.leaves(CUONG, FIRST.plusDays(8));
        world.morning(FIRST.plusDays(9));
        assertThat(of(FIRST.plusDays(8))).isEqualTo(3);
        assertThat(of(FIRST.plusDays(9))).isEqualTo(2);
        assertThat(people(FIRST.plusDays(8), null, Which.LEFT)).isEmpty();
        assertThat(figures.people(PRINCIPAL, asked, SCHOOL, FIRST.plusDays(9), null, Which.LEFT, 0))
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.name()).isEqualTo("Hồ Văn Cường");
                    assertThat(gone.leftOn()).isEqualTo(FIRST.plusDays(9));
                    assertThat(gone.required()).isEqualTo(2);
                });
    }

    @Test
    void a_part_added_later_asks_nothing_of_the_days_before_and_one_taken_out_stays_in_them() {
        world.itIs(FIRST.plusDays(20));
        world.programmes.ask(PRINCIPAL, code, new PartText(PartKind.COURSE, "ba", true, 5, null));
        long gone = world.programmes.parts(PRINCIPAL, code).get(0).id();
        world.programmes.takeOut(PRINCIPAL, code, gone);
        assertThat(codes(FIRST.plusDays(19))).containsExactly("mot", "hai");
        assertThat(codes(FIRST.plusDays(20))).containsExactly("hai", "ba");
        assertThat(figures.figure(PRINCIPAL, asked, SCHOOL, FIRST.plusDays(25))
                        .parts()
                        .get(1)
                        .late())
                .isZero();
        assertThat(figures.figure(PRINCIPAL, asked, SCHOOL, FIRST.plusDays(26))
                        .parts()
                        .get(1)
                        .late())
                .isEqualTo(3);
    }

    @Test
    void names_answer_to_the_figures() {
        var day = FIRST.plusDays(21);
        world.morning(day);
        long first = world.programmes.parts(PRINCIPAL, code).get(0).id();
        assertThat(people(day, null, Which.ALL)).containsExactly("Lê Văn An", "Vũ Thị Bình", "Hồ Văn Cường");
        assertThat(people(day, null, Which.DONE)).isEmpty();
        assertThat(people(day, null, Which.OPEN)).hasSize(3);
        assertThat(people(day, null, Which.LATE)).containsExactly("Hồ Văn Cường");
        assertThat(people(day, first, Which.DONE)).containsExactly("Lê Văn An", "Vũ Thị Bình");
        assertThat(people(day, first, Which.OPEN)).containsExactly("Hồ Văn Cường");
        assertThat(people(day, first, Which.LATE)).containsExactly("Hồ Văn Cường");
        assertThat(figures.people(PRINCIPAL, asked, SCHOOL, day, null, Which.ALL, 1))
                .isEmpty();
    }

    @Test
    void below_the_unit_that_asks_each_unit_sees_its_own_people() {
        world.works(new PersonId(10), OTHER, FIRST, null);
        long above = world.assignments.assign(
                PRINCIPAL, world.programmeOf(COMMUNE), COMMUNE, Set.of(Audience.TEACHER), FIRST, null);
        assertThat(figures.figure(PRINCIPAL, above, COMMUNE, FIRST).of()).isEqualTo(4);
        assertThat(figures.figure(PRINCIPAL, above, SCHOOL, FIRST).of()).isEqualTo(3);
        assertThat(figures.at(PRINCIPAL, SCHOOL)).hasSize(2);
        assertThat(figures.at(PRINCIPAL, COMMUNE)).hasSize(1);
        assertThatThrownBy(() -> figures.figure(PRINCIPAL, asked, COMMUNE, FIRST))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void counts_are_for_who_sees_figures_and_names_for_who_sees_names() {
        world.may.clear();
        world.may.add(Action.SEE_FIGURES);
        assertThat(of(FIRST)).isEqualTo(3);
        assertThatThrownBy(() -> people(FIRST, null, Which.ALL)).isInstanceOf(NotAllowed.class);
        world.may.add(Action.SEE_NAMES);
        assertThat(people(FIRST, null, Which.ALL)).hasSize(3);
        assertThat(figures.audit
                        .entries(AuditFilter.ALL.by(PRINCIPAL.person()))
                        .get(0)
                        .action())
                .isEqualTo("programme.names-read");
        for (var other : List.of(new Caller(AN), Caller.VISITOR)) {
            assertThatThrownBy(() -> figures.at(other, SCHOOL)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> figures.figure(other, asked, SCHOOL, FIRST))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private long of(LocalDate day) {
        return figures.figure(PRINCIPAL, asked, SCHOOL, day).of();
    }

    private List<String> codes(LocalDate day) {
        return figures.figure(PRINCIPAL, asked, SCHOOL, day).parts().stream()
                .map(PartFigure::code)
                .toList();
    }

    private List<String> people(LocalDate day, Long part, Which which) {
        return figures.people(PRINCIPAL, asked, SCHOOL, day, part, which, 0).stream()
                .map(MemberLine::name)
                .toList();
    }
}
