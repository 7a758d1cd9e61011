package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** Three schools under one commune; on 1 July 2026 the first takes in the other two, or a new one does. */
class RestatedTest {

    static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
    static final Decision DECISION = new Decision("57/QĐ-UBND", LocalDate.of(2026, 6, 15), JULY);

    final Commune commune = new Commune();
    final Caller administrator = commune.holder(Role.ADMINISTRATOR, "hn");
    final UnitId tamHung = commune.unit("tam-hung");
    final UnitId a = commune.unit("mn-a");
    final UnitId b = commune.unit("mn-b");
    UnitId c;
    PersonId both;

    @BeforeEach
    void three_schools_and_a_teacher_of_two() {
        commune.wire(TODAY);
        c = commune.reorganisations.open(
                administrator, new Decision("1/QĐ", null, LocalDate.of(2026, 1, 1)), school("mn-c", tamHung));
        both = placed("Nguyễn Thị Lan", a);
        commune.database.entities().persist(place(both, b));
        placed("Trần Văn An", b);
        placed("Đỗ Thị Hoa", c);
    }

    @Test
    void june_still_shows_three_units_july_two_and_a_teacher_of_both_counts_once() {
        var june = asOf(JUNE);
        commune.reorganisations.merge(administrator, DECISION, List.of(a, b), school("mn-moi", tamHung));
        assertThat(asOf(JUNE)).isEqualTo(june);
        assertThat(june)
                .containsExactly(
                        tuple("tam-hung", 0L, 3L), tuple("mn-c", 1L, 1L), tuple("mn-a", 1L, 1L), tuple("mn-b", 2L, 2L));
        assertThat(asOf(JULY))
                .containsExactly(tuple("tam-hung", 0L, 3L), tuple("mn-c", 1L, 1L), tuple("mn-moi", 2L, 2L));
    }

    @Test
    void june_restated_counts_its_people_at_the_units_of_today() {
        commune.reorganisations.merge(administrator, DECISION, List.of(a, b), school("mn-moi", tamHung));
        leaves("Trần Văn An", LocalDate.of(2026, 7, 5));
        assertThat(asOf(TODAY))
                .containsExactly(tuple("tam-hung", 0L, 2L), tuple("mn-c", 1L, 1L), tuple("mn-moi", 1L, 1L));
        assertThat(restated(JUNE))
                .containsExactly(tuple("tam-hung", 0L, 3L), tuple("mn-c", 1L, 1L), tuple("mn-moi", 2L, 2L));
    }

    @Test
    void one_merge_after_another_leads_to_the_last_survivor_even_on_one_day() {
        commune.reorganisations.merge(administrator, DECISION, List.of(a, b), b);
        commune.reorganisations.merge(administrator, DECISION, List.of(b, c), c);
        assertThat(successors(a, JUNE, TODAY)).containsExactly(c);
        assertThat(successors(a, JUNE, JUNE)).containsExactly(a);
        assertThat(successors(c, JUNE, TODAY)).containsExactly(c);
        assertThat(restated(JUNE)).containsExactly(tuple("tam-hung", 0L, 3L), tuple("mn-c", 3L, 3L));
    }

    @Test
    void people_of_a_split_unit_count_where_they_are_now_and_the_others_where_they_were() {
        var parts = commune.reorganisations.split(
                administrator, DECISION, b, List.of(school("mn-b1", tamHung), school("mn-b2", tamHung)));
        moves("Trần Văn An", b, parts.get(1));
        assertThat(successors(b, JUNE, TODAY)).containsExactly(b, parts.get(0), parts.get(1));
        assertThat(restated(JUNE)).contains(tuple("mn-b", 1L, 1L), tuple("mn-b1", 0L, 0L), tuple("mn-b2", 1L, 1L));
    }

    @Test
    void what_was_counted_at_a_closed_unit_falls_to_the_unit_above() {
        leaves("Đỗ Thị Hoa", JUNE);
        commune.reorganisations.close(administrator, DECISION, c);
        assertThat(successors(c, JUNE, TODAY)).containsExactly(tamHung);
        assertThat(restated(JUNE)).startsWith(tuple("tam-hung", 1L, 3L));
        assertThat(asOf(TODAY)).startsWith(tuple("tam-hung", 0L, 2L));
    }

    @Test
    void a_moved_unit_takes_its_past_along_only_where_restated() {
        var daiTu = commune.unit("dai-tu");
        commune.reorganisations.move(administrator, DECISION, c, daiTu);
        assertThat(asOf(JUNE)).hasSize(4);
        assertThat(restated(JUNE)).hasSize(3).startsWith(tuple("tam-hung", 0L, 2L));
    }

    @Test
    void whoever_sees_no_figures_is_told_none_of_any_day() {
        assertThatThrownBy(() -> commune.units.heads(Caller.VISITOR, tamHung, JUNE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.units.restated(Caller.VISITOR, tamHung, JUNE))
                .isInstanceOf(NotAllowed.class);
    }

    private static NewUnit school(String code, UnitId parent) {
        return new NewUnit(code, "Trường Mầm non " + code, "", "school", parent);
    }

    private PersonId placed(String name, UnitId unit) {
        var person = commune.person(name);
        commune.database.entities().persist(place(person, unit));
        return person;
    }

    private static Assignment place(PersonId person, UnitId unit) {
        return new Assignment(person, unit, new Place("Giáo viên", Audience.TEACHER, null), LocalDate.of(2026, 1, 5));
    }

    private void leaves(String name, LocalDate lastDay) {
        open(name).end(lastDay);
    }

    private void moves(String name, UnitId from, UnitId to) {
        var place = open(name);
        assertThat(place.unit()).isEqualTo(from);
        place.end(JUNE);
        commune.database.entities().persist(new Assignment(place.person(), to, place.place(), JULY));
    }

    private Assignment open(String name) {
        return commune.database
                .entities()
                .createQuery(
                        "select a from Assignment a where a.valid.to is null"
                                + " and a.person in (select p.id from Person p where p.fullName = :name)",
                        Assignment.class)
                .setParameter("name", new FullName(name))
                .getSingleResult();
    }

    private List<Tuple> asOf(LocalDate day) {
        return heads(commune.units.heads(administrator, tamHung, day));
    }

    private List<Tuple> restated(LocalDate past) {
        return heads(commune.units.restated(administrator, tamHung, past));
    }

    private static List<Tuple> heads(List<UnitLine> lines) {
        return lines.stream()
                .map(line -> tuple(line.code(), line.people(), line.peopleBelow()))
                .toList();
    }

    private List<UnitId> successors(UnitId unit, LocalDate past, LocalDate day) {
        record Successor(UnitId unit) {}
        return commune
                .database
                .sql()
                .list(
                        Successor.class,
                        "select unit_id from unit_successors(?, ?, ?) order by rank",
                        unit.value(),
                        past,
                        day)
                .stream()
                .map(Successor::unit)
                .toList();
    }
}
