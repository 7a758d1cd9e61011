package vn.hocvuso.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MenuEntryTest {

    static final MenuEntry COURSES =
            new MenuEntry(10, "learning.menu", "/learning/courses", "/learning/", "/assessment/");
    static final MenuEntry ROSTER = new MenuEntry(30, "people.menu.roster", "/people/roster", "/people/password-sheet");

    @Test
    void the_page_it_leads_to_is_the_current_page() {
        assertThat(COURSES.current("/learning/courses")).isEqualTo("page");
    }

    @Test
    void a_page_of_its_context_marks_it_as_the_place_one_is_in() {
        assertThat(COURSES.current("/learning/lesson")).isEqualTo("true");
        assertThat(COURSES.current("/assessment/attempt")).isEqualTo("true");
        assertThat(ROSTER.current("/people/roster-import")).isEqualTo("true");
        assertThat(ROSTER.current("/people/password-sheet")).isEqualTo("true");
    }

    @Test
    void elsewhere_it_is_not_marked() {
        assertThat(COURSES.current("/")).isEqualTo("false");
        assertThat(ROSTER.current("/people/roles")).isEqualTo("false");
    }
}
