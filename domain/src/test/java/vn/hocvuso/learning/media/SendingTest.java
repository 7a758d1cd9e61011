package vn.hocvuso.learning.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendingTest {

    @ParameterizedTest
    @EnumSource(MediumType.class)
    void nothing_is_guessed_nothing_runs_and_nothing_is_fetched(MediumType type) {
        var headers = Sending.headers(type, "x." + type.extension());
        assertThat(headers)
                .containsEntry("Content-Type", type.media())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cross-Origin-Resource-Policy", "same-origin");
        assertThat(headers.get("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(headers.get("Content-Security-Policy").endsWith("; sandbox")).isEqualTo(type != MediumType.PDF);
        assertThat(headers.get("Content-Disposition").startsWith("attachment"))
                .isEqualTo(type.kind() == MediumKind.FILE);
    }

    @Test
    void a_name_in_vietnamese_arrives_whole_and_opens_no_other_header() {
        assertThat(Sending.headers(MediumType.DOCX, "Đề cương \"bậc 1\"*\r\nSet-Cookie: a.docx")
                        .get("Content-Disposition"))
                .isEqualTo("attachment; filename=\"De_cuong__bac_1____Set-Cookie__a.docx\"; filename*=UTF-8''"
                        + "%C4%90%E1%BB%81%20c%C6%B0%C6%A1ng%20%22b%E1%BA%ADc%201%22%2A%0D%0ASet-Cookie%3A%20a.docx");
    }
}
