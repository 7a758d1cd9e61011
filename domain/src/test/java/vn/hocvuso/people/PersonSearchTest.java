package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class PersonSearchTest {

    final Commune commune = new Commune();
    final PersonSearch search = new PersonSearch();
    final Caller manager = commune.holder(Role.MANAGER, "mn-a");

    @BeforeEach
    void wire() {
        search.sql = commune.database.sql();
        search.clock = Commune.clock(TODAY);
        search.audit = commune.audit(TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Lan, nguyen thi lan",
        "Nguyễn Thị Lan, lan nguyen",
        "Nguyễn Thị Lan, ntl",
        "Nguyễn Thị Lan, NTL",
        "Nguyễn Thị Lan, Nguyễn Thị Lan",
        "Nguyễn Thị Lan, '  lan,  ng '",
        "Nguyễn Thị Lan, thị l",
        "Đặng Đình Đức, dang dinh duc",
        "Đặng Đình Đức, ddd",
        "Đặng Đình Đức, Đặng đức",
        "Lý Thị Mỹ, li thi mi",
        "Lí Thị Mĩ, lý thị mỹ",
        "Hoàng Quý, quí",
        "Trần Thuý Hòa, thúy hoà",
        "H’Hen Niê, hhn",
        "H’Hen Niê, hen nie",
        "H'Hen Niê, h’hen",
        "Y Bliăng Niê, y bliang",
        "Y Bliăng Niê, ybn",
    })
    void a_name_is_found_by_what_people_type(String name, String typed) {
        var person = commune.person(name, "mn-a");
        assertThat(search.find(manager, typed).shown())
                .extracting(PersonFound::id)
                .containsExactly(person);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Lan, an",
        "Nguyễn Thị Lan, lan thu",
        "Nguyễn Thị Lan, nt",
        "Nguyễn Thị Lan, nguyenthilan",
        "Nguyễn Thị Lan, %",
        "Nguyễn Thị Lan, _an",
        "Nguyễn Thị Lan, '  '",
    })
    void a_name_is_not_found_by_the_middle_of_a_word_by_a_word_it_has_not_and_by_signs(String name, String typed) {
        commune.person(name, "mn-a");
        assertThat(search.find(manager, typed).shown()).isEmpty();
    }

    @Test
    void what_is_found_says_where_and_stands_in_vietnamese_order() {
        for (var name : List.of("Nguyễn Thị Lân", "Trần Thị Đào", "Đỗ Thị Lan", "Lê Thị Dung")) {
            commune.person(name, "mn-a");
        }
        assertThat(search.find(manager, "thi").shown())
                .extracting(PersonFound::fullName)
                .containsExactly("Lê Thị Dung", "Trần Thị Đào", "Đỗ Thị Lan", "Nguyễn Thị Lân");
        var dung = search.find(manager, "dung").shown().get(0);
        assertThat(dung.unit()).isEqualTo("mn-a");
        assertThat(dung.unitName()).isEqualTo("Trường Mầm non Tam Hưng A");
    }

    @Test
    void at_a_unit_are_found_those_of_it_and_below_it() {
        var above = commune.holder(Role.MANAGER, "tam-hung");
        commune.person("Nguyễn Thị Lan", "mn-a");
        commune.person("Trần Thị Lan", "mn-b");
        commune.person("Lê Thị Lan", "tam-hung");
        assertThat(search.at(above, commune.unit("mn-a"), "lan").shown())
                .extracting(PersonFound::fullName)
                .containsExactly("Nguyễn Thị Lan");
        assertThat(search.at(above, commune.unit("tam-hung"), "lan").shown()).hasSize(3);
        assertThat(search.at(above, commune.unit("mn-a"), " ").shown()).isEmpty();
        assertThatThrownBy(() -> search.at(manager, commune.unit("mn-b"), "lan"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> search.at(Caller.VISITOR, commune.unit("mn-a"), "lan"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void fifty_are_shown_and_that_there_are_more_is_said() {
        for (int i = 0; i < PersonSearch.SHOWN; i++) {
            commune.person("Nguyễn Thị Lan", "mn-a");
        }
        assertThat(search.find(manager, "lan").more()).isFalse();
        commune.person("Nguyễn Thị Lan", "mn-a");
        assertThat(search.find(manager, "lan").shown()).hasSize(PersonSearch.SHOWN);
        assertThat(search.find(manager, "lan").more()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void exactly_those_are_found_whose_names_or_list_the_caller_may_see(Role role) {
        for (var unit : List.of("hn", "tam-hung", "mn-a", "mn-b", "dai-tu")) {
            var caller = commune.holder(role, unit);
            for (var place : List.of("hn", "tam-hung", "mn-a", "mn-b", "dai-tu")) {
                var name = "Tìm " + role + " c" + unit.replace("-", "") + " p" + place.replace("-", "");
                commune.person(name, place);
                var sees = commune.rights.may(caller, Action.SEE_NAMES, commune.unit(place))
                        || commune.rights.may(caller, Action.KEEP_ROSTER, commune.unit(place));
                assertThat(search.find(caller, name).shown())
                        .as(name)
                        .hasSize(sees ? 1 : 0)
                        .allSatisfy(found -> assertThat(found.kept())
                                .isEqualTo(commune.rights.may(caller, Action.KEEP_ROSTER, commune.unit(place))));
            }
        }
    }

    @Test
    void nobody_is_found_who_left_or_was_deactivated_or_by_a_role_that_is_over() {
        commune.person("Nguyễn Thị Lan", "mn-a");
        commune.database.run("update assignment set valid_to = '2025-12-15'");
        assertThat(search.find(manager, "lan").shown()).hasSize(1);
        search.clock = Commune.clock(TODAY.plusDays(1));
        assertThat(search.find(manager, "lan").shown()).isEmpty();

        search.clock = Commune.clock(TODAY);
        commune.database.run("update person set deactivated_on = '2025-12-15' where full_name = 'Nguyễn Thị Lan'");
        assertThat(search.find(manager, "lan").shown()).isEmpty();
        commune.database.run("update person set deactivated_on = null");
        commune.database.run("update role_held set valid_to = '2025-12-14'");
        assertThat(search.find(manager, "lan").shown()).isEmpty();
    }

    @Test
    void the_audit_says_who_was_shown_to_whom() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        search.find(manager, "lan");
        var line = search.audit.entries(AuditFilter.ALL).get(0);
        assertThat(line.action()).isEqualTo("person.found");
        assertThat(line.who()).isEqualTo(manager.person());
        assertThat(line.about()).isEqualTo(lan);
        assertThat(line.unit()).isEqualTo(commune.unit("mn-a"));
    }

    @Test
    void visitors_do_not_search() {
        assertThatThrownBy(() -> search.find(Caller.VISITOR, "lan")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> search.find(Caller.VISITOR, "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_indexes_can_answer_it() {
        commune.database.run("set local enable_seqscan = off");
        record Line(String text) {}
        var plan = commune.database
                .sql()
                .list(
                        Line.class,
                        "explain select 1 from person p where p.initials = 'ntl'"
                                + " or p.search_key like '% nguyen%' and p.search_key like '% lan%'");
        assertThat(plan.toString()).contains("person_search_key").contains("person_initials");
    }
}
