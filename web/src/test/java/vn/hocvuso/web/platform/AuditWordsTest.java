package vn.hocvuso.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.AuditLine;
import vn.hocvuso.web.faces.Text;
import vn.hocvuso.web.faces.Words;

/** What a reader of the audit is told, and that there are words for all of it. */
class AuditWordsTest {

    static final Path DOMAIN = Path.of("../domain/src/main/java");
    static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    static final Instant AT = Instant.parse("2025-12-15T03:00:05Z");
    static final AuditLine.Who LAN = new AuditLine.Who(new PersonId(10), "Nguyễn Thị Lan");
    static final AuditLine.Who GONE = new AuditLine.Who(new PersonId(11), null);

    final AuditWords words = new AuditWords(new Words(VIETNAMESE));

    @Test
    void a_line_is_a_sentence_with_what_was_before_and_after() {
        var shown = words.shown(line(
                LAN, "role.given", LAN, Map.of(), Map.of("role", "group_lead", "last", "2026-01-14"), "203.0.113.7"));
        assertThat(shown.who() + " " + shown.did() + " " + shown.about())
                .isEqualTo("Nguyễn Thị Lan đã giao vai trò cho Nguyễn Thị Lan");
        assertThat(shown.when()).isEqualTo("10:00:05 15/12/2025");
        assertThat(shown.changes()).containsExactly("Đến hết ngày: 14/01/2026", "Vai trò: Phụ trách nhóm, lớp");
        assertThat(shown.address()).isEqualTo("203.0.113.7");
    }

    @Test
    void codes_are_said_in_words() {
        var values = Map.of("action", "role.given", "kind", "UNPAID_LEAVE", "audience", "support_staff");
        assertThat(words.shown(line(LAN, "audit.read", null, Map.of(), values, null))
                        .changes())
                .containsExactly(
                        "Việc được lọc: Giao vai trò", "Nhóm đối tượng: Nhân viên", "Lý do vắng: Nghỉ không lương");
    }

    @Test
    void what_was_changed_stands_with_an_arrow() {
        var shown = words.shown(line(
                LAN,
                "person.changed",
                LAN,
                Map.of("phone", "0900000001", "group", "Tổ 1"),
                Map.of("phone", "0900000002"),
                null));
        assertThat(shown.changes())
                .containsExactly("Tổ, nhóm, lớp: Tổ 1 → không còn", "Điện thoại: 0900000001 → 0900000002");
    }

    @Test
    void nobody_learns_who_was_erased_and_the_system_has_a_name() {
        var shown =
                words.shown(line(null, "person.changed", GONE, Map.of("erased", ""), Map.of("erased", ""), "erased"));
        assertThat(shown.who()).isEqualTo("Hệ thống");
        assertThat(shown.about()).isEqualTo("(đã xoá)");
        assertThat(shown.aboutNumber()).isEqualTo("11");
        assertThat(shown.changes()).containsExactly("(đã xoá)");
        assertThat(shown.address()).isEqualTo("(đã xoá)");
    }

    @Test
    void there_are_words_for_all_that_the_audit_is_told() throws IOException {
        var texts = Text.in(VIETNAMESE).keySet();
        var told = told("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"(?=\\)|\\s*:|,\\s*\\w)");
        assertThat(told).contains("role.given", "certificate.reissued", "register.read");
        assertThat(texts).containsAll(told.stream().map("audit.did."::concat).toList());
        assertThat(texts).containsAll(told.stream().map("audit.deed."::concat).toList());
        assertThat(texts)
                .containsAll(told("\\.(?:before|after)\\(\"([a-z-]+)\"").stream()
                        .map("audit.value."::concat)
                        .toList());
    }

    /** What stands in the statements of the domain that make a line. */
    private static Set<String> told(String pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(DOMAIN)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file).replaceAll("RuleBroken[^;]*;", "");
                if (code.contains("AuditEntry.of(")) {
                    found.addAll(Pattern.compile(pattern)
                            .matcher(code)
                            .results()
                            .map(result -> result.group(1))
                            .collect(Collectors.toSet()));
                }
            }
        }
        return found;
    }

    private static AuditLine line(
            AuditLine.Who who,
            String action,
            AuditLine.Who about,
            Map<String, String> before,
            Map<String, String> after,
            String address) {
        return new AuditLine(1, AT, who, action, about, "Trường Mầm non", address, before, after);
    }
}
