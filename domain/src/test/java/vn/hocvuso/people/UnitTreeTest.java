package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** A school was renamed on 1 June and taken in by its neighbour on 1 July; today is 20 July 2026. */
class UnitTreeTest {

    static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 7, 20);

    final Commune commune = new Commune();
    final Caller administrator = commune.holder(Role.ADMINISTRATOR, "hn");
    final UnitId hn = commune.unit("hn");
    final UnitId tamHung = commune.unit("tam-hung");
    final UnitId a = commune.unit("mn-a");
    final UnitId b = commune.unit("mn-b");
    UnitTree tree;

    @BeforeEach
    void a_school_gets_a_new_name_and_then_goes() {
        commune.wire(TODAY);
        var june = new Decision("31/QĐ-UBND", LocalDate.of(2026, 5, 20), MAY.plusDays(1));
        var july = new Decision("57/QĐ-UBND", LocalDate.of(2026, 6, 15), JULY);
        commune.reorganisations.rename(administrator, june, a, "Trường Mầm non Sao Mai", "");
        commune.reorganisations.merge(administrator, july, List.of(a, b), b);
        commune.database.entities().flush();
        tree = new UnitTree(commune.database.sql(), Commune.clock(TODAY));
    }

    @Test
    void each_day_shows_its_own_units_by_their_names_of_that_day() {
        assertThat(tree.children(tamHung, MAY))
                .extracting(UnitNode::name)
                .containsExactly("Trường Mầm non Tam Hưng A", "Trường Mầm non Tam Hưng B");
        assertThat(tree.children(tamHung, MAY.plusDays(1)))
                .extracting(UnitNode::name)
                .containsExactly("Trường Mầm non Sao Mai", "Trường Mầm non Tam Hưng B");
        assertThat(tree.children(tamHung, JUNE)).hasSize(2);
        assertThat(tree.children(tamHung, JULY)).extracting(UnitNode::code).containsExactly("mn-b");
    }

    @Test
    void a_unit_of_a_past_day_says_what_has_come_of_it() {
        var gone = tree.node(a, JUNE).orElseThrow();
        assertThat(gone.isClosed()).isTrue();
        assertThat(gone.closedOn()).isEqualTo(JULY);
        assertThat(gone.heir()).isEqualTo("mn-b");
        assertThat(gone.heirName()).isEqualTo("Trường Mầm non Tam Hưng B");
        assertThat(tree.node(a, TODAY)).isEmpty();
        assertThat(tree.lastDay(a)).isEqualTo(JUNE);
        commune.reorganisations.rename(
                administrator, new Decision("60/QĐ-UBND", null, TODAY), b, "Trường Mầm non Tam Hưng", "");
        commune.database.entities().flush();
        var renamed = tree.node(b, JUNE).orElseThrow();
        assertThat(renamed.isRenamed()).isTrue();
        assertThat(renamed.nameNow()).isEqualTo("Trường Mầm non Tam Hưng");
        assertThat(renamed.isClosed()).isFalse();
        assertThat(tree.lastDay(b)).isEqualTo(TODAY);
    }

    @Test
    void only_a_unit_with_others_below_can_be_unfolded() {
        assertThat(tree.children(hn, TODAY))
                .extracting(UnitNode::code, UnitNode::hasBelow)
                .containsExactly(tuple("dai-tu", false), tuple("tam-hung", true));
    }

    @Test
    void a_level_and_a_search_show_no_more_than_a_page_of_them() {
        schools(3_000);
        assertThat(tree.children(tamHung, TODAY)).hasSize(UnitTree.SHOWN + 1);
        assertThat(tree.find(administrator, "tieu hoc so")).hasSize(UnitTree.FOUND);
        assertThat(tree.find(administrator, "2999 hoc"))
                .extracting(UnitFound::code)
                .containsExactly("them-2999");
    }

    @Test
    void the_heads_of_a_level_are_no_more_than_a_page_of_them() {
        schools(300);
        assertThat(commune.units.heads(administrator, tamHung, TODAY)).hasSize(UnitTree.SHOWN);
    }

    private void schools(int number) {
        commune.database.run("""
                insert into unit select 100000 + n, 1, 'them-' || n, null from generate_series(1, %2$d) n;
                insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from)
                    select 200000 + n, 1, 100000 + n, 'Trường Tiểu học số ' || n, 'TH ' || n, 'school', %1$d, '2025-07-01'
                    from generate_series(1, %2$d) n
                """.formatted(tamHung.value(), number));
    }

    @Test
    void any_name_it_ever_had_finds_a_unit_without_tones_in_any_order() {
        assertThat(tree.find(administrator, "hung tam mam"))
                .containsExactly(
                        new UnitFound("mn-b", "Trường Mầm non Tam Hưng B", null, "Hà Nội › Xã Tam Hưng"),
                        new UnitFound("mn-a", "Trường Mầm non Tam Hưng A", MAY, "Hà Nội › Xã Tam Hưng"));
        assertThat(tree.find(administrator, "Sao Mai"))
                .extracting(UnitFound::last)
                .containsExactly(JUNE);
        assertThat(tree.find(administrator, "dai tu"))
                .extracting(UnitFound::path)
                .containsExactly("Hà Nội");
        assertThat(tree.find(administrator, " % ")).isEmpty();
    }

    @Test
    void nobody_finds_units_where_they_see_no_figures() {
        assertThat(tree.find(commune.holder(Role.OFFICER, "dai-tu"), "tam hung"))
                .isEmpty();
        assertThat(tree.find(commune.holder(Role.OFFICER, "tam-hung"), "tam hung a"))
                .hasSize(1);
        assertThat(tree.find(commune.holder(Role.LEARNER, "hn"), "tam hung")).isEmpty();
        assertThatThrownBy(() -> tree.find(Caller.VISITOR, "tam")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_decisions_that_changed_a_unit_are_told_with_the_names_of_their_day() {
        assertThat(tree.changes(a))
                .extracting(
                        UnitChange::kind, UnitChange::decision, UnitChange::effective, UnitChange::from, UnitChange::to)
                .containsExactly(
                        tuple(
                                "merge",
                                "57/QĐ-UBND",
                                JULY,
                                "Trường Mầm non Sao Mai, Trường Mầm non Tam Hưng B",
                                "Trường Mầm non Tam Hưng B"),
                        tuple(
                                "rename",
                                "31/QĐ-UBND",
                                MAY.plusDays(1),
                                "Trường Mầm non Tam Hưng A",
                                "Trường Mầm non Sao Mai"));
        assertThat(tree.changes(tamHung)).isEmpty();
    }
}
