package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;

/** Asked at the commune {@code tam-hung}: the unit above it is {@code hn}, below it {@code mn-a}, beside it {@code dai-tu}. */
class RoleRightsTest {

    static final String NOTHING = "";

    final Commune commune = new Commune();

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LEARNER       | tam-hung |",
                "LEARNER       | hn       |",
                "LEARNER       | mn-a     |",
                "LEARNER       | dai-tu   |",
                "AUTHOR        | tam-hung | AUTHOR",
                "AUTHOR        | hn       | AUTHOR",
                "AUTHOR        | mn-a     |",
                "AUTHOR        | dai-tu   |",
                "MANAGER       | tam-hung | SEE_FIGURES SEE_NAMES KEEP_ROSTER GIVE_ROLES",
                "MANAGER       | hn       | SEE_FIGURES SEE_NAMES KEEP_ROSTER GIVE_ROLES",
                "MANAGER       | mn-a     |",
                "MANAGER       | dai-tu   |",
                "OFFICER       | tam-hung | SEE_FIGURES",
                "OFFICER       | hn       | SEE_FIGURES",
                "OFFICER       | mn-a     |",
                "OFFICER       | dai-tu   |",
                "CERTIFIER     | tam-hung | SEE_FIGURES SEE_NAMES CERTIFY",
                "CERTIFIER     | hn       | SEE_FIGURES SEE_NAMES CERTIFY",
                "CERTIFIER     | mn-a     |",
                "CERTIFIER     | dai-tu   |",
                "ADMINISTRATOR | tam-hung | SEE_FIGURES SEE_NAMES KEEP_ROSTER GIVE_ROLES CERTIFY AUTHOR",
                "ADMINISTRATOR | hn       | SEE_FIGURES SEE_NAMES KEEP_ROSTER GIVE_ROLES CERTIFY AUTHOR",
                "ADMINISTRATOR | mn-a     |",
                "ADMINISTRATOR | dai-tu   |",
            })
    void a_role_counts_at_its_unit_and_below_and_nowhere_else(Role role, String heldAt, String actions) {
        assertThat(allowed(commune.holder(role, heldAt), "tam-hung")).isEqualTo(actions == null ? NOTHING : actions);
    }

    @ParameterizedTest
    @CsvSource({"LEARNER", "AUTHOR", "MANAGER", "OFFICER", "CERTIFIER", "ADMINISTRATOR"})
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
        assertThat(allowed(manager, "mn-b")).isEqualTo("SEE_FIGURES SEE_NAMES KEEP_ROSTER GIVE_ROLES");
    }

    private String allowed(Caller caller, String unit) {
        var id = commune.unit(unit);
        return Arrays.stream(Action.values())
                .filter(action -> commune.rights.may(caller, action, id))
                .map(Action::name)
                .collect(Collectors.joining(" "));
    }
}
