package vn.hocvuso.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hocvuso.certification.School.AN;
import static vn.hocvuso.certification.School.BINH;
import static vn.hocvuso.certification.School.CERTIFIER;
import static vn.hocvuso.certification.School.CODE;
import static vn.hocvuso.certification.School.UNIT;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.NotAllowed;

class CandidatesTest {

    TestDatabase database = TestDatabase.fresh();
    School school = new School(database.entities(), database.source(), new Issuing());
    Candidates candidates = school.candidates;

    @BeforeEach
    void open() {
        database.run(School.PEOPLE);
        school.programmes.adopt(School.file(School.PROGRAMME));
    }

    @Test
    void everybody_of_the_unit_today_stands_in_vietnamese_order_of_given_names() {
        assertThat(candidates.of(CERTIFIER, CODE, UNIT).candidates())
                .extracting(Candidate::name, Candidate::standing)
                .containsExactly(
                        tuple("Nguyễn Phúc Bảo Hoàng Thiên Ân", Standing.ELIGIBLE),
                        tuple("Đỗ Văn Bình", Standing.LACKING),
                        tuple("Lê Thị Chứng", Standing.LACKING),
                        tuple("Trần Thị Đào", Standing.ELIGIBLE));
    }

    @Test
    void whoever_left_yesterday_is_gone_and_whoever_leaves_today_still_counts() {
        school.onDay("2025-12-16");
        assertThat(candidates.of(CERTIFIER, CODE, UNIT).candidates())
                .extracting(Candidate::name)
                .doesNotContain("Đỗ Văn Bình", "Phạm Thị Cũ");
    }

    @Test
    void a_met_line_tells_the_day_and_a_missing_one_the_next_step() {
        var binh = of("Đỗ Văn Bình");
        assertThat(binh.findings().get(0).metOn()).isEqualTo(LocalDate.of(2025, 10, 22));
        assertThat(binh.missing()).singleElement().satisfies(line -> assertThat(line.next())
                .isEqualTo(new NextStep(NextStep.Kind.FINISH_COURSE, "vneid")));
        assertThat(of("Lê Thị Chứng").missing())
                .extracting(line -> line.next().kind())
                .containsOnly(NextStep.Kind.BEGIN_COURSE);
    }

    @Test
    void a_course_completed_today_counts_and_one_completed_later_does_not_yet() {
        assertThat(of("Trần Thị Đào").standing()).isEqualTo(Standing.ELIGIBLE);
        school.onDay("2025-12-14");
        assertThat(of("Trần Thị Đào").standing()).isEqualTo(Standing.LACKING);
    }

    @Test
    void whoever_holds_one_is_shown_with_its_number_and_day() {
        school.certificates.issueAll(CERTIFIER, CODE, UNIT);
        var an = of("Nguyễn Phúc Bảo Hoàng Thiên Ân");
        assertThat(an.standing()).isEqualTo(Standing.CERTIFIED);
        assertThat(an.held().serial()).isEqualTo("0001/2025/GXN-MNTHA");
        assertThat(an.held().issuedOn()).isEqualTo(LocalDate.of(2025, 12, 15));
    }

    @Test
    void everybody_may_see_where_they_stand_themselves() {
        assertThat(candidates.mine(BINH)).singleElement().satisfies(list -> assertThat(list.candidates())
                .singleElement()
                .satisfies(me -> assertThat(me.missing()).hasSize(1)));
    }

    @Test
    void whoever_may_see_names_above_sees_what_everybody_below_lacks_towards_a_level() {
        assertThat(candidates.towardsLevels(CERTIFIER, School.COMMUNE))
                .singleElement()
                .satisfies(list -> assertThat(list.candidates()).hasSize(4));
        assertThatThrownBy(() -> candidates.towardsLevels(AN, School.COMMUNE)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void only_a_certifier_of_the_unit_sees_the_list() {
        assertThatThrownBy(() -> candidates.of(AN, CODE, UNIT)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_unknown_programme_is_refused() {
        assertThatThrownBy(() -> candidates.of(CERTIFIER, "khong-co", UNIT))
                .hasMessage("certification.programme.unknown");
    }

    private Candidate of(String name) {
        return candidates.of(CERTIFIER, CODE, UNIT).candidates().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
