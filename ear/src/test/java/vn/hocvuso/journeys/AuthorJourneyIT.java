package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An author tries a file of questions and sees what was understood and what is wrong where. */
class AuthorJourneyIT extends Journeys {

    @Test
    void a_file_says_which_line_is_wrong_and_why() {
        var page = desk();
        new KeycloakDesk(env())
                .strangersAccount("quantri", "Quản trị", "mot mat khau dai")
                .enter(page, appUrl());
        tries(page, """
                ::Mật khẩu:: Mật khẩu nào mạnh hơn? {
                  =ba từ không liên quan
                  ~12345678
                }

                ::Thủ đô:: Thủ đô của Việt Nam? {
                  Hà Nội
                }
                """);
        assertThat(page.locator("#found h2")).hasText("Đọc được 1 câu, 1 chỗ cần sửa");
        assertThat(page.locator("#found .refused li"))
                .hasText("Dòng 7: Đáp án phải bắt đầu bằng = (đúng) hoặc ~ (sai).");
        assertThat(page.locator("#found .quiz-options .right")).containsText("ba từ không liên quan");
        look(page, "question-file-desk");
    }

    private void tries(Page page, String file) {
        page.navigate(appUrl() + "/assessment/question-file");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("cau-hoi.gift", "text/plain", file.getBytes(StandardCharsets.UTF_8)));
        page.waitForNavigation(() -> page.locator("[id='try:read']").click());
    }
}
