package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

    @ParameterizedTest(name = "{0} {1} {2} beside {3} {4} {5}: {6}")
    @CsvSource({
        "Lê Lan, 1990-01-02, 0912345678, Lê Lan, 1990-01-02, 0912345678, SAME",
        "Lê Lan, 1990-01-02, 0912345678, LÊ LAN, 1990-01-02, 0999999999, SAME",
        "Lê Lan, 1990-01-02, 0912345678, Lê Lan, 1990-02-01, 0912345678, SAME",
        "Lê Lan, 1990-01-02, 0912345678, Lê Thị Lan, , 0912345678, SAME",
        "Lê Lan, 1990-01-02, 0912345678, Lê Lan, 1991-01-02, 0999999999, OTHER",
        "Lê Lan, 1990-01-02, , Lê Lan, , , PERHAPS",
        "Lê Lan, , 0912345678, Lê Lan, , 0999999999, PERHAPS",
        "Lê Lan, 1990-01-02, 0912345678, Lê Huệ, 1990-01-02, 0912345678, SHARED_PHONE",
        "Lê Lan, 1990-01-02, 0912345678, Trần Lan, 1991-01-02, 0912345678, SHARED_PHONE",
        "Lê Lan, 1990-01-02, , Lê Huệ, 1990-01-02, , OTHER",
        "Lê Hoa, 1990-01-02, , Lê Hòa, 1990-01-02, , OTHER",
    })
    void one_person_is_told_from_another(
            String name,
            LocalDate birth,
            String phone,
            String otherName,
            LocalDate otherBirth,
            String otherPhone,
            Identity.Likeness likeness) {
        var one = new Identity(new FullName(name), birth, phone, null);
        var other = new Identity(new FullName(otherName), otherBirth, otherPhone, null);
        assertThat(one.to(other)).isEqualTo(likeness);
        assertThat(other.to(one)).isEqualTo(likeness);
    }

    @ParameterizedTest(name = "{0} {1} {2} beside {3} {4} {5}: {6}")
    @CsvSource({
        "Lê Lan, , one, Lê Lan, , one, SAME",
        "Lê Lan, 1990-01-02, one, Lê Thị Lan, 1990-02-01, one, SAME",
        "Lê Lan, 1990-01-02, one, Trần Huệ, 1990-01-02, one, SHARED_NUMBER",
        "Lê Lan, 1990-01-02, one, Lê Lan, 1990-01-02, two, OTHER",
        "Lê Lan, 1990-01-02, one, Lê Lan, 1990-01-02, , SAME",
        "Lê Lan, , one, Lê Lan, , , PERHAPS",
    })
    void where_both_numbers_are_known_they_say_it(
            String name,
            LocalDate birth,
            String number,
            String otherName,
            LocalDate otherBirth,
            String otherNumber,
            Identity.Likeness likeness) {
        var one = new Identity(new FullName(name), birth, null, IdentityMark.of(number, "123"));
        var other = new Identity(new FullName(otherName), otherBirth, null, IdentityMark.of(otherNumber, "123"));
        assertThat(one.to(other)).isEqualTo(likeness);
        assertThat(other.to(one)).isEqualTo(likeness);
    }

    @Test
    void two_numbers_with_one_telephone_are_more_likely_a_slip() {
        var one = new Identity(new FullName("Lê Lan"), null, "0912345678", IdentityMark.of("one", "123"));
        var other = new Identity(new FullName("Lê Lan"), null, "0912345678", IdentityMark.of("two", "123"));
        assertThat(one.to(other)).isEqualTo(Identity.Likeness.SHARED_PHONE);
    }
}
