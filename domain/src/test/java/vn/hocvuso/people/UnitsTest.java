package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class UnitsTest {

    final Commune commune = new Commune();

    @Test
    void the_path_goes_from_the_top_to_the_unit() {
        assertThat(commune.units.path(commune.unit("mn-a")))
                .extracting(UnitCard::code)
                .containsExactly("hn", "tam-hung", "mn-a");
    }

    @Test
    void for_a_closed_unit_its_survivor_answers() {
        var a = commune.unit("mn-a");
        var b = commune.unit("mn-b");
        assertThat(commune.units.answering(b)).map(UnitCard::code).contains("mn-b");
        commune.reorganisations.merge(
                commune.holder(Role.ADMINISTRATOR, "hn"), new Decision("1/QĐ", null, TODAY), List.of(a, b), a);
        assertThat(commune.units.answering(b)).map(UnitCard::code).contains("mn-a");
        assertThat(commune.units.answering(new UnitId(-1))).isEmpty();
    }

    @Test
    void what_is_around_somebody_is_where_they_have_a_place_or_a_role_and_all_above() {
        var lan = new Caller(commune.person("Nguyễn Thị Lan", "mn-a"));
        assertThat(commune.units.around(lan))
                .containsExactlyInAnyOrder(commune.unit("hn"), commune.unit("tam-hung"), commune.unit("mn-a"));
        assertThat(commune.units.around(commune.holder(Role.AUTHOR, "dai-tu")))
                .containsExactlyInAnyOrder(commune.unit("hn"), commune.unit("dai-tu"));
        assertThat(commune.units.around(Caller.VISITOR)).isEmpty();
    }

    @Test
    void children_stand_in_vietnamese_order_where_đ_follows_d_and_precedes_t() {
        assertThat(commune.units.children(commune.unit("hn")))
                .extracting(UnitCard::name)
                .containsExactly("Xã Đại Từ", "Xã Tam Hưng");
    }

    @Test
    void an_officer_sees_the_units_below_with_heads_counted_once() {
        var officer = commune.holder(Role.OFFICER, "hn");
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        commune.person("Trần Văn An", "mn-a");
        commune.person("Đỗ Thị Hoa", "mn-b");
        var here = new Place("Giáo viên thỉnh giảng", Audience.TEACHER, null);
        commune.database.entities().persist(new Assignment(lan, commune.unit("mn-b"), here, Commune.TODAY));

        var lines = commune.units.below(officer, commune.unit("hn"));
        assertThat(lines).extracting(UnitLine::code).containsExactly("hn", "dai-tu", "tam-hung", "mn-a", "mn-b");
        assertThat(lines).extracting(UnitLine::depth).containsExactly(0, 1, 1, 2, 2);
        assertThat(lines).extracting(UnitLine::people).containsExactly(0L, 0L, 0L, 2L, 2L);
        assertThat(lines).extracting(UnitLine::peopleBelow).containsExactly(3L, 0L, 3L, 2L, 2L);
    }

    @Test
    void nobody_else_counts_heads() {
        var learner = commune.holder(Role.LEARNER, "hn");
        assertThatThrownBy(() -> commune.units.below(learner, commune.unit("hn")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commune.units.below(Caller.VISITOR, commune.unit("hn")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void heads_are_counted_up_to_a_thousand_units_and_no_more() {
        var hn = commune.unit("hn");
        fill(Units.MOST_COUNTED - 5);
        assertThat(commune.units.heads(administrator(), hn, TODAY)).isNotEmpty();
        assertThat(commune.units.isCountable(hn, TODAY)).isTrue();
        fill(1);
        assertThat(commune.units.isCountable(hn, TODAY)).isFalse();
        assertThatThrownBy(() -> commune.units.heads(administrator(), hn, TODAY))
                .hasMessageContaining("units.too-many");
        assertThatThrownBy(() -> commune.units.restated(administrator(), hn, TODAY))
                .hasMessageContaining("units.too-many");
        assertThat(commune.units.isCountable(commune.unit("dai-tu"), TODAY)).isTrue();
    }

    private Caller administrator() {
        return commune.holder(Role.ADMINISTRATOR, "hn");
    }

    /** More schools in Tam Hưng. */
    private void fill(int number) {
        commune.database.run("""
                with made as (
                    insert into unit (id, version, code)
                    select -n, 1, 'more' || n
                    from generate_series((select count(*) from unit where id < 0) + 1,
                                         (select count(*) from unit where id < 0) + %d) as n
                    returning id)
                insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from)
                select id, 1, id, 'Trường', 'Trường', 'school', %d, '2025-07-01' from made
                """.formatted(number, commune.unit("tam-hung").value()));
    }
}
