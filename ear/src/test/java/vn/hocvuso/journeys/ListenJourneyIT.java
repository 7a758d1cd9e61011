package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Nghe bài": a lesson read aloud. The voice is the browser's part; here stands one that tells what it was asked. */
class ListenJourneyIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";

    /** A voice that ends a piece when the journey says so. Its list of voices comes late, as it does in Chrome. */
    static final String VOICE = """
            (function () {
              var voices = [];
              var heard = [];
              var now = null;
              var told = [];
              window.heard = heard;
              window.endPiece = function () { var was = now; now = null; if (was && was.onend) { was.onend(); } };
              window.failPiece = function () { var was = now; now = null; if (was && was.onerror) { was.onerror({ error: 'network' }); } };
              window.silent = function () { return now === null; };
              window.SpeechSynthesisUtterance = function (text) { this.text = text; };
              Object.defineProperty(window, 'speechSynthesis', { value: {
                getVoices: function () { return voices; },
                addEventListener: function (name, listener) { told.push(listener); },
                speak: function (utterance) { now = utterance; heard.push(utterance);
                  document.documentElement.setAttribute('data-heard', String(heard.length)); },
                cancel: function () { var was = now; now = null; if (was && was.onend) { was.onend(); } }
              } });
              setTimeout(function () {
                voices = [{ lang: 'en-US', localService: true }, { lang: '%s', localService: true }];
                told.forEach(function (listener) { listener(); });
              }, 300);
            }());
            """;

    @Test
    void a_lesson_is_read_paragraph_by_paragraph_in_short_pieces() {
        var page = lesson(VOICE.formatted("vi-VN"));
        page.evaluate(
                "document.querySelector('article.reading').insertAdjacentHTML('beforeend', '<pre><code>mã lệnh</code></pre><form><p>Câu hỏi luyện tập</p></form>')");
        button(page, "Nghe bài").click();
        assertThat(page.locator("h1.being-read")).isVisible();
        look(page, "listen-phone");
        int pieces = 0;
        hasSpoken(page, 1);
        while (page.locator(".listen.on").count() > 0 && pieces < 500) {
            page.evaluate("endPiece()");
            pieces++;
        }
        assertThat(texts(page))
                .hasSize(pieces)
                .allSatisfy(text -> assertThat(text).isNotBlank().hasSizeLessThan(200));
        assertThat(letters(String.join("", texts(page)))).isEqualTo(letters(toBeRead(page)));
        assertThat(page.locator(".being-read")).hasCount(0);
        assertThat(button(page, "Nghe bài")).isVisible();
    }

    @Test
    void it_pauses_goes_on_where_it_was_and_stops() {
        var page = lesson(VOICE.formatted("vi_VN"));
        button(page, "Nghe bài").click();
        hasSpoken(page, 1);
        page.evaluate("endPiece()");
        hasSpoken(page, 2);
        button(page, "Tạm dừng").click();
        assertThat((Boolean) page.evaluate("silent()")).isTrue();
        button(page, "Nghe tiếp").click();
        hasSpoken(page, 3);
        assertThat(texts(page).get(2)).isEqualTo(texts(page).get(1));
        button(page, "Dừng").click();
        assertThat((Boolean) page.evaluate("silent()")).isTrue();
        assertThat(button(page, "Nghe bài")).isFocused();
        assertThat(page.locator(".being-read")).hasCount(0);
    }

    @Test
    void its_speed_is_chosen_and_kept_for_the_next_lesson() {
        var page = lesson(VOICE.formatted("vi-VN"));
        button(page, "Nghe bài").click();
        hasSpoken(page, 1);
        button(page, "Chậm").click();
        hasSpoken(page, 2);
        assertThat(lastRate(page)).isEqualTo(0.85);
        assertThat(page.locator(".listen [role=status]")).hasText("Tốc độ 0,85");
        for (int i = 0; i < 3; i++) {
            button(page, "Nhanh").click();
        }
        assertThat(button(page, "Nhanh")).hasAttribute("aria-disabled", "true");
        page.reload();
        button(page, "Nghe bài").click();
        hasSpoken(page, 1);
        assertThat(lastRate(page)).isEqualTo(1.4);
    }

    @Test
    void a_voice_that_fails_says_so_and_leaving_the_page_silences_it() {
        var page = lesson(VOICE.formatted("vi-VN"));
        button(page, "Nghe bài").click();
        hasSpoken(page, 1);
        page.evaluate("failPiece()");
        assertThat(page.locator(".listen")).containsText("Lúc này máy không đọc được");
        button(page, "Nghe bài").click();
        hasSpoken(page, 2);
        page.evaluate("window.dispatchEvent(new Event('pagehide'))");
        assertThat((Boolean) page.evaluate("silent()")).isTrue();
    }

    @Test
    void it_speaks_english_to_those_who_read_english() {
        var page = lesson(VOICE.formatted("vi-VN"));
        page.locator(".bottom a[lang=en]").click();
        button(page, "Listen").click();
        for (var word : List.of("Pause", "Stop", "Slower", "Faster")) {
            assertThat(button(page, word)).isVisible();
        }
        assertThat(page.locator(".listen [role=status]")).hasText("Speed 1");
        look(page, "listen-en-phone");
    }

    @Test
    void without_a_vietnamese_voice_there_is_no_button() {
        var page = lesson(VOICE.formatted("fr-FR"));
        page.waitForTimeout(1_000);
        assertThat(page.locator(".listen button")).hasCount(0);
    }

    private Page lesson(String voice) {
        var page = phoneOf(new KeycloakDesk(env()).account("nghe.bai", "Bùi Thị Nghe", "tai nghe khong day"));
        page.addInitScript(voice);
        page.navigate(appUrl() + "/learning/course?code=" + COURSE);
        page.locator(".lessons a").first().click();
        page.waitForURL("**/learning/lesson?**");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.locator(".listen")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void hasSpoken(Page page, int times) {
        assertThat(page.locator("html")).hasAttribute("data-heard", "" + times);
    }

    private static double lastRate(Page page) {
        return ((Number) page.evaluate("heard[heard.length - 1].rate")).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page) {
        return (List<String>) page.evaluate("heard.map(function (one) { return one.text; })");
    }

    /** The words of the lesson as the page shows them, without its head line, its buttons and what is not for the ear. */
    private static String toBeRead(Page page) {
        return (String) page.evaluate("() => { const copy = document.querySelector('article.reading').cloneNode(true);"
                + " copy.querySelectorAll('.above, .lead, .listen, .practice, script, pre, form').forEach(function (one) { one.remove(); });"
                + " return copy.textContent; }");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
