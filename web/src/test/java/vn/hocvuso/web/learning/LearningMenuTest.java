package vn.hocvuso.web.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.web.faces.MenuEntry;

class LearningMenuTest {

    final MenuEntry courses = new LearningMenu().to(Caller.VISITOR).get(0);

    @Test
    void a_quiz_from_start_to_review_belongs_to_the_courses() {
        for (var page : new String[] {"quiz", "attempt", "submit", "review"}) {
            assertThat(courses.current("/assessment/" + page)).as(page).isEqualTo("true");
        }
    }

    @Test
    void the_page_of_an_author_has_an_entry_of_its_own() {
        assertThat(courses.current("/assessment/question-file")).isEqualTo("false");
    }

    @Test
    void the_pages_of_a_units_programmes_have_an_entry_of_their_own() {
        assertThat(courses.current("/learning/programmes")).isEqualTo("false");
        assertThat(courses.current("/learning/programme-edit")).isEqualTo("false");
        assertThat(courses.current("/learning/lesson")).isEqualTo("true");
    }
}
