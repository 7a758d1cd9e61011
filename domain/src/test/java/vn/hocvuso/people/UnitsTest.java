package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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
}
