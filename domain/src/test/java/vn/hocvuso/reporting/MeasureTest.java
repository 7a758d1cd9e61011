package vn.hocvuso.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Share;

/** When a person counts as having reached a target; each edge on its day. */
class MeasureTest {

    final PromisingSchool school = new PromisingSchool();

    @Test
    void a_paper_counts_on_its_last_day_and_not_after_it() {
        school.issued(1, "2025-12-01", "2025-12-20");
        school.itIs("2025-12-20");
        assertThat(school.figure(1).today()).isEqualTo(new Share(1, 3));
        school.itIs("2025-12-21");
        assertThat(school.figure(1).today()).isEqualTo(new Share(0, 3));
    }

    @Test
    void a_paper_of_another_kind_of_programme_does_not_count() {
        school.issued(1, "2025-12-01");
        school.database.run("update programme set kind = 'course_attendance'");
        assertThat(school.figure(1).today()).isEqualTo(new Share(0, 3));
    }

    @Test
    void a_course_counts_from_the_day_it_is_completed() {
        school.enrolled(2, "2025-10-01", "2025-12-31");
        school.enrolled(3, "2025-10-01", null);
        assertThat(school.figure(3).today()).isEqualTo(new Share(0, 2));
        school.itIs("2025-12-31");
        assertThat(school.figure(3).today()).isEqualTo(new Share(1, 2));
        school.itIs("2026-01-05");
        assertThat(school.figure(3).atDeadline()).isEqualTo(new Share(1, 2));
    }

    @Test
    void a_course_completed_after_the_deadline_does_not_change_the_closed_figure() {
        school.enrolled(2, "2025-10-01", "2026-01-01");
        school.itIs("2026-01-05");
        assertThat(school.figure(3).atDeadline()).isEqualTo(new Share(0, 2));
        assertThat(school.figure(3).today()).isEqualTo(new Share(1, 1));
    }

    @Test
    void a_place_in_a_course_counts_from_its_first_day() {
        school.enrolled(2, "2025-12-16", null);
        assertThat(school.figure(4).today()).isEqualTo(new Share(0, 2));
        school.itIs("2025-12-16");
        assertThat(school.figure(4).today()).isEqualTo(new Share(1, 2));
    }
}
