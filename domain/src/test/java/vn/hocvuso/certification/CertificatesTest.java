package vn.hocvuso.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hocvuso.certification.School.AN;
import static vn.hocvuso.certification.School.CERTIFIER;
import static vn.hocvuso.certification.School.CODE;
import static vn.hocvuso.certification.School.DAO;
import static vn.hocvuso.certification.School.UNIT;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.certification.paper.CheckCode;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class CertificatesTest {

    static final String REASON = "Cấp nhầm người cùng tên";

    TestDatabase database = TestDatabase.fresh();
    School school = new School(database.entities(), database.source(), new Issuing());
    Certificates certificates = school.certificates;

    @BeforeEach
    void open() {
        database.run(School.PEOPLE);
        school.programmes.adopt(School.file(School.PROGRAMME));
    }

    @Test
    void one_press_issues_for_all_who_meet_the_rule_and_for_nobody_else() {
        var result = certificates.issueAll(CERTIFIER, CODE, UNIT);
        assertThat(result.issued())
                .extracting(Issued::name, Issued::serial)
                .containsExactly(
                        tuple("Nguyễn Phúc Bảo Hoàng Thiên Ân", "0001/2025/GXN-MNTHA"),
                        tuple("Trần Thị Đào", "0002/2025/GXN-MNTHA"));
        assertThat(result.already()).isZero();
        assertThat(result.notEligible()).isEqualTo(2);
        assertThat(school.issuedEvents)
                .containsExactly(
                        new CertificateIssued(AN.person(), CODE, UNIT, LocalDate.of(2025, 12, 15)),
                        new CertificateIssued(DAO.person(), CODE, UNIT, LocalDate.of(2025, 12, 15)));
    }

    @Test
    void pressing_again_finds_nothing_to_do() {
        certificates.issueAll(CERTIFIER, CODE, UNIT);
        var again = certificates.issueAll(CERTIFIER, CODE, UNIT);
        assertThat(again.issued()).isEmpty();
        assertThat(again.already()).isEqualTo(2);
        assertThat(again.notEligible()).isEqualTo(2);
        assertThat(certificates.register(CERTIFIER, UNIT)).hasSize(2);
    }

    @Test
    void numbers_begin_again_each_year() {
        certificates.issueAll(CERTIFIER, CODE, UNIT);
        database.run("update enrolment set completed_on = '2026-01-02' where id = 36");
        database.run("update assignment set valid_to = null where id = 13");
        school.onDay("2026-01-05");
        assertThat(certificates.issueAll(CERTIFIER, CODE, UNIT).issued())
                .singleElement()
                .satisfies(one -> assertThat(one.serial()).isEqualTo("0001/2026/GXN-MNTHA"));
    }

    @Test
    void the_facts_are_frozen_while_the_world_goes_on() {
        var code = issueForAn();
        database.run("update person set full_name = 'Tên Khác' where id = 11");
        database.run("update unit_state set name = 'Trường Đã Đổi Tên' where unit_id = 2");
        database.entities().clear();
        var printed = school.check.of(code).orElseThrow().printed();
        assertThat(printed.name()).isEqualTo("Nguyễn Phúc Bảo Hoàng Thiên Ân");
        assertThat(printed.issuer().name()).isEqualTo("Trường Mầm non Tam Hưng A");
        assertThat(printed.issuer().place()).isEqualTo("Tam Hưng");
        assertThat(printed.number()).isEqualTo("0001/2025/GXN-MNTHA");
        assertThat(printed.sample()).isTrue();
    }

    @Test
    void the_facts_name_the_evidence_of_every_line_and_match_their_digest() {
        issueForAn();
        record Row(String facts, String digest, String again) {}
        var row = database.sql()
                .first(
                        Row.class,
                        "select facts, facts_sha256, encode(sha256(convert_to(facts, 'UTF8')), 'hex') from certificate where person_id = 11")
                .orElseThrow();
        assertThat(row.digest()).isEqualTo(row.again());
        assertThat(row.facts())
                .contains("\"met_on\":\"2025-10-20\",\"evidence\":\"passed_course\",\"reference\":\"an-toan\"")
                .contains("\"birth_date\":\"1990-03-04\"");
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_what_was_issued() {
        issueForAn();
        assertThatThrownBy(() -> database.run("update certificate set holder_name = 'x'"))
                .hasRootCauseMessage(
                        "ERROR: certificate is a record of facts: rows are added, never changed or deleted\n  Where: PL/pgSQL function refuse_change() line 3 at RAISE");
    }

    @Test
    void the_stored_paper_is_handed_out_byte_for_byte_to_its_holder_and_to_the_certifier() {
        var code = issueForAn();
        var first = certificates.pdf(AN, code);
        assertThat(first.name()).isEqualTo("giay-xac-nhan-0001-2025-GXN-MNTHA.pdf");
        assertThat(first.sha256()).isEqualTo(Digests.sha256(first.content()));
        database.entities().clear();
        assertThat(certificates.pdf(CERTIFIER, code).content()).isEqualTo(first.content());
    }

    @Test
    void nobody_else_gets_the_paper() {
        var code = issueForAn();
        assertThatThrownBy(() -> certificates.pdf(DAO, code)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> certificates.pdf(Caller.VISITOR, code)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void without_the_right_nothing_is_issued_shown_or_revoked() {
        var code = issueForAn();
        assertThatThrownBy(() -> certificates.issueAll(AN, CODE, UNIT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> certificates.issueAll(CERTIFIER, CODE, new UnitId(1)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> certificates.register(AN, UNIT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> certificates.entry(AN, code)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> certificates.revoke(AN, code, REASON)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> certificates.reissue(AN, code)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void revoking_stays_in_the_open_with_day_and_reason() {
        var code = issueForAn();
        school.onDay("2025-12-20");
        certificates.revoke(CERTIFIER, code, "  " + REASON + " ");
        database.entities().clear();
        var verdict = school.check.of(code).orElseThrow();
        assertThat(verdict.status()).isEqualTo(Status.REVOKED);
        assertThat(verdict.revokedOn()).isEqualTo("2025-12-20");
        assertThat(verdict.reason()).isEqualTo(REASON);
        assertThat(verdict.printed().name()).isEqualTo("Nguyễn Phúc Bảo Hoàng Thiên Ân");
        assertThat(certificates.entry(CERTIFIER, code))
                .extracting(RegisterEntry::issuer, RegisterEntry::reason, RegisterEntry::status)
                .containsExactly("mn-tam-hung-a", REASON, Status.REVOKED);
        assertThat(school.revokedEvents)
                .containsExactly(new CertificateRevoked(AN.person(), CODE, UNIT, LocalDate.of(2025, 12, 20)));
    }

    @Test
    void a_reason_is_ten_characters_at_least_and_a_second_revocation_is_refused() {
        var code = issueForAn();
        assertThatThrownBy(() -> certificates.revoke(CERTIFIER, code, "   quá ngắn   "))
                .hasMessage("certification.revoke.reason-short");
        certificates.revoke(CERTIFIER, code, "đủ mười kí");
        assertThatThrownBy(() -> certificates.revoke(CERTIFIER, code, REASON))
                .hasMessage("certification.revoke.already");
    }

    @Test
    void a_revoked_paper_is_no_longer_handed_to_its_holder() {
        var code = issueForAn();
        certificates.revoke(CERTIFIER, code, REASON);
        assertThatThrownBy(() -> certificates.pdf(AN, code)).hasMessage("certification.paper.no-longer-valid");
        assertThat(certificates.pdf(CERTIFIER, code).content()).isNotEmpty();
    }

    @Test
    void whoever_was_revoked_gets_a_new_one_only_by_name_with_a_new_number_linked_to_the_old() {
        var code = issueForAn();
        assertThatThrownBy(() -> certificates.reissue(CERTIFIER, code)).hasMessage("certification.reissue.still-valid");
        certificates.revoke(CERTIFIER, code, REASON);
        assertThat(certificates.issueAll(CERTIFIER, CODE, UNIT).issued()).isEmpty();

        var fresh = certificates.reissue(CERTIFIER, code);
        assertThat(fresh.serial()).isEqualTo("0003/2025/GXN-MNTHA");
        assertThat(school.check.of(new CheckCode(fresh.code())).orElseThrow().status())
                .isEqualTo(Status.VALID);
        assertThat(school.check.of(code).orElseThrow().status()).isEqualTo(Status.REVOKED);
        assertThat(certificates.mine(AN))
                .extracting(RegisterEntry::serial, RegisterEntry::status, RegisterEntry::replaced)
                .containsExactly(
                        tuple("0003/2025/GXN-MNTHA", Status.VALID, false),
                        tuple("0001/2025/GXN-MNTHA", Status.REVOKED, true));
        assertThatThrownBy(() -> certificates.reissue(CERTIFIER, code)).hasMessage("certification.reissue.already");
    }

    @Test
    void a_new_one_still_asks_for_the_whole_rule() {
        var code = issueForAn();
        certificates.revoke(CERTIFIER, code, REASON);
        database.run("update enrolment set completed_on = null where id = 31");
        assertThatThrownBy(() -> certificates.reissue(CERTIFIER, code)).hasMessage("certification.reissue.lacking");
    }

    @Test
    void a_code_that_was_never_given_is_unknown() {
        assertThat(school.check.of(new CheckCode("00000000000000000"))).isEmpty();
    }

    private CheckCode issueForAn() {
        return certificates.issueAll(CERTIFIER, CODE, UNIT).issued().stream()
                .filter(one -> one.person().equals(AN.person()))
                .map(one -> new CheckCode(one.code()))
                .findFirst()
                .orElseThrow();
    }
}
