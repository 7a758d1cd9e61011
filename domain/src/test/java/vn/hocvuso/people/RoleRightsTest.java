package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.people.Commune.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;

/** Asked at the commune {@code tam-hung}: the unit above it is {@code hn}, below it {@code mn-a}, beside it {@code dai-tu}. */
class RoleRightsTest {

    static final String NOTHING = "";

    final Commune commune = new Commune();

    /** Where a role is held, seen from the unit asked about. */
    enum Held {
        SAME("tam-hung"),
        ABOVE("hn"),
        BELOW("mn-a"),
        BESIDE("dai-tu");

        final String unit;

        Held(String unit) {
            this.unit = unit;
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "/rights.txt", delimiter = '|')
    void a_role_opens_what_the_matrix_says(Role role, Held held, String actions) {
        assertThat(allowed(commune.holder(role, held.unit), "tam-hung")).isEqualTo(actions == null ? NOTHING : actions);
    }

    @Test
    void the_matrix_names_every_role_at_every_place_and_every_action() throws IOException {
        var cells = Files.readAllLines(Path.of("src/test/resources/rights.txt")).stream()
                .filter(line -> line.contains("|"))
                .map(line -> line.split("\\|"))
                .toList();
        assertThat(cells.stream().map(cell -> cell[0].strip() + " " + cell[1].strip()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values())
                        .flatMap(role -> Arrays.stream(Held.values()).map(held -> role + " " + held))
                        .toList());
        assertThat(cells.stream()
                        .filter(cell -> cell.length > 2)
                        .flatMap(cell -> Arrays.stream(cell[2].strip().split(" "))))
                .contains(Arrays.stream(Action.values()).map(Action::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void a_role_that_has_ended_or_not_begun_counts_nowhere(Role role) {
        var ended = Period.between(TODAY.minusDays(30), TODAY.minusDays(1));
        var future = Period.from(TODAY.plusDays(1));
        assertThat(allowed(commune.holder(role, "tam-hung", ended), "tam-hung")).isEmpty();
        assertThat(allowed(commune.holder(role, "tam-hung", future), "tam-hung"))
                .isEmpty();
    }

    @Test
    void a_role_counts_on_its_first_and_on_its_last_day() {
        var oneDay = commune.holder(Role.OFFICER, "tam-hung", Period.between(TODAY, TODAY));
        assertThat(allowed(oneDay, "tam-hung")).isEqualTo("SEE_FIGURES");
    }

    @Test
    void a_place_at_a_unit_shows_its_figures_and_no_other_units() {
        var teacher = new Caller(commune.person("Nguyễn Thị Lan", "tam-hung"));
        assertThat(allowed(teacher, "tam-hung")).isEqualTo("SEE_FIGURES");
        assertThat(allowed(teacher, "mn-a")).isEmpty();
        assertThat(allowed(teacher, "hn")).isEmpty();
        assertThat(allowed(teacher, "dai-tu")).isEmpty();
    }

    @Test
    void a_visitor_and_a_deactivated_person_may_nothing() {
        var administrator = commune.holder(Role.ADMINISTRATOR, "hn");
        commune.database.run("update person set deactivated_on = date '2025-12-15' where id = "
                + administrator.person().value());
        assertThat(allowed(administrator, "hn")).isEmpty();
        assertThat(allowed(Caller.VISITOR, "hn")).isEmpty();
    }

    @Test
    void rights_follow_a_unit_that_moves() {
        var manager = commune.holder(Role.MANAGER, "dai-tu");
        assertThat(allowed(manager, "mn-b")).isEmpty();
        commune.database.run("update unit_state set parent_id = %d where unit_id = %d"
                .formatted(commune.unit("dai-tu").value(), commune.unit("mn-b").value()));
        assertThat(allowed(manager, "mn-b"))
                .isEqualTo("SEE_FIGURES SEE_NAMES KEEP_ROSTER GIVE_ROLES HOLD_TESTS REORGANISE");
    }

    @Test
    void what_a_merged_unit_left_behind_is_answered_for_by_its_survivor() {
        var administrator = commune.holder(Role.ADMINISTRATOR, "hn");
        var heir = commune.holder(Role.MANAGER, "mn-a");
        var certifier = commune.holder(Role.CERTIFIER, "mn-a");
        var former = commune.holder(Role.MANAGER, "mn-b");
        var a = commune.unit("mn-a");
        var b = commune.unit("mn-b");
        commune.reorganisations.merge(administrator, new Decision("1/QĐ", null, TODAY), List.of(a, b), a);
        assertThat(allowed(heir, b)).isEqualTo("SEE_FIGURES SEE_NAMES HOLD_TESTS");
        assertThat(allowed(certifier, b)).isEqualTo("SEE_FIGURES SEE_NAMES CERTIFY HOLD_TESTS");
        assertThat(allowed(former, b)).isEmpty();
        assertThat(allowed(former, a)).isEmpty();
        assertThat(allowed(administrator, b)).isEqualTo("SEE_FIGURES SEE_NAMES CERTIFY HOLD_TESTS ERASE");
        assertThat(allowed(commune.holder(Role.MANAGER, "dai-tu"), b)).isEmpty();
    }

    @Test
    void what_a_closed_unit_left_behind_is_answered_for_above_it() {
        var administrator = commune.holder(Role.ADMINISTRATOR, "hn");
        var above = commune.holder(Role.CERTIFIER, "tam-hung");
        var b = commune.unit("mn-b");
        commune.reorganisations.close(administrator, new Decision("1/QĐ", null, TODAY), b);
        assertThat(allowed(above, b)).isEqualTo("SEE_FIGURES SEE_NAMES CERTIFY HOLD_TESTS");
        assertThat(allowed(commune.holder(Role.CERTIFIER, "mn-a"), b)).isEmpty();
    }

    private String allowed(Caller caller, String unit) {
        return allowed(caller, commune.unit(unit));
    }

    private String allowed(Caller caller, UnitId id) {
        return Arrays.stream(Action.values())
                .filter(action -> commune.rights.may(caller, action, id))
                .map(Action::name)
                .collect(Collectors.joining(" "));
    }
}
