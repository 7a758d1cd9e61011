package vn.hocvuso.certification.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.ContentFile;

class DefinitionFileTest {

    static final String FILE = """
            code: pho-cap
            kind: level_confirmation
            title: {vi: Đạt trình độ phổ cập kỹ năng số, en: Universal digital skills reached}
            version: "2025.1"
            issued_by: unit
            legal_basis: {vi: Kế hoạch của nhà trường, en: The school's plan}
            source: null
            unknown: {vi: Chưa có hướng dẫn của bộ}
            framework: tt02-2025
            valid_months: null
            criteria:
              - id: account-safety
                text: {vi: Giữ an toàn tài khoản, en: Keeps accounts safe}
                passed_course: an-toan-tai-khoan
            """;

    static Definition read(String yaml) {
        return DefinitionFile.read(new ContentFile("a.yaml", yaml.getBytes(StandardCharsets.UTF_8)).yaml());
    }

    @Test
    void reads_every_field() {
        var programme = read(FILE);
        assertThat(programme.code()).isEqualTo("pho-cap");
        assertThat(programme.kind()).isEqualTo(Kind.LEVEL_CONFIRMATION);
        assertThat(programme.title().en()).isEqualTo("Universal digital skills reached");
        assertThat(programme.version()).isEqualTo("2025.1");
        assertThat(programme.source()).isNull();
        assertThat(programme.unknown().vi()).isEqualTo("Chưa có hướng dẫn của bộ");
        assertThat(programme.framework()).isEqualTo("tt02-2025");
        assertThat(programme.criteria()).singleElement().isInstanceOfSatisfying(PassedCourse.class, line -> {
            assertThat(line.id()).isEqualTo("account-safety");
            assertThat(line.course()).isEqualTo("an-toan-tai-khoan");
            assertThat(line.text().vi()).isEqualTo("Giữ an toàn tài khoản");
        });
    }

    @Test
    void without_months_it_holds_for_ever_and_with_twelve_through_the_day_before_a_year_later() {
        var day = LocalDate.of(2025, 12, 15);
        assertThat(read(FILE).validUntil(day)).isNull();
        assertThat(read(FILE.replace("valid_months: null", "valid_months: 12")).validUntil(day))
                .isEqualTo(LocalDate.of(2026, 12, 14));
    }

    @Test
    void says_which_field_is_missing() {
        assertThatThrownBy(() -> read(FILE.replace("version:", "versoin:"))).hasMessage("version is missing");
    }

    @Test
    void a_criterion_that_nothing_can_meet_is_refused() {
        assertThatThrownBy(() -> read(FILE.replace("passed_course:", "pased_course:")))
                .hasMessage("criterion account-safety: none of its fields says what meets it");
    }

    @Test
    void a_programme_without_criteria_is_refused() {
        var bare = FILE.substring(0, FILE.indexOf("criteria:")) + "criteria: []\n";
        assertThatThrownBy(() -> read(bare)).hasMessageContaining("without criteria");
    }
}
