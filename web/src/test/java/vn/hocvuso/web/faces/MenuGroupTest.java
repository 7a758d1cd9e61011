package vn.hocvuso.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MenuGroupTest {

    static final MenuEntry COURSES = new MenuEntry(10, "learning.menu", "/learning/courses");
    static final MenuEntry ROSTER = new MenuEntry(30, "people.menu.roster", "/people/roster");
    static final MenuEntry ROLES = new MenuEntry(32, "people.menu.roles", "/people/roles", "/people/withdraw");

    @Test
    void entries_of_the_same_ten_stand_together_in_their_order() {
        var groups = MenuGroup.of(List.of(COURSES, ROSTER, ROLES));
        assertThat(groups).extracting(MenuGroup::entries).containsExactly(List.of(COURSES), List.of(ROSTER, ROLES));
        assertThat(groups).extracting(MenuGroup::key).containsExactly("common.menu.group.10", "common.menu.group.30");
    }

    @Test
    void a_group_of_one_is_a_link_of_its_own() {
        var groups = MenuGroup.of(List.of(COURSES, ROSTER, ROLES));
        assertThat(groups).extracting(MenuGroup::isSingle).containsExactly(true, false);
    }

    @Test
    void the_group_one_is_in_is_marked() {
        var people = new MenuGroup("common.menu.group.30", List.of(ROSTER, ROLES));
        assertThat(people.current("/people/roles")).isEqualTo("true");
        assertThat(people.current("/people/withdraw")).isEqualTo("true");
        assertThat(people.current("/learning/courses")).isEqualTo("false");
    }
}
