package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.hocvuso.people.Commune.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Reorganisation.Kind;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class ReorganisationsTest {

    record PlaceRow(UnitId unit, String position, LocalDate from, LocalDate to) {}

    record ChangeRow(String kind, String decision, LocalDate effective, String part, UnitId unit) {}

    static final LocalDate DAY = TODAY.minusDays(5);
    static final Decision DECISION = new Decision(" 123/QĐ-UBND ", DAY.minusDays(3), DAY);

    final Commune commune = new Commune();
    final Reorganisations tree = commune.reorganisations;
    final Caller administrator = commune.holder(Role.ADMINISTRATOR, "hn");
    final UnitId hn = commune.unit("hn");
    final UnitId tamHung = commune.unit("tam-hung");
    final UnitId daiTu = commune.unit("dai-tu");
    final UnitId a = commune.unit("mn-a");
    final UnitId b = commune.unit("mn-b");

    /** Whatever a test did, a unit has one state a day and a person one place at a unit. */
    @AfterEach
    void nothing_overlaps() {
        commune.database.run("set constraints all immediate");
    }

    @Test
    void a_unit_opens_on_its_day() {
        var opened = tree.open(administrator, DECISION, school("mn-c", tamHung));
        assertThat(commune.units.path(opened)).extracting(UnitCard::code).containsExactly("hn", "tam-hung", "mn-c");
        assertThat(commune.units.path(opened, DAY.minusDays(1))).isEmpty();
        assertThat(commune.units.path(opened, DAY)).hasSize(3);
        assertThat(changes()).containsExactly(new ChangeRow("open", "123/QĐ-UBND", DAY, "to", opened));
    }

    @Test
    void a_code_is_given_once() {
        assertRefused(() -> tree.open(administrator, DECISION, school("mn-a", daiTu)), "reorganise.code.taken");
    }

    @Test
    void a_name_changes_on_its_day_and_the_past_keeps_the_old_one() {
        tree.rename(administrator, DECISION, a, "Trường  Mầm non Sao Mai ", "");
        assertThat(name("mn-a", DAY)).isEqualTo("Trường Mầm non Sao Mai");
        assertThat(name("mn-a", DAY.minusDays(1))).isEqualTo("Trường Mầm non Tam Hưng A");
    }

    @Test
    void a_second_decision_of_the_same_day_corrects_that_day_only() {
        tree.rename(administrator, DECISION, a, "Trường Mầm non Sao Mai", "");
        tree.move(administrator, DECISION, a, daiTu);
        assertThat(commune.units.path(a, DAY)).extracting(UnitCard::code).containsExactly("hn", "dai-tu", "mn-a");
        assertThat(name("mn-a", DAY)).isEqualTo("Trường Mầm non Sao Mai");
        assertThat(commune.units.path(a, DAY.minusDays(1)))
                .extracting(UnitCard::code)
                .containsExactly("hn", "tam-hung", "mn-a");
    }

    @Test
    void nothing_changes_before_a_later_state_or_on_a_day_to_come() {
        tree.rename(administrator, DECISION, a, "Trường Mầm non Sao Mai", "");
        var earlier = new Decision("1/QĐ", null, DAY.minusDays(1));
        assertRefused(() -> tree.rename(administrator, earlier, a, "Tên", ""), "reorganise.later");
        assertRefused(() -> tree.move(administrator, earlier, a, daiTu), "reorganise.later");
        assertRefused(() -> tree.close(administrator, DECISION, a), "reorganise.later");
        var tomorrow = new Decision("2/QĐ", null, TODAY.plusDays(1));
        assertRefused(() -> tree.rename(administrator, tomorrow, b, "Tên", ""), "reorganise.effective.later");
        var unsigned = new Decision("3/QĐ", TODAY.plusDays(1), TODAY);
        assertRefused(() -> tree.rename(administrator, unsigned, b, "Tên", ""), "reorganise.decided.later");
    }

    @Test
    void no_unit_moves_into_itself_on_any_day() {
        var late = new Decision("9/QĐ", null, TODAY);
        assertRefused(() -> tree.move(administrator, DECISION, tamHung, a), "reorganise.inside");
        assertRefused(() -> tree.move(administrator, DECISION, tamHung, tamHung), "reorganise.inside");
        tree.move(administrator, late, daiTu, tamHung);
        assertRefused(() -> tree.move(administrator, DECISION, tamHung, daiTu), "reorganise.inside");
    }

    @Test
    void a_unit_closes_when_nobody_and_nothing_is_left_in_it() {
        var lan = commune.person("Nguyễn Thị Lan", "mn-b");
        assertRefused(() -> tree.close(administrator, DECISION, tamHung), "reorganise.has-children");
        assertRefused(() -> tree.close(administrator, DECISION, b), "reorganise.has-people");
        commune.database.run("delete from assignment where person_id = " + lan.value());
        commune.database.entities().clear();
        var manager = commune.holder(Role.MANAGER, "mn-b");
        tree.close(administrator, DECISION, b);
        assertThat(commune.units.card("mn-b")).isEmpty();
        assertThat(commune.units.path(b, DAY.minusDays(1))).hasSize(3);
        assertThat(commune.roles.own(manager)).isEmpty();
        assertThat(changes())
                .containsExactly(
                        new ChangeRow("close", "123/QĐ-UBND", DAY, "from", b),
                        new ChangeRow("close", "123/QĐ-UBND", DAY, "to", tamHung));
    }

    @Test
    void the_top_stays_where_it_is() {
        assertRefused(() -> tree.close(administrator, DECISION, hn), "reorganise.top");
    }

    @Test
    void a_merged_units_people_and_units_go_to_the_survivor_on_the_day() {
        var lan = placed("Nguyễn Thị Lan", b, "Giáo viên", "2025-09-01", null);
        var an = placed("Trần Văn An", b, "Bảo vệ", "2025-12-12", null);
        var hoa = placed("Đỗ Thị Hoa", b, "Kế toán", "2025-09-01", "2025-12-13");
        var gone = placed("Lê Văn Cũ", b, "Giáo viên", "2025-09-01", "2025-11-30");
        var class1 = tree.open(administrator, decisionOn(DAY.minusDays(20)), school("lop-1", b));
        var class2 = tree.open(administrator, decisionOn(DAY.plusDays(2)), school("lop-2", b));
        tree.merge(administrator, DECISION, List.of(a, b), a);
        assertThat(places(lan))
                .containsExactly(
                        row(b, "Giáo viên", "2025-09-01", "2025-12-09"), row(a, "Giáo viên", "2025-12-10", null));
        assertThat(places(an)).containsExactly(row(a, "Bảo vệ", "2025-12-12", null));
        assertThat(places(hoa))
                .containsExactly(
                        row(b, "Kế toán", "2025-09-01", "2025-12-09"), row(a, "Kế toán", "2025-12-10", "2025-12-13"));
        assertThat(places(gone)).containsExactly(row(b, "Giáo viên", "2025-09-01", "2025-11-30"));
        assertThat(commune.units.path(class1)).extracting(UnitCard::code).contains("mn-a");
        assertThat(commune.units.path(class1, DAY.minusDays(1)))
                .extracting(UnitCard::code)
                .contains("mn-b");
        assertThat(commune.units.path(class2)).extracting(UnitCard::code).contains("mn-a");
        assertThat(commune.units.card("mn-b")).isEmpty();
        assertThat(changes())
                .filteredOn(change -> change.kind().equals("merge"))
                .extracting(ChangeRow::part, ChangeRow::unit)
                .containsExactlyInAnyOrder(
                        tuple("from", b),
                        tuple("from", a),
                        tuple("to", a),
                        tuple("along", class1),
                        tuple("along", class2));
    }

    @Test
    void whoever_is_at_both_keeps_one_place() {
        var lan = placed("Nguyễn Thị Lan", a, "Hiệu trưởng", "2025-10-01", null);
        commune.database.entities().persist(place(lan, b, "Giáo viên", "2025-09-01", null));
        var an = placed("Trần Văn An", a, "Kế toán", "2025-10-01", "2025-12-12");
        commune.database.entities().persist(place(an, b, "Văn thư", "2025-09-01", null));
        tree.merge(administrator, DECISION, List.of(a, b), a);
        assertThat(places(lan))
                .containsExactly(
                        row(b, "Giáo viên", "2025-09-01", "2025-12-09"), row(a, "Hiệu trưởng", "2025-10-01", null));
        assertThat(places(an))
                .containsExactly(
                        row(b, "Văn thư", "2025-09-01", "2025-12-09"),
                        row(a, "Kế toán", "2025-10-01", "2025-12-12"),
                        row(a, "Văn thư", "2025-12-13", null));
    }

    @Test
    void in_a_new_unit_the_place_held_longest_goes_on() {
        var lan = placed("Nguyễn Thị Lan", a, "Hiệu trưởng", "2025-10-01", null);
        commune.database.entities().persist(place(lan, b, "Giáo viên", "2025-09-01", null));
        var merged = tree.merge(administrator, DECISION, List.of(a, b), school("mn-moi", daiTu));
        assertThat(places(lan))
                .filteredOn(row -> row.to() == null)
                .containsExactly(row(merged, "Giáo viên", "2025-12-10", null));
        assertThat(commune.units.card("mn-a")).isEmpty();
    }

    @Test
    void roles_at_a_merged_unit_end_the_day_before_and_are_not_carried_over() {
        var manager = commune.holder(Role.MANAGER, "mn-b");
        var newManager = commune.holder(Role.MANAGER, "mn-b", Period.from(DAY.plusDays(1)));
        var future = commune.holder(Role.MANAGER, "mn-b", Period.from(TODAY.plusDays(1)));
        tree.merge(administrator, DECISION, List.of(a, b), a);
        assertThat(commune.roles.own(manager)).isEmpty();
        assertThat(lastDayOfRole(manager)).isEqualTo(DAY.minusDays(1));
        assertThat(lastDayOfRole(newManager)).isEqualTo(TODAY.minusDays(1));
        assertThat(roleCount(future)).isZero();
    }

    @Test
    void a_merge_takes_two_and_a_survivor_that_is_not_inside_one_of_them() {
        assertRefused(() -> tree.merge(administrator, DECISION, List.of(a), a), "reorganise.merge.two");
        assertRefused(() -> tree.merge(administrator, DECISION, List.of(a), school("x", hn)), "reorganise.merge.two");
        assertRefused(() -> tree.merge(administrator, DECISION, List.of(tamHung, a), a), "reorganise.inside");
        assertRefused(
                () -> tree.merge(administrator, DECISION, List.of(tamHung, daiTu), school("y", a)),
                "reorganise.inside");
    }

    @Test
    void people_of_a_split_unit_stay_until_they_are_given_a_place() {
        var lan = placed("Nguyễn Thị Lan", a, "Giáo viên", "2025-09-01", null);
        var parts = tree.split(administrator, DECISION, a, List.of(school("mn-a1", tamHung), school("mn-a2", daiTu)));
        assertThat(places(lan)).containsExactly(row(a, "Giáo viên", "2025-09-01", null));
        assertThat(commune.units.card("mn-a")).isPresent();
        assertThat(commune.units.path(parts.get(1)))
                .extracting(UnitCard::code)
                .containsExactly("hn", "dai-tu", "mn-a2");
        assertRefused(() -> tree.split(administrator, DECISION, b, List.of()), "reorganise.split.parts");
    }

    @Test
    void whoever_administers_or_manages_the_unit_above_changes_the_tree_and_nobody_the_own_unit() {
        for (var role :
                List.of(Role.LEARNER, Role.AUTHOR, Role.REVIEWER, Role.GROUP_LEAD, Role.OFFICER, Role.CERTIFIER)) {
            var other = commune.holder(role, "hn");
            assertNotAllowed(() -> tree.rename(other, DECISION, a, "Tên", ""));
        }
        for (var role : List.of(Role.ADMINISTRATOR, Role.MANAGER)) {
            var own = commune.holder(role, "mn-a");
            assertNotAllowed(() -> tree.rename(own, DECISION, a, "Tên", ""));
            assertNotAllowed(() -> tree.close(own, DECISION, a));
            assertNotAllowed(() -> tree.move(own, DECISION, a, daiTu));
            assertNotAllowed(() -> tree.merge(own, DECISION, List.of(a, b), a));
            assertNotAllowed(() -> tree.split(own, DECISION, a, List.of(school("mn-a1", a))));
            assertNotAllowed(() -> tree.open(own, DECISION, school("mn-c", tamHung)));
            var commons = commune.holder(role, "tam-hung");
            assertNotAllowed(() -> tree.move(commons, DECISION, a, daiTu));
            assertNotAllowed(() -> tree.merge(commons, DECISION, List.of(daiTu, a), a));
        }
        assertNotAllowed(() -> tree.rename(Caller.VISITOR, DECISION, a, "Tên", ""));
    }

    @Test
    void the_top_has_nobody_above_and_is_renamed_by_its_own_administrator() {
        tree.rename(administrator, DECISION, hn, "Thủ đô Hà Nội", "");
        assertThat(name("hn", TODAY)).isEqualTo("Thủ đô Hà Nội");
    }

    @Test
    void a_principal_opens_renames_moves_and_closes_classes_below_the_own_school() {
        var principal = commune.holder(Role.MANAGER, "mn-a");
        var first = tree.open(principal, DECISION, group("lop-1", a));
        var second = tree.open(principal, DECISION, group("lop-2", a));
        tree.rename(principal, DECISION, first, "Lớp Mẫu giáo lớn", "");
        tree.move(principal, DECISION, second, first);
        assertThat(commune.units.path(second))
                .extracting(UnitCard::name)
                .containsExactly(
                        "Thành phố Hà Nội",
                        "Xã Tam Hưng",
                        "Trường Mầm non Tam Hưng A",
                        "Lớp Mẫu giáo lớn",
                        "Lớp lop-2");
        tree.close(principal, decisionOn(TODAY), second);
        assertThat(commune.units.card("lop-2")).isEmpty();
    }

    @Test
    void a_class_goes_to_another_school_only_by_who_is_above_both() {
        var principal = commune.holder(Role.MANAGER, "mn-a");
        var other = commune.holder(Role.MANAGER, "mn-b");
        var lop = tree.open(principal, DECISION, group("lop-1", a));
        assertNotAllowed(() -> tree.move(principal, decisionOn(TODAY), lop, b));
        assertNotAllowed(() -> tree.move(other, decisionOn(TODAY), lop, b));
        tree.move(commune.holder(Role.MANAGER, "tam-hung"), decisionOn(TODAY), lop, b);
        assertThat(commune.units.path(lop)).extracting(UnitCard::code).endsWith("mn-b", "lop-1");
    }

    @Test
    void the_same_change_pressed_twice_is_entered_once() {
        var opened = tree.open(administrator, DECISION, school("mn-c", tamHung));
        assertThat(tree.open(administrator, DECISION, school("mn-c", tamHung))).isEqualTo(opened);
        twice(() -> tree.rename(administrator, DECISION, a, "Trường Mầm non Sao Mai", ""));
        twice(() -> tree.move(administrator, DECISION, a, daiTu));
        twice(() -> tree.merge(administrator, decisionOn(TODAY), List.of(a, b), b));
        var parts = List.of(school("mn-b1", tamHung));
        assertThat(tree.split(administrator, decisionOn(TODAY), b, parts))
                .isEqualTo(tree.split(administrator, decisionOn(TODAY), b, parts));
        twice(() -> tree.close(administrator, decisionOn(TODAY), opened));
        var into = school("mn-moi", tamHung);
        var gone = List.of(b, commune.unit("mn-b1"));
        commune.wire(TODAY.plusDays(1));
        var tomorrow = decisionOn(TODAY.plusDays(1));
        assertThat(tree.merge(administrator, tomorrow, gone, into))
                .isEqualTo(tree.merge(administrator, tomorrow, gone, into));
        assertThat(changes().stream().map(ChangeRow::kind).distinct())
                .containsExactly("open", "rename", "move", "merge", "split", "close");
        assertThat(changes().stream().filter(row -> row.part().equals("to"))).hasSize(7);
    }

    @Test
    void what_may_be_changed_at_a_unit_depends_on_who_is_above_it() {
        assertThat(tree.kinds(administrator, hn)).containsExactly(Kind.OPEN, Kind.RENAME);
        assertThat(tree.kinds(administrator, a)).containsExactlyInAnyOrder(Kind.values());
        assertThat(tree.kinds(commune.holder(Role.MANAGER, "mn-a"), a)).containsExactly(Kind.OPEN);
        assertThat(tree.kinds(commune.holder(Role.MANAGER, "tam-hung"), a)).containsExactlyInAnyOrder(Kind.values());
        assertThat(tree.kinds(commune.holder(Role.MANAGER, "mn-b"), a)).isEmpty();
        assertThat(tree.kinds(commune.holder(Role.OFFICER, "hn"), a)).isEmpty();
        assertThat(tree.kinds(Caller.VISITOR, a)).isEmpty();
    }

    @Test
    void what_will_happen_is_told_before_it_does() {
        placed("Nguyễn Thị Lan", a, "Giáo viên", "2025-09-01", null);
        placed("Trần Văn An", a, "Giáo viên", "2025-09-01", DAY.minusDays(1).toString());
        placed("Đỗ Thị Hoa", a, "Giáo viên", "2025-09-01", DAY.toString());
        commune.holder(Role.MANAGER, "mn-a");
        tree.open(administrator, DECISION, group("lop-1", a));
        assertThat(tree.consequences(administrator, DECISION, List.of(a)))
                .containsExactly(new Consequence("Trường Mầm non Tam Hưng A", 2, 1, 1));
        var own = commune.holder(Role.MANAGER, "mn-a");
        assertNotAllowed(() -> tree.consequences(own, DECISION, List.of(a)));
    }

    private static void twice(Runnable press) {
        press.run();
        press.run();
    }

    @Test
    void a_change_says_its_decision_and_its_day() {
        assertRefused(() -> new Decision("  ", null, DAY), "reorganise.decision.missing");
        assertRefused(() -> new Decision("x".repeat(101), null, DAY), "reorganise.decision.length");
        assertRefused(() -> new Decision("1/QĐ", null, null), "reorganise.effective.missing");
        assertRefused(() -> new NewUnit("Mầm non", "Tên", "", "school", hn), "reorganise.code.form");
        assertRefused(() -> new NewUnit("mn", " ", "", "school", hn), "reorganise.name.length");
        assertRefused(() -> new NewUnit("mn", "Tên", "x".repeat(121), "school", hn), "reorganise.short-name.length");
        assertRefused(() -> new NewUnit("mn", "Tên", "", " ", hn), "reorganise.level.missing");
        assertRefused(() -> new NewUnit("mn", "Tên", "", "school", null), "reorganise.parent.missing");
    }

    private static NewUnit school(String code, UnitId parent) {
        return new NewUnit(code, "Trường " + code, "", "school", parent);
    }

    private static NewUnit group(String code, UnitId school) {
        return new NewUnit(code, "Lớp " + code, "", "class", school);
    }

    private static Decision decisionOn(LocalDate day) {
        return new Decision("7/QĐ-UBND", null, day);
    }

    private PersonId placed(String name, UnitId unit, String position, String from, String to) {
        var person = commune.person(name);
        commune.database.entities().persist(place(person, unit, position, from, to));
        return person;
    }

    private static Assignment place(PersonId person, UnitId unit, String position, String from, String to) {
        var days = Period.between(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return new Assignment(person, unit, new Place(position, Audience.TEACHER, null), days);
    }

    private static PlaceRow row(UnitId unit, String position, String from, String to) {
        return new PlaceRow(unit, position, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private List<PlaceRow> places(PersonId person) {
        return commune.database
                .sql()
                .list(
                        PlaceRow.class,
                        "select unit_id, position, valid_from, valid_to from assignment where person_id = ?"
                                + " order by valid_from, valid_to",
                        person);
    }

    private List<ChangeRow> changes() {
        return commune.database.sql().list(ChangeRow.class, """
                select r.kind, r.decision, r.effective, u.part, u.unit_id
                from reorganisation r join reorganised_unit u on u.reorganisation_id = r.id
                order by r.id, u.part, u.position
                """);
    }

    private String name(String code, LocalDate day) {
        return commune.units.path(commune.unit(code), day).stream()
                .filter(card -> card.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private LocalDate lastDayOfRole(Caller holder) {
        record Last(LocalDate day) {}
        return commune.database
                .sql()
                .first(Last.class, "select valid_to from role_held where person_id = ?", holder.person())
                .orElseThrow()
                .day();
    }

    private long roleCount(Caller holder) {
        record Count(long of) {}
        return commune.database
                .sql()
                .first(Count.class, "select count(*) from role_held where person_id = ?", holder.person())
                .orElseThrow()
                .of();
    }

    private static void assertRefused(ThrowingCallable action, String code) {
        assertThatThrownBy(action).hasMessage(code);
    }

    private static void assertNotAllowed(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(NotAllowed.class);
    }
}
