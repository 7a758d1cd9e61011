package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.skills.StandingFrameworks;

@TestInstance(Lifecycle.PER_CLASS)
class CatalogueTest {

    static final Caller MAI = new Caller(new PersonId(7));

    LearningBeans beans = new LearningBeans();
    Courses courses = beans.courses;

    @BeforeAll
    void the_shelf() {
        beans.shelf.load(new Startup());
    }

    @ParameterizedTest
    @CsvSource({
        "mat khau, an-toan-tai-khoan",
        "MẬT KHẨU, an-toan-tai-khoan",
        "mật khẩu dài, an-toan-tai-khoan",
        "dai de nho, an-toan-tai-khoan",
        "chu ky so, qr-va-thanh-toan",
        "chữ kí số, qr-va-thanh-toan",
        "so lien lac, giao-tiep-va-lop-hoc-so",
        "'%, vneid', vneid-dich-vu-cong"
    })
    void words_without_tones_find_titles_summaries_and_lessons(String words, String course) {
        assertThat(found(new CourseQuestion(words, null, null, null, 0))).contains(course);
    }

    @Test
    void what_no_course_says_finds_none_and_a_sign_is_no_word() {
        assertThat(found(new CourseQuestion("trồng lúa nước", null, null, null, 0)))
                .isEmpty();
        assertThat(new CourseQuestion("%_%", null, null, null, 0).isNarrowed()).isFalse();
    }

    @Test
    void filters_narrow_and_nothing_asked_is_everything() {
        var all = courses.cards(Caller.VISITOR);
        assertThat(courses.find(Caller.VISITOR, new CourseQuestion("", null, null, null, 0)))
                .isEqualTo(all);
        assertThat(courses.find(Caller.VISITOR, new CourseQuestion("", "learner", null, null, 0)))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.audience()).contains("learner"));
        assertThat(found(new CourseQuestion("", null, "tt02-2025", "6.3", 0))).contains("ai-soan-bai");
        assertThat(found(new CourseQuestion("", null, "digcomp-2.2", "6.3", 0))).isEmpty();
        var shortest = all.stream().mapToLong(CourseCard::minutes).min().orElseThrow();
        assertThat(courses.find(Caller.VISITOR, new CourseQuestion("", null, null, null, (int) shortest)))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.minutes()).isEqualTo(shortest));
    }

    @Test
    void an_unknown_group_is_no_group() {
        assertThat(new CourseQuestion("", "khong-co", null, null, 0).isNarrowed())
                .isFalse();
    }

    @Test
    void a_course_of_a_unit_is_listed_for_those_at_it_and_below_and_for_nobody_else() {
        beans.database.run("""
                insert into unit (id, version, code) values (1, 1, 'xa'), (2, 1, 'truong'), (3, 1, 'truong-khac');
                insert into unit_state (id, version, unit_id, parent_id, name, short_name, level, valid_from)
                    values (11, 1, 1, null, 'Xã', 'Xã', 'commune', '2025-01-01'),
                           (12, 1, 2, 1, 'Trường', 'Trường', 'school', '2025-01-01'),
                           (13, 1, 3, null, 'Trường khác', 'Trường khác', 'school', '2025-01-01');
                insert into person (id, version, full_name, search_name) values (7, 1, 'Mai', 'mai'), (8, 1, 'Lan', 'lan');
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values
                    (21, 1, 7, 2, 'Giáo viên', 'teacher', '2025-01-01'), (22, 1, 8, 3, 'Giáo viên', 'teacher', '2025-01-01');
                """);
        standing("cua-xa", new UnitId(1));
        standing("cua-truong", new UnitId(2));
        assertThat(codes(MAI)).contains("cua-xa", "cua-truong");
        assertThat(codes(new Caller(new PersonId(8)))).doesNotContain("cua-xa", "cua-truong");
        assertThat(codes(Caller.VISITOR)).doesNotContain("cua-xa", "cua-truong");
        beans.enrolments.enrol(new Caller(new PersonId(8)), "cua-xa");
        assertThat(codes(new Caller(new PersonId(8)))).contains("cua-xa").doesNotContain("cua-truong");
    }

    @Test
    void every_course_has_a_short_address_of_its_own_that_leads_to_it() {
        var cards = courses.cards(Caller.VISITOR);
        assertThat(cards)
                .extracting(CourseCard::link)
                .doesNotHaveDuplicates()
                .allMatch(link -> link.matches("[2-9a-hj-np-z]{7}"));
        assertThat(courses.linked(cards.get(0).link())).hasValue(cards.get(0).code());
        assertThat(courses.linked("khongco")).isEmpty();
    }

    @Test
    void what_is_taught_can_be_chosen_from_in_the_order_of_the_framework() {
        StandingFrameworks.load(beans.database);
        assertThat(courses.taught("tt02-2025"))
                .extracting(TaughtLine::code)
                .hasSize(24)
                .startsWith("1.1", "1.2")
                .isSorted();
    }

    private void standing(String code, UnitId unit) {
        Pack pack = LearningBeans.course(code, null, LessonText.reading("mot", "Một", 5, "Một"));
        var course = new Course(code, unit);
        beans.database.entities().persist(course);
        beans.publishing.publish(beans.publishing.draft(course, pack, null), pack.digest(), null);
    }

    private List<String> codes(Caller caller) {
        return courses.cards(caller).stream().map(CourseCard::code).toList();
    }

    private List<String> found(CourseQuestion asked) {
        return courses.find(Caller.VISITOR, asked).stream()
                .map(CourseCard::code)
                .toList();
    }
}
