package vn.hocvuso.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.certification.School.AN;
import static vn.hocvuso.certification.School.CERTIFIER;
import static vn.hocvuso.certification.School.CODE;
import static vn.hocvuso.certification.School.UNIT;

import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class ProgrammesTest {

    TestDatabase database = TestDatabase.fresh();
    School school = new School(database.entities(), database.source(), new Issuing());
    Programmes programmes = school.programmes;

    @Test
    void an_unchanged_file_changes_nothing_and_a_changed_one_is_a_new_edition() {
        programmes.adopt(School.file(School.PROGRAMME));
        programmes.adopt(School.file(School.PROGRAMME));
        assertThat(editions()).isEqualTo(1);
        programmes.adopt(School.file(School.PROGRAMME.replace("2025.1", "2026.1")));
        assertThat(editions()).isEqualTo(2);
        assertThat(programmes.all(AN)).singleElement().satisfies(card -> assertThat(card.version())
                .isEqualTo("2026.1"));
    }

    @Test
    void a_new_edition_issues_nothing_again() {
        database.run(School.PEOPLE);
        programmes.adopt(School.file(School.PROGRAMME));
        school.certificates.issueAll(CERTIFIER, CODE, UNIT);
        programmes.adopt(School.file(School.PROGRAMME.replace("2025.1", "2026.1")));
        assertThat(school.certificates.issueAll(CERTIFIER, CODE, UNIT).issued()).isEmpty();
    }

    @Test
    void a_wrong_file_stops_the_start_and_is_named() {
        assertThatThrownBy(() -> programmes.adopt(School.file("code: x\n")))
                .hasMessage("programmes/pho-cap.yaml: kind is missing");
    }

    @Test
    void a_visitor_is_refused() {
        assertThatThrownBy(() -> programmes.all(Caller.VISITOR)).isInstanceOf(NotAllowed.class);
    }

    private long editions() {
        record Count(long editions) {}
        return database.sql()
                .first(Count.class, "select count(*) from programme_edition")
                .orElseThrow()
                .editions();
    }
}
