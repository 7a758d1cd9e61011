package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class PersonsTest {

    final Commune commune = new Commune();
    final Caller manager = commune.holder(Role.MANAGER, "mn-a");

    @Test
    void a_roster_is_in_the_order_of_given_names_then_of_the_rest() {
        for (var name : List.of(
                "Nguyễn Thị Lân",
                "Trần Văn Đạt",
                "Đỗ Thị Lan",
                "Nguyễn Thị Lan",
                "Lê Dung",
                "Nguyễn Văn Ân",
                "Bùi An")) {
            commune.person(name, "mn-a");
        }
        assertThat(commune.persons.roster(manager, commune.unit("mn-a"), TODAY))
                .extracting(RosterLine::fullName)
                .containsExactly(
                        "Bùi An",
                        "Nguyễn Văn Ân",
                        "Lê Dung",
                        "Trần Văn Đạt",
                        "Đỗ Thị Lan",
                        "Nguyễn Thị Lan",
                        "Nguyễn Thị Lân");
    }

    @Test
    void a_roster_is_of_a_day() {
        commune.person("Nguyễn Thị Lan", "mn-a");
        assertThat(commune.persons.roster(manager, commune.unit("mn-a"), TODAY.minusDays(1)))
                .isEmpty();
        assertThat(commune.persons.roster(manager, commune.unit("mn-a"), TODAY.plusYears(1)))
                .hasSize(1);
    }

    @Test
    void only_who_keeps_the_roster_reads_it() {
        var certifier = commune.holder(Role.CERTIFIER, "mn-a");
        assertThatThrownBy(() -> commune.persons.roster(certifier, commune.unit("mn-a"), TODAY))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.persons.roster(manager, commune.unit("mn-b"), TODAY))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_card_is_shown_to_the_person_and_to_who_may_see_names() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        var colleague = new Caller(commune.person("Trần Văn An", "mn-a"));
        assertThat(commune.persons.card(new Caller(lan), lan).unitName()).isEqualTo("Trường Mầm non Tam Hưng A");
        assertThat(commune.persons.card(manager, lan).fullName()).isEqualTo("Nguyễn Thị Lan");
        assertThatThrownBy(() -> commune.persons.card(colleague, lan)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.persons.card(Caller.VISITOR, lan)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_account_is_its_active_person_and_the_first_sign_in_is_remembered() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        commune.database.run("update person set account = 'sub-1', username = 'lannt' where id = " + lan.value());
        commune.database.entities().clear();
        assertThat(commune.persons.signedIn("sub-1", "lannt")).isEqualTo(new Caller(lan));
        assertThat(commune.persons.bySub("sub-1")).isEqualTo(new Caller(lan));
        assertThat(commune.persons.bySub("sub-2")).isEqualTo(Caller.VISITOR);
        assertThat(commune.persons.roster(manager, commune.unit("mn-a"), TODAY))
                .extracting(RosterLine::accountState)
                .containsExactly("used");
    }

    @Test
    void a_username_that_is_merely_reserved_opens_nothing() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        commune.database.run("update person set username = 'lannt' where id = " + lan.value());
        assertThat(commune.persons.signedIn("sub-of-a-stranger", "lannt")).isEqualTo(Caller.VISITOR);
    }

    @Test
    void a_deactivated_person_has_no_sign_in_no_place_and_keeps_the_past() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        commune.wire(TODAY.plusDays(10));
        commune.persons.deactivate(manager, lan);
        commune.database.run("update person set account = 'sub-1' where id = " + lan.value());
        assertThat(commune.persons.bySub("sub-1")).isEqualTo(Caller.VISITOR);
        assertThat(commune.persons.roster(manager, commune.unit("mn-a"), TODAY.plusDays(10)))
                .isEmpty();
        assertThat(commune.persons.roster(manager, commune.unit("mn-a"), TODAY.plusDays(9)))
                .hasSize(1);
    }

    @Test
    void nobody_deactivates_a_stranger_or_themselves() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-b");
        assertThatThrownBy(() -> commune.persons.kept(manager, lan)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.persons.deactivate(manager, lan)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.persons.deactivate(manager, manager.person()))
                .hasMessage("person.self");
    }

    @Test
    void nobody_closes_a_person_who_holds_a_role_they_could_not_give() {
        var certifier = commune.person("Nguyễn Thị Lan", "mn-a");
        var administrator = commune.holder(Role.ADMINISTRATOR, "hn");
        commune.roles.give(administrator, certifier, Role.CERTIFIER, commune.unit("mn-a"), null);
        assertThatThrownBy(() -> commune.persons.deactivate(manager, certifier)).hasMessage("person.beyond");
        commune.persons.deactivate(administrator, certifier);
        assertThat(commune.persons.roster(administrator, commune.unit("mn-a"), TODAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void who_works_at_two_schools_is_closed_by_neither_alone() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        var second = new Place("Giáo viên", Audience.TEACHER, null);
        commune.database.entities().persist(new Assignment(lan, commune.unit("mn-b"), second, TODAY));
        assertThat(commune.persons.kept(manager, lan).fullName()).isEqualTo("Nguyễn Thị Lan");
        assertThatThrownBy(() -> commune.persons.deactivate(manager, lan)).hasMessage("person.elsewhere");
    }

    @Test
    void the_named_account_becomes_the_first_administrator_once() {
        commune.settings.put("hocvuso.first.admin", "quantri");
        assertThat(commune.persons.signedIn("sub-0", "ai-do")).isEqualTo(Caller.VISITOR);
        var first = commune.persons.signedIn("sub-1", "quantri");
        assertThat(commune.roles.own(first)).extracting(RoleLine::role).containsExactly("administrator");
        assertThat(commune.persons.signedIn("sub-1", "quantri")).isEqualTo(first);
        assertThat(commune.persons.signedIn("sub-2", "quantri")).isEqualTo(Caller.VISITOR);
    }

    @Test
    void nobody_becomes_administrator_where_one_is_or_where_no_name_is_set() {
        assertThat(commune.persons.signedIn("sub-1", "quantri")).isEqualTo(Caller.VISITOR);
        commune.holder(Role.ADMINISTRATOR, "mn-b");
        commune.settings.put("hocvuso.first.admin", "quantri");
        assertThat(commune.persons.signedIn("sub-1", "quantri")).isEqualTo(Caller.VISITOR);
    }
}
