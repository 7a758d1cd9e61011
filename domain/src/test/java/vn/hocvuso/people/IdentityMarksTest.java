package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Startup;

class IdentityMarksTest {

    final Commune commune = new Commune();
    final IdentityMarks marks = commune.marks();

    @Test
    void the_same_number_has_the_same_mark_and_another_has_another() {
        var mark = marks.of("001185012345");
        assertThat(mark).isEqualTo(marks.of("001185012345")).isNotEqualTo(marks.of("001185012346"));
        assertThat(mark.hash()).hasSize(64).doesNotContain("185012345");
        assertThat(mark).hasToString("•••345");
        assertThat(marks.of(null)).isNull();
    }

    @Test
    void another_key_makes_other_marks_and_is_refused_at_the_start() {
        var mark = marks.of("001185012345");
        marks.begin(new Startup());
        marks.begin(new Startup());
        commune.settings.put("hocvuso.identity.key", "YW5vdGhlciBzZWNyZXQgb2YgdGhlIHRlc3RzLCBsb25n");
        assertThat(marks.of("001185012345")).isNotEqualTo(mark);
        assertThatThrownBy(() -> marks.begin(new Startup())).hasMessageContaining("HOCVUSO_IDENTITY_KEY");
    }

    @Test
    void a_number_is_entered_once_for_one_person_by_whoever_keeps_the_list() {
        var manager = commune.holder(Role.MANAGER, "mn-a");
        var lan = commune.person("Nguyễn Thị Lan", "mn-a");
        var hoa = commune.person("Lê Thị Hoa", "mn-a");
        marks.enter(manager, lan, "001 185 012 345");
        marks.enter(manager, lan, "001185012345");
        assertThat(commune.audit(Commune.TODAY).entries(AuditFilter.ALL.doing("person.changed")))
                .singleElement()
                .satisfies(line -> assertThat(line.after()).containsEntry("identity", "•••345"));
        commune.database.entities().flush();
        assertThat(commune.persons.kept(manager, lan).identityTail()).isEqualTo("345");
        assertThatThrownBy(() -> marks.enter(manager, hoa, "001185012345")).hasMessageContaining("identity.taken");
        assertThatThrownBy(() -> marks.enter(manager, hoa, "12345")).hasMessageContaining("identity.form");
        assertThatThrownBy(() -> marks.enter(manager, hoa, " ")).hasMessageContaining("identity.form");
        commune.database.run("update person set birth_date = '1990-01-01' where full_name = 'Lê Thị Hoa'");
        commune.database.entities().clear();
        assertThatThrownBy(() -> marks.enter(manager, hoa, "001185012346")).hasMessageContaining("identity.birth");
        var other = commune.holder(Role.MANAGER, "mn-b");
        assertThatThrownBy(() -> marks.enter(other, lan, "001185012347")).isInstanceOf(NotAllowed.class);
    }
}
