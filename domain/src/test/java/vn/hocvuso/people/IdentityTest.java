package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        var one = new Identity(new FullName(name), birth, phone);
        var other = new Identity(new FullName(otherName), otherBirth, otherPhone);
        assertThat(one.to(other)).isEqualTo(likeness);
        assertThat(other.to(one)).isEqualTo(likeness);
    }
}
