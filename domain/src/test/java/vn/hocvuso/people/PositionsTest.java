package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {

    @ParameterizedTest
    @CsvSource({
        "Hiệu trưởng, MANAGER",
        "P. Hiệu trưởng, MANAGER",
        "PHÓ HIỆU TRƯỞNG, MANAGER",
        "Giám đốc Trung tâm, MANAGER",
        "Giáo viên, TEACHER",
        "Giáo viên kiêm văn thư, TEACHER",
        "Văn thư kiêm giáo viên, SUPPORT_STAFF",
        "Tổ trưởng chuyên môn, TEACHER",
        "Nhân viên y tế, SUPPORT_STAFF",
        "NV nấu ăn, SUPPORT_STAFF",
        "Bảo vệ, SUPPORT_STAFF",
        "Học viên, LEARNER",
        "Phụ huynh, PARENT",
    })
    void a_position_counts_in_the_group_of_its_first_known_word(String position, Audience audience) {
        assertThat(Positions.audience(position)).contains(audience);
    }

    @ParameterizedTest
    @CsvSource({"''", "Tổ trưởng", "Trưởng phòng", "Cán bộ", "Chuyên viên"})
    void a_position_nobody_knows_is_asked_about(String position) {
        assertThat(Positions.audience(position)).isEmpty();
    }
}
