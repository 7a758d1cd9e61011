package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.people.Audience.LEARNER;
import static vn.hocvuso.people.Audience.MANAGER;
import static vn.hocvuso.people.Audience.TEACHER;
import static vn.hocvuso.people.Commune.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class AudiencesTest {

    static final String MANY = """
            with many as (
                insert into person (id, version, full_name, search_name)
                select -n, 0, 'Người ' || n, 'nguoi ' || n from generate_series(1, 501) as n
                returning id
            )
            insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
            select many.id, 0, many.id, unit.id, 'Người dân', 'citizen', '2025-07-15'
            from many cross join unit where unit.code = 'tam-hung'
            """;

    final Commune commune = new Commune();
    final Caller manager = commune.holder(Role.MANAGER, "tam-hung");
    final Audiences audiences = commune.audiences(TODAY);

    @BeforeEach
    void three_people() {
        placed("Trần Thị Bình", "1975-12-15", "mn-a", "Hiệu trưởng", MANAGER);
        placed("Lê Văn An", "1995-12-16", "mn-a", "Giáo viên mầm non", TEACHER);
        placed("Vũ Thị Đào", null, "mn-b", "Giáo viên", TEACHER);
        commune.wire(TODAY);
    }

    @Test
    void the_audit_hears_of_what_is_saved_and_forgotten_and_of_who_was_shown_to_whom() {
        long id = save("Nhóm", new Belonging(Set.of(TEACHER), null, null, null, null));
        audiences.members(manager, id, TODAY);
        audiences.forget(manager, id);
        var lines = audiences.audit.entries(AuditFilter.ALL.by(manager.person()));
        assertThat(lines)
                .extracting(AuditEntry::action)
                .containsExactly("audience.forgotten", "audience.read", "audience.saved");
        assertThat(lines).allSatisfy(line -> assertThat(line.unit()).isEqualTo(commune.unit("tam-hung")));
        assertThat(lines.get(1).after()).containsEntry("shown", "2");
    }

    /** On 15/12/2025 Bình turns 50, and An is 29 for one day more; all came five months ago to the day. */
    @ParameterizedTest(name = "{0} {1} {2}–{3} {4}")
    @CsvSource({
        "TEACHER,           ,           ,   ,   , Lê Văn An · Vũ Thị Đào",
        "MANAGER TEACHER,   ,           ,   ,   , Lê Văn An · Trần Thị Bình · Vũ Thị Đào",
        "LEARNER,           ,           ,   ,   , ''",
        "MANAGER TEACHER,   giao vien,  ,   ,   , Lê Văn An · Vũ Thị Đào",
        "MANAGER TEACHER,   MẦM NON,    ,   ,   , Lê Văn An",
        "MANAGER TEACHER,   ,           50, ,   , Trần Thị Bình",
        "MANAGER TEACHER,   ,           51, ,   , ''",
        "MANAGER TEACHER,   ,           , 29,   , Lê Văn An",
        "MANAGER TEACHER,   ,           30, 50, , Trần Thị Bình",
        "MANAGER TEACHER,   ,           ,   , 5, Lê Văn An · Trần Thị Bình · Vũ Thị Đào",
        "MANAGER TEACHER,   ,           ,   , 6, ''",
    })
    void everything_that_is_said_has_to_hold(
            String groups, String position, Integer from, Integer to, Integer months, String names) {
        var of = Set.of(
                List.of(groups.split(" ")).stream().map(Audience::valueOf).toArray(Audience[]::new));
        long id = save("Nhóm", new Belonging(of, position, from, to, months));
        assertThat(String.join(
                        " · ",
                        audiences.members(manager, id, TODAY).stream()
                                .map(AudienceMember::name)
                                .toList()))
                .isEqualTo(names);
    }

    @Test
    void each_is_shown_with_the_facts_that_make_it_so() {
        long id = save("Quản lý", new Belonging(Set.of(MANAGER), null, 40, null, 3));
        assertThat(audiences.members(manager, id, TODAY)).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo("Trường Mầm non Tam Hưng A");
            assertThat(one.position()).isEqualTo("Hiệu trưởng");
            assertThat(one.group()).isEqualTo("manager");
            assertThat(one.age()).isEqualTo(50);
            assertThat(one.months()).isEqualTo(5);
        });
    }

    @Test
    void a_day_before_they_came_nobody_belonged() {
        long id = save("Giáo viên", new Belonging(Set.of(TEACHER), null, null, null, null));
        assertThat(audiences.members(manager, id, LocalDate.of(2025, 7, 14))).isEmpty();
    }

    @Test
    void of_very_many_no_more_than_a_page_is_shown_and_all_are_counted() {
        commune.database.entities().createNativeQuery(MANY).executeUpdate();
        long id = save("Người dân", new Belonging(Set.of(Audience.CITIZEN), null, null, null, null));
        var shown = audiences.members(manager, id, TODAY);
        assertThat(shown).hasSize(Audiences.MOST);
        assertThat(shown).allSatisfy(one -> assertThat(one.all()).isEqualTo(Audiences.MOST + 1));
    }

    @Test
    void a_rule_that_says_nothing_or_too_much_is_refused() {
        assertThatThrownBy(() -> new Belonging(Set.of(), null, null, null, null))
                .hasMessage("audience.groups");
        assertThatThrownBy(() -> new Belonging(Set.of(TEACHER), null, 50, 49, null))
                .hasMessage("audience.age");
        assertThatThrownBy(() -> new Belonging(Set.of(TEACHER), null, -1, null, null))
                .hasMessage("audience.age");
        assertThatThrownBy(() -> new Belonging(Set.of(TEACHER), null, null, null, 601))
                .hasMessage("audience.months");
        var anyone = new Belonging(Set.of(LEARNER), null, null, null, null);
        assertThatThrownBy(() -> save(" ", anyone)).hasMessage("audience.name");
        save("Học viên", anyone);
        assertThatThrownBy(() -> save("HỌC VIÊN", anyone)).hasMessage("audience.name-taken");
    }

    @Test
    void names_are_for_who_may_see_them_and_rules_for_who_keeps_the_roster() {
        var rule = new Belonging(Set.of(TEACHER), null, null, null, null);
        long id = save("Giáo viên", rule);
        var officer = commune.holder(Role.OFFICER, "tam-hung");
        var certifier = commune.holder(Role.CERTIFIER, "tam-hung");
        var below = commune.holder(Role.MANAGER, "mn-a");
        assertThat(audiences.members(certifier, id, TODAY)).hasSize(2);
        for (var other : List.of(officer, below, Caller.VISITOR)) {
            assertThatThrownBy(() -> audiences.members(other, id, TODAY)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> audiences.at(other, commune.unit("tam-hung")))
                    .isInstanceOf(NotAllowed.class);
        }
        for (var other : List.of(officer, certifier, below, Caller.VISITOR)) {
            assertThatThrownBy(() -> audiences.save(other, commune.unit("tam-hung"), "x", rule))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> audiences.forget(other, id)).isInstanceOf(NotAllowed.class);
        }
        audiences.forget(manager, id);
        assertThat(audiences.at(manager, commune.unit("tam-hung"))).isEmpty();
    }

    private long save(String name, Belonging rule) {
        return audiences.save(manager, commune.unit("tam-hung"), name, rule);
    }

    private void placed(String name, String born, String unit, String position, Audience group) {
        commune.wire(LocalDate.of(2025, 7, 15));
        var person = commune.persons.enter(
                commune.unit(unit),
                new Newcomer(
                        new FullName(name),
                        born == null ? null : LocalDate.parse(born),
                        null,
                        null,
                        null,
                        new Place(position, group, null)));
        assertThat(person).isNotNull();
    }
}
