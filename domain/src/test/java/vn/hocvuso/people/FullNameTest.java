package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTest {

    @Test
    void a_name_typed_with_loose_tone_marks_is_composed_and_trimmed() {
        var loose = "  Nguye\u0302\u0303n\u00a0 Thi\u0323  Lan ";
        assertThat(new FullName(loose).value()).isEqualTo("Nguyễn Thị Lan");
    }

    @Test
    void search_ignores_tones_case_and_the_bar_of_đ() {
        assertThat(new FullName("Đặng Thị Huế").search()).isEqualTo("dang thi hue");
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Lan, lannt",
        "Nguyễn Phúc Bảo Hoàng Thiên Ân, annpbht",
        "Đỗ Đức Đạt, datdd",
        "Y, yhocvien",
        "H'Hen Niê, nieh",
    })
    void a_login_is_the_given_name_and_the_initials_of_the_rest(String name, String login) {
        assertThat(new FullName(name).login()).isEqualTo(login);
    }

    @Test
    void two_spellings_of_one_name_have_one_key() {
        assertThat(new FullName("Trần Thị Hoà").key()).isEqualTo(new FullName("TRẦN THỊ HÒA").key());
        assertThat(new FullName("Lê Thuý").key()).isEqualTo(new FullName("Lê Thúy").key());
    }

    @Test
    void names_that_differ_in_a_tone_or_a_vowel_are_two_names() {
        assertThat(new FullName("Trần Thị Hoa").key()).isNotEqualTo(new FullName("Trần Thị Hòa").key());
        assertThat(new FullName("Lê Lan").key()).isNotEqualTo(new FullName("Lê Lân").key());
        assertThat(new FullName("Lê Đan").key()).isNotEqualTo(new FullName("Lê Dan").key());
    }

    @Test
    void no_name_and_an_endless_name_are_refused() {
        assertThatThrownBy(() -> new FullName("  ")).hasMessage("person.name.length");
        assertThatThrownBy(() -> new FullName("a".repeat(121))).hasMessage("person.name.length");
    }
}
