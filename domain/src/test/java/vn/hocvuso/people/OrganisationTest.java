package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.ContentFile;

class OrganisationTest {

    record Count(long of) {}

    final Commune commune = new Commune();

    @Test
    void the_file_becomes_units_with_parents() {
        var school = commune.units.card("mn-a").orElseThrow();
        assertThat(school.name()).isEqualTo("Trường Mầm non Tam Hưng A");
        assertThat(school.shortName()).isEqualTo("MN Tam Hưng A");
        assertThat(school.register()).isEqualTo("THA");
        assertThat(school.parent()).isEqualTo(commune.unit("tam-hung"));
        assertThat(commune.units.card("dai-tu").orElseThrow().shortName()).isEqualTo("Xã Đại Từ");
    }

    @Test
    void the_file_of_this_build_can_be_loaded_and_hangs_together() {
        commune.organisation.load(ContentFile.read(Organisation.FILE));
        assertThat(commune.units.path(commune.unit("mn-tam-hung-a"))).hasSizeGreaterThan(2);
        assertThat(commune.units.roots()).extracting(UnitCard::code).containsExactlyInAnyOrder("hn", "bo-gddt");
    }

    @Test
    void loading_again_adds_nothing() {
        commune.organisation.load(Commune.file(Commune.UNITS));
        commune.organisation.load(Commune.file(Commune.UNITS + "# a remark\n"));
        assertThat(count("select count(*) from unit_state")).isEqualTo(5);
    }

    @Test
    void a_correction_keeps_the_days_and_a_later_day_begins_a_new_state() {
        commune.organisation.load(Commune.file(Commune.UNITS.replace("name: Xã Đại Từ", "name: Xã Đại Tự")));
        assertThat(commune.units.card("dai-tu").orElseThrow().name()).isEqualTo("Xã Đại Tự");
        assertThat(count("select count(*) from unit_state")).isEqualTo(5);

        commune.organisation.load(Commune.file(Commune.UNITS.replace(
                "name: Xã Đại Từ, parent: hn, from: 2025-07-01", "name: Phường Đại Từ, parent: hn, from: 2025-12-01")));
        assertThat(commune.units.card("dai-tu").orElseThrow().name()).isEqualTo("Phường Đại Từ");
        commune.wire(TODAY.minusMonths(1));
        assertThat(commune.units.card("dai-tu").orElseThrow().name()).isEqualTo("Xã Đại Tự");
    }

    @Test
    void what_a_decision_changed_the_file_no_longer_changes() {
        var administrator = commune.holder(Role.ADMINISTRATOR, "hn");
        var a = commune.unit("mn-a");
        var decision = new Decision("12/QĐ-UBND", null, TODAY.minusDays(5));
        commune.reorganisations.rename(administrator, decision, commune.unit("dai-tu"), "Phường Đại Từ", null);
        commune.reorganisations.merge(administrator, decision, List.of(a, commune.unit("mn-b")), a);
        commune.organisation.load(Commune.file(Commune.UNITS.replace("Xã Tam Hưng", "Xã Tam Hưng Mới")));
        commune.database.run("set constraints all immediate");
        assertThat(commune.units.card("dai-tu").orElseThrow().name()).isEqualTo("Phường Đại Từ");
        assertThat(commune.units.card("mn-b")).isEmpty();
        assertThat(commune.units.card("tam-hung").orElseThrow().name()).isEqualTo("Xã Tam Hưng Mới");
    }

    @Test
    void children_may_stand_before_their_parents_in_the_file() {
        commune.organisation.load(Commune.file("""
                units:
                  - {code: x-child, level: school, name: Con, parent: x-top, from: 2025-07-01}
                  - {code: x-top, level: commune, name: Cha, from: 2025-07-01}
                """));
        assertThat(commune.units.children(commune.unit("x-top")))
                .extracting(UnitCard::code)
                .containsExactly("x-child");
    }

    @Test
    void an_unknown_parent_is_refused() {
        assertThatThrownBy(() -> commune.organisation.load(Commune.file(
                        "units: [{code: lost, level: school, name: Lạc, parent: nowhere, from: 2025-07-01}]")))
                .hasMessage("organisation.parent.unknown");
    }

    @Test
    void the_subtree_follows_the_day() {
        var hn = commune.unit("hn").value();
        commune.database.run("update unit_state set valid_to = date '2025-12-31' where unit_id = "
                + commune.unit("mn-b").value());
        assertThat(subtree(hn, "2025-12-31")).isEqualTo(5);
        assertThat(subtree(hn, "2026-01-01")).isEqualTo(4);
        assertThat(subtree(hn, "2025-06-30")).isEqualTo(1);
    }

    @Test
    void a_unit_has_one_state_a_day() {
        commune.database.run("set constraints all immediate");
        var add = "insert into unit_state (id, version, unit_id, name, short_name, level, valid_from) values (1, 0, "
                + commune.unit("mn-b").value() + ", 'Hai tên', 'Hai tên', 'school', date '2025-12-01')";
        assertThatThrownBy(() -> commune.database.run(add)).rootCause().hasMessageContaining("exclusion constraint");
    }

    private long subtree(long root, String day) {
        return count("select count(*) from unit_subtree(" + root + ", date '" + day + "')");
    }

    private long count(String select) {
        return commune.database.sql().first(Count.class, select).orElseThrow().of();
    }
}
