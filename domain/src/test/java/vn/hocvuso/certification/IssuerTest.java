package vn.hocvuso.certification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.rule.Kind;

class IssuerTest {

    static Issuer named(String name, String superior) {
        return new Issuer("x", "MNTHA", name, superior);
    }

    @Test
    void a_number_has_four_digits_and_grows_when_it_must() {
        var issuer = named("Trường Mầm non Tam Hưng A", null);
        assertThat(issuer.serial(Kind.LEVEL_CONFIRMATION, new Register.Place(2026, 12)))
                .isEqualTo("0012/2026/GXN-MNTHA");
        assertThat(issuer.serial(Kind.LEVEL_CONFIRMATION, new Register.Place(2026, 12345)))
                .isEqualTo("12345/2026/GXN-MNTHA");
    }

    @Test
    void the_head_signs_under_the_title_of_the_office() {
        assertThat(named("Trường Mầm non Tam Hưng A", null).signer()).isEqualTo("HIỆU TRƯỞNG");
        assertThat(named("Trung tâm Giáo dục thường xuyên Gia Định", null).signer())
                .isEqualTo("GIÁM ĐỐC");
        assertThat(named("UBND phường Long Biên", null).signer()).isEqualTo("CHỦ TỊCH");
        assertThat(named("Câu lạc bộ Số", null).signer()).isEqualTo("THỦ TRƯỞNG ĐƠN VỊ");
    }

    @Test
    void the_place_is_the_commune_above_and_is_left_open_where_there_is_none() {
        assertThat(named("Trường", "Ủy ban nhân dân xã Tam Hưng").place()).isEqualTo("Tam Hưng");
        assertThat(named("Trường", "UBND phường Long Biên").place()).isEqualTo("Long Biên");
        assertThat(named("Trường", "Xã Tam Hưng").place()).isEqualTo("Tam Hưng");
        assertThat(named("Trường", "Sở Giáo dục và Đào tạo Hà Nội").place()).isNull();
        assertThat(named("Trường", null).place()).isNull();
    }
}
