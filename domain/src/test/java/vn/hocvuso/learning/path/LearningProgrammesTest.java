package vn.hocvuso.learning.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.path.PathWorld.AN;
import static vn.hocvuso.learning.path.PathWorld.FIRST;
import static vn.hocvuso.learning.path.PathWorld.OTHER;
import static vn.hocvuso.learning.path.PathWorld.PRINCIPAL;
import static vn.hocvuso.learning.path.PathWorld.SCHOOL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class LearningProgrammesTest {

    static final Caller AN_CALLS = new Caller(AN);

    final PathWorld world = new PathWorld();
    final LearningProgrammes programmes = world.programmes;

    @Test
    void making_it_twice_makes_one() {
        assertThat(world.programme()).isEqualTo(world.programme());
        assertThat(programmes.at(PRINCIPAL, SCHOOL)).hasSize(1);
    }

    @Test
    void sending_a_part_again_asks_it_anew_where_it_stands() {
        var code = world.programme();
        programmes.ask(PRINCIPAL, code, new PartText(PartKind.COURSE, "mot", false, null, LocalDate.of(2026, 5, 1)));
        assertThat(programmes.parts(PRINCIPAL, code)).extracting(PartLine::code).containsExactly("mot", "hai");
        assertThat(programmes.parts(PRINCIPAL, code).get(0)).satisfies(part -> {
            assertThat(part.required()).isFalse();
            assertThat(part.days()).isNull();
            assertThat(part.due()).isEqualTo("2026-05-01");
        });
    }

    @Test
    void moving_twice_is_moving_once() {
        var code = world.programme();
        programmes.ask(PRINCIPAL, code, new PartText(PartKind.COURSE, "ba", false, null, null));
        var parts = programmes.parts(PRINCIPAL, code);
        for (int i = 0; i < 2; i++) {
            programmes.move(PRINCIPAL, code, parts.get(2).id(), parts.get(0).id());
            assertThat(programmes.parts(PRINCIPAL, code))
                    .extracting(PartLine::code)
                    .containsExactly("ba", "mot", "hai");
        }
        programmes.move(PRINCIPAL, code, parts.get(2).id(), null);
        assertThat(programmes.parts(PRINCIPAL, code)).extracting(PartLine::code).containsExactly("mot", "hai", "ba");
    }

    @Test
    void what_is_taken_out_is_gone_and_taking_it_out_again_does_nothing() {
        var code = world.programme();
        long gone = programmes.parts(PRINCIPAL, code).get(0).id();
        programmes.takeOut(PRINCIPAL, code, gone);
        programmes.takeOut(PRINCIPAL, code, gone);
        assertThat(programmes.parts(PRINCIPAL, code)).extracting(PartLine::code).containsExactly("hai");
    }

    @Test
    void rules_say_no() {
        assertThatThrownBy(() -> new PartText(PartKind.COURSE, "mot", true, 0, null))
                .hasMessage("programme.days.range");
        assertThatThrownBy(() -> new PartText(PartKind.COURSE, "mot", true, 3651, null))
                .hasMessage("programme.days.range");
        assertThatThrownBy(() -> new PartText(PartKind.COURSE, "mot", true, 5, FIRST))
                .hasMessage("programme.one-deadline");
        var code = world.programme();
        assertThatThrownBy(
                        () -> programmes.ask(PRINCIPAL, code, new PartText(PartKind.COURSE, "bon", true, null, null)))
                .hasMessage("programme.part-gone");
        assertThatThrownBy(() -> world.assigned(code, FIRST.minusDays(1), null))
                .hasMessage("programme.starts-before-today");
        assertThatThrownBy(() -> world.assigned(code, FIRST, FIRST.minusDays(1)))
                .hasMessage("programme.deadline-before-start");
        assertThatThrownBy(() -> programmes.make(PRINCIPAL, SCHOOL, " ", null, List.of(Audience.TEACHER)))
                .hasMessage("programme.title");
        assertThatThrownBy(() -> programmes.make(PRINCIPAL, SCHOOL, "Mới", null, List.of()))
                .hasMessage("programme.groups");
        var empty = programmes.make(PRINCIPAL, SCHOOL, "Trống", null, List.of(Audience.TEACHER));
        assertThatThrownBy(() -> world.assigned(empty, FIRST, null)).hasMessage("programme.nothing-required");
        programmes.withdraw(PRINCIPAL, code);
        assertThatThrownBy(() -> world.assigned(code, FIRST, null)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void asking_the_same_twice_asks_it_once() {
        var code = world.programme();
        assertThat(world.assigned(code, FIRST, null)).isEqualTo(world.assigned(code, FIRST, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"AUTHOR", "KEEP_ROSTER"})
    void an_author_writes_and_whoever_keeps_the_roster_writes_and_asks(Action action) {
        var code = world.programme();
        world.may.clear();
        world.may.add(action);
        programmes.ask(PRINCIPAL, code, new PartText(PartKind.COURSE, "ba", true, null, null));
        if (action == Action.KEEP_ROSTER) {
            world.assignments.end(PRINCIPAL, world.assigned(code, FIRST, null));
        } else {
            assertThatThrownBy(() -> world.assigned(code, FIRST, null)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void nobody_else_writes_or_asks_and_a_units_own_is_for_its_people() {
        var code = world.programme();
        long asked = world.assigned(code, FIRST, null);
        for (var other : List.of(AN_CALLS, Caller.VISITOR)) {
            assertThatThrownBy(() -> programmes.at(other, SCHOOL)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> programmes.takeOut(other, code, 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> programmes.withdraw(other, code)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> world.assignments.end(other, asked)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(
                            () -> world.assignments.assign(other, code, SCHOOL, Set.of(Audience.TEACHER), FIRST, null))
                    .isInstanceOf(NotAllowed.class);
            assertThat(programmes.card(other, code)).isEmpty();
            assertThat(programmes.parts(other, code)).isEmpty();
            assertThat(world.coverage.ofProgramme(other, code, "khung")).isEmpty();
        }
        assertThatThrownBy(
                        () -> world.assignments.assign(PRINCIPAL, code, OTHER, Set.of(Audience.TEACHER), FIRST, null))
                .isInstanceOf(NotAllowed.class);
        world.works(AN, SCHOOL, FIRST, null);
        world.mine.open(AN_CALLS);
        assertThat(programmes.card(AN_CALLS, code)).isPresent();
    }

    @Test
    void the_audit_hears_of_it() {
        var code = world.programme();
        world.assignments.end(PRINCIPAL, world.assigned(code, FIRST, null));
        programmes.withdraw(PRINCIPAL, code);
        assertThat(programmes.audit.entries(AuditFilter.ALL.by(PRINCIPAL.person())))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "programme.withdrawn",
                        "programme.ended",
                        "programme.assigned",
                        "programme.changed",
                        "programme.changed",
                        "programme.made");
    }

    @Test
    void the_grid_shows_what_is_taught_and_what_is_not() {
        world.database.run("""
                insert into framework (id, version, code, family, edition, title_vi, legal_basis, issuer, digest)
                    values (700, 1, 'khung', 'khung', 1, 'K', '', '', '');
                insert into framework_level values (700, 1, 'a', null), (700, 2, 'a', null), (700, 3, 'b', null);
                insert into skill_domain values (701, 1, 700, '1', 1, 'Miền', null);
                insert into competence (id, version, domain_id, code, position, name_vi) values
                    (702, 1, 701, '1.1', 1, 'Tìm'), (703, 1, 701, '1.2', 2, 'Giữ');
                """);
        var grid = world.coverage
                .ofProgramme(PRINCIPAL, world.programme(), "khung")
                .orElseThrow();
        assertThat(grid.levels()).containsExactly(1, 2, 3);
        assertThat(grid.rows().get(0).taught()).containsExactly(1, 2);
        assertThat(grid.rows().get(1).isEmpty()).isTrue();
        assertThat(grid.taught()).isEqualTo(1);
        assertThat(world.coverage
                        .ofCourse(Caller.VISITOR, "ba", "khung")
                        .orElseThrow()
                        .taught())
                .isEqualTo(1);
        assertThat(world.coverage.ofCourse(Caller.VISITOR, "ba", "khac")).isEmpty();
    }
}
