package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class RolesTest {

    final Commune commune = new Commune();

    @ParameterizedTest
    @CsvSource({
        "MANAGER, LEARNER GROUP_LEAD OFFICER OFFICER_WITH_NAMES MANAGER",
        "ADMINISTRATOR, LEARNER AUTHOR REVIEWER GROUP_LEAD MANAGER OFFICER OFFICER_WITH_NAMES CERTIFIER AUDITOR ADMINISTRATOR",
    })
    void nobody_gives_more_than_they_hold(Role held, String givable) {
        var giver = commune.holder(held, "mn-a");
        assertThat(commune.roles.givable(giver, commune.unit("mn-a")))
                .extracting(Role::name)
                .containsExactlyInAnyOrder(givable.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"LEARNER", "AUTHOR", "REVIEWER", "GROUP_LEAD", "OFFICER", "OFFICER_WITH_NAMES", "CERTIFIER", "AUDITOR"})
    void other_roles_give_nothing(Role held) {
        var other = commune.holder(held, "mn-a");
        assertThatThrownBy(() -> commune.roles.givable(other, commune.unit("mn-a")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_role_given_counts_at_once_and_no_longer_when_withdrawn() {
        var manager = commune.holder(Role.MANAGER, "mn-a");
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        commune.roles.give(manager, lan, Role.OFFICER, commune.unit("mn-a"), TODAY.plusDays(30));

        var held = commune.roles.own(new Caller(lan));
        assertThat(held).extracting(RoleLine::role).containsExactly("officer");
        assertThat(held.get(0).givenBy()).isEqualTo("Người giữ vai trò");
        assertThat(held.get(0).to()).isEqualTo(TODAY.plusDays(30));

        assertThat(commune.roles.held(manager, held.get(0).id())).isEqualTo(held.get(0));
        commune.roles.withdraw(manager, held.get(0).id());
        assertThat(commune.roles.own(new Caller(lan))).isEmpty();
    }

    @Test
    void a_role_withdrawn_later_is_kept_until_the_day_before() {
        var manager = commune.holder(Role.MANAGER, "mn-a");
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        commune.roles.give(manager, lan, Role.OFFICER, commune.unit("mn-a"), null);
        commune.wire(TODAY.plusDays(5));
        commune.roles.withdraw(
                manager, commune.roles.own(new Caller(lan)).get(0).id());
        assertThat(commune.roles.own(new Caller(lan))).isEmpty();
        commune.wire(TODAY.plusDays(4));
        assertThat(commune.roles.own(new Caller(lan))).hasSize(1);
    }

    @Test
    void a_manager_gives_roles_to_the_own_people_only() {
        var manager = commune.holder(Role.MANAGER, "mn-a");
        var stranger = commune.person("Trần Văn An", "mn-b");
        assertThatThrownBy(() -> commune.roles.give(manager, stranger, Role.MANAGER, commune.unit("mn-a"), null))
                .hasMessage("roles.person-elsewhere");
        assertThatThrownBy(() -> commune.roles.give(manager, stranger, Role.MANAGER, commune.unit("mn-b"), null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.roles.give(manager, stranger, Role.MANAGER, commune.unit("hn"), null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_manager_makes_nobody_certifier_not_even_the_manager() {
        var manager = commune.holder(Role.MANAGER, "mn-a");
        assertThatThrownBy(
                        () -> commune.roles.give(manager, manager.person(), Role.CERTIFIER, commune.unit("mn-a"), null))
                .hasMessage("roles.more-than-own");
    }

    @Test
    void an_administrator_above_gives_every_role_to_anybody() {
        var administrator = commune.holder(Role.ADMINISTRATOR, "hn");
        var officer = commune.person("Cán bộ sở");
        commune.roles.give(administrator, officer, Role.CERTIFIER, commune.unit("mn-a"), null);
        assertThat(commune.roles.below(administrator, commune.unit("hn")))
                .extracting(RoleLine::fullName, RoleLine::role, RoleLine::unitName)
                .contains(tuple("Cán bộ sở", "certifier", "Trường Mầm non Tam Hưng A"));
    }

    @Test
    void the_same_role_is_not_given_twice() {
        var manager = commune.holder(Role.MANAGER, "mn-a");
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        commune.roles.give(manager, lan, Role.OFFICER, commune.unit("mn-a"), null);
        assertThatThrownBy(() -> commune.roles.give(manager, lan, Role.OFFICER, commune.unit("mn-a"), null))
                .hasMessage("roles.already");
    }

    @Test
    void the_last_administrator_of_a_unit_stays() {
        var administrator = commune.holder(Role.ADMINISTRATOR, "hn");
        var own = commune.roles.own(administrator).get(0).id();
        assertThatThrownBy(() -> commune.roles.withdraw(administrator, own)).hasMessage("roles.last-administrator");
        commune.holder(Role.ADMINISTRATOR, "hn");
        commune.roles.withdraw(administrator, own);
        assertThat(commune.roles.own(administrator)).isEmpty();
    }

    @Test
    void whoever_has_no_right_learns_nothing_of_a_role_by_its_number() {
        var manager = commune.holder(Role.MANAGER, "mn-b");
        var held = commune.holder(Role.OFFICER, "mn-a");
        var id = commune.roles.own(held).get(0).id();
        assertThatThrownBy(() -> commune.roles.withdraw(manager, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.roles.withdraw(manager, 1L)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.roles.held(manager, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.roles.held(manager, 1L)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.roles.withdraw(Caller.VISITOR, id)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_role_that_is_over_stays_as_it_was() {
        var manager = commune.holder(Role.MANAGER, "mn-a");
        var officer = commune.holder(Role.OFFICER, "mn-a", Period.between(TODAY.minusDays(9), TODAY.minusDays(5)));
        commune.wire(TODAY.minusDays(5));
        var id = commune.roles.own(officer).get(0).id();
        commune.wire(TODAY);
        commune.roles.withdraw(manager, id);
        assertThat(commune.audit(TODAY).entries(AuditFilter.ALL.doing("role.withdrawn")))
                .isEmpty();
        commune.wire(TODAY.minusDays(4));
        assertThat(commune.roles.own(officer)).isEmpty();
    }

    @Test
    void an_administrator_of_one_school_gives_nothing_to_strangers_and_so_learns_no_name_by_a_number() {
        var administrator = commune.holder(Role.ADMINISTRATOR, "mn-a");
        var both = commune.holder(Role.ADMINISTRATOR, "tam-hung");
        var stranger = commune.person("Trần Văn An", "mn-b");
        for (var person : List.of(stranger, commune.person("Cán bộ sở"))) {
            assertThatThrownBy(
                            () -> commune.roles.give(administrator, person, Role.LEARNER, commune.unit("mn-a"), null))
                    .hasMessage("roles.person-elsewhere");
        }
        commune.roles.give(both, stranger, Role.AUTHOR, commune.unit("mn-a"), null);
        assertThat(commune.roles.own(new Caller(stranger))).hasSize(1);
    }
}
