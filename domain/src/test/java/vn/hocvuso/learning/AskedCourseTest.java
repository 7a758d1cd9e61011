package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.platform.Caller;

/** A course that is not open to all opens to those a programme asks to learn it, and enrols none of them by itself. */
class AskedCourseTest {

    static final Caller HOA = new Caller(new PersonId(-71));
    static final Caller MAI = new Caller(new PersonId(-72));

    final LearningBeans beans = new LearningBeans();

    @Test
    void a_closed_course_is_entered_by_whom_it_is_asked_of() {
        beans.clock.to(LocalDate.of(2026, 3, 2));
        beans.shelf.stand(List.of(LearningBeans.course(
                "kin",
                null,
                new LessonText("mot", "Bài", 5, LessonKind.READING, Completion.READ, 0, true, null, "Bài"))));
        beans.database
                .entities()
                .createQuery("select c from Course c", Course.class)
                .getSingleResult()
                .openToAll(false);
        beans.database.run("""
                insert into unit values (-2, 1, 'truong', null);
                insert into unit_state (id, version, unit_id, name, short_name, level, valid_from) values
                    (-5, 1, -2, 'Trường', 'Trường', 'school', '2020-01-01');
                insert into person (id, version, full_name, search_name) values (-71, 0, 'Hoà', 'hoa'), (-72, 0, 'Mai', 'mai');
                insert into assignment values
                    (-81, 1, -71, -2, 'Giáo viên', 'teacher', null, '2025-09-01', null),
                    (-82, 1, -72, -2, 'Phụ huynh', 'parent', null, '2025-09-01', null);
                insert into learning_programme (id, version, code, position, title_vi, summary_vi, groups, made_on)
                    values (-90, 1, 'ct', 1, 'CT', 'CT', 'teacher', '2026-03-01');
                insert into learning_programme_part (id, version, programme_id, position, kind, code, required)
                    values (-91, 1, -90, 1, 'course', 'kin', true);
                insert into programme_assignment (id, version, programme_id, unit_id, groups, starts_on, assigned_by, assigned_on)
                    values (-92, 1, -90, -2, 'teacher', '2026-03-02', -71, '2026-03-01');
                """);
        beans.enrolments.memberships.bringUpToDate(-92);
        assertThat(beans.courses.cards(HOA)).singleElement().satisfies(card -> {
            assertThat(card.isBegun()).isFalse();
            assertThat(card.openToAll()).isTrue();
        });
        assertThat(beans.courses.cards(MAI).get(0).openToAll()).isFalse();
        beans.enrolments.enrol(HOA, "kin");
        assertThat(beans.courses.cards(HOA).get(0).isBegun()).isTrue();
        assertThatThrownBy(() -> beans.enrolments.enrol(MAI, "kin")).hasMessage("enrolment.by-invitation");
    }
}
