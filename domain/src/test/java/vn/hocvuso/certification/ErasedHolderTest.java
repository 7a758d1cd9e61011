package vn.hocvuso.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.certification.School.AN;
import static vn.hocvuso.certification.School.CERTIFIER;
import static vn.hocvuso.certification.School.CODE;
import static vn.hocvuso.certification.School.UNIT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.Traces;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.people.ErasureOrder;
import vn.hocvuso.people.ErasuresWorld;

/** A paper that was issued is a legal record of its own: it stays, in the register and for whoever checks it. */
class ErasedHolderTest {

    static final String NAME = "Nguyễn Phúc Bảo Hoàng Thiên Ân";

    TestDatabase database = TestDatabase.fresh();
    School school = new School(database.entities(), database.source(), new Issuing());

    @BeforeEach
    void issued_then_erased() {
        database.run(School.PEOPLE);
        school.programmes.adopt(School.file(School.PROGRAMME));
        school.certificates.issueAll(CERTIFIER, CODE, UNIT);
        ErasuresWorld.on(database, (caller, action, unit) -> true, LocalDate.of(2025, 12, 15))
                .erase(CERTIFIER, AN.person(), new ErasureOrder(NAME, "1/QĐ-MNTHA", "Theo đơn đề nghị"));
        database.entities().flush();
        database.entities().clear();
    }

    @Test
    void the_name_stands_on_the_paper_and_nowhere_else() {
        assertThat(new Traces(database, List.of(NAME, "nguyen phuc bao hoang thien an")).found())
                .containsExactly("certificate.facts", "certificate.holder_name");
    }

    @Test
    void the_paper_can_still_be_checked_and_stands_in_the_register() {
        var code = code();
        assertThat(school.check.of(code)).isPresent();
        assertThat(school.certificates.pdf(CERTIFIER, code).content()).isNotEmpty();
    }

    @Test
    void nobody_is_issued_a_paper_without_a_name() {
        var code = code();
        school.certificates.revoke(CERTIFIER, code, "Cấp nhầm chương trình");
        database.entities().flush();
        assertThatThrownBy(() -> school.certificates.reissue(CERTIFIER, code))
                .hasMessage("certification.reissue.erased");
        assertThat(school.candidates.everybody(CODE, UNIT).candidates())
                .extracting(Candidate::name)
                .doesNotContain("(đã xoá)");
    }

    private CheckCode code() {
        return school.certificates.register(CERTIFIER, UNIT).stream()
                .filter(line -> line.name().equals(NAME))
                .map(line -> CheckCode.typed(line.code()).orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
