package vn.hocvuso.skills.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import vn.hocvuso.platform.ContentFile;

class FrameworkReaderTest {

    static final String EXAMPLE = ContentFile.read("frameworks/vi-du.yaml").text();

    static final FrameworkReader.Known KNOWN = names -> names.stream()
            .filter("tt02-2025"::equals)
            .collect(Collectors.toMap(name -> name, name -> Set.of("2.1", "2.5", "4.2")));

    static FrameworkReading read(String yaml) {
        return FrameworkReader.read(yaml.getBytes(StandardCharsets.UTF_8), KNOWN);
    }

    /** The problems of the example with this put in the place of that. */
    static List<String> wrong(String that, String put) {
        assertThat(EXAMPLE).contains(that);
        var reading = read(EXAMPLE.replace(that, put));
        assertThat(reading.isGood()).isEqualTo(reading.problems().isEmpty());
        return reading.problems().stream()
                .map(problem -> problem.line() + " " + problem.code() + " " + problem.args())
                .toList();
    }

    static int line(String of) {
        return Arrays.asList(EXAMPLE.split("\n")).indexOf(of) + 1;
    }

    @Example
    void the_example_of_the_description_is_the_one_the_page_gives_and_is_good() throws IOException {
        var doc = Files.readString(Path.of("../docs/framework-file.md"));
        assertThat(doc).contains("```yaml\n" + EXAMPLE + "```\n");
        var reading = read(EXAMPLE);
        assertThat(reading.problems()).isEmpty();
        var framework = reading.framework();
        assertThat(framework.head().code()).isEqualTo("ky-nang-so-truong-a-1");
        assertThat(framework.competences().map(FrameworkText.CompetenceText::code))
                .containsExactly("A1", "A2", "B1");
        assertThat(framework.levels())
                .containsExactly(
                        new FrameworkText.LevelText(1, "Cần có", "Needed"),
                        new FrameworkText.LevelText(2, "Làm tốt", "Good"));
        assertThat(framework.matches())
                .contains(new FrameworkText.MatchText("A2", "tt02-2025", "2.5"))
                .hasSize(3);
    }

    @Example
    void the_frameworks_of_the_product_are_read_by_the_same_reader_and_keep_their_codes() {
        for (var name :
                (List<?>) ContentFile.read("frameworks/index.yaml").yaml().get("frameworks")) {
            var reading = FrameworkReader.ofProduct(
                    ContentFile.read("frameworks/" + name + ".yaml").bytes());
            assertThat(reading.problems()).as(String.valueOf(name)).isEmpty();
            assertThat(reading.framework().head().code()).isEqualTo(name);
            assertThat(FrameworkReader.isEdition(String.valueOf(name))).isFalse();
        }
    }

    @Example
    void what_has_to_be_said_and_is_not_is_told_at_its_line() {
        assertThat(wrong("  family: ky-nang-so-truong-a\n", "")).containsExactly("3 framework.key.missing [family]");
        assertThat(wrong("  edition: 1\n", "")).containsExactly("3 framework.key.missing [edition]");
        assertThat(wrong("vi: Hồ sơ của lớp\n", "vi:\n"))
                .containsExactly(line("  - code: B") + " framework.key.missing [vi]");
        assertThat(wrong("in_force: \"2026-09-15\"", "in_force: \"15/9/2026\""))
                .containsExactly(line("  in_force: \"2026-09-15\"") + " framework.day [15/9/2026]");
        assertThat(wrong("framework:", "khung:"))
                .extracting(text -> text.substring(0, 23))
                .contains("2 framework.key.unknown");
    }

    @Example
    void codes_are_short_plain_and_used_once_in_the_whole_framework() {
        int b1 = line("      - code: B1");
        assertThat(wrong("code: B1", "code: A1"))
                .containsExactly(b1 + " framework.code.twice [A1, " + line("      - code: A1") + "]");
        assertThat(wrong("code: B1", "code: Bảy")).containsExactly(b1 + " framework.code [Bảy]");
        assertThat(wrong("code: B1", "code: B1234567890")).hasSize(2);
        assertThat(wrong("  - code: B\n", "  - code: A\n"))
                .containsExactly(line("  - code: B") + " framework.code.twice [A, " + line("  - code: A") + "]");
        assertThat(wrong("family: ky-nang-so-truong-a", "family: Kỹ năng số"))
                .containsExactly("3 framework.family [Kỹ năng số]");
        assertThat(wrong("edition: 1\n", "edition: 1\n  id: khac\n"))
                .containsExactly("5 framework.id [khac, ky-nang-so-truong-a-1]");
    }

    @Example
    void levels_ascend_and_belong_to_groups() {
        assertThat(wrong("  - level: 2\n    group: tot", "  - level: 1\n    group: tot"))
                .contains(line("    group: tot") - 1 + " framework.levels.ascending [1]");
        assertThat(wrong("group: tot", "group: hay"))
                .containsExactly(line("    group: tot") + " framework.group.unknown [hay]");
        assertThat(wrong("          - level: 2", "          - level: 3"))
                .containsExactly(line("          - level: 2") + " framework.level.unknown [3]");
        assertThat(wrong("          - level: 2", "          - level: 1"))
                .containsExactly(line("          - level: 2") + " framework.levels.ascending [1]");
        assertThat(wrong("  - id: tot", "  - id: can")).hasSize(2);
    }

    @Example
    void a_match_leads_from_a_competence_here_to_one_that_is_there() {
        int at = line("    codes: [\"2.1\"]");
        assertThat(wrong("codes: [\"2.1\"]", "codes: [\"2.9\"]"))
                .containsExactly(at + " framework.match.competence [2.9, tt02-2025]");
        assertThat(wrong("to: tt02-2025\n    codes: [\"2.1\"]", "to: tt03\n    codes: [\"2.1\"]"))
                .containsExactly(at - 1 + " framework.match.framework [tt03]");
        assertThat(wrong("  - code: A1\n    to", "  - code: A9\n    to"))
                .containsExactly(at - 2 + " framework.match.own [A9]");
        assertThat(wrong("    codes: [\"2.1\"]\n", "")).containsExactly(at - 2 + " framework.key.missing [codes]");
    }

    @Example
    void what_is_too_much_or_no_text_is_refused() {
        int title = line("  title_vi: Kỹ năng số của Trường A");
        assertThat(wrong("title_vi: Kỹ năng số của Trường A", "title_vi: " + "a".repeat(301)))
                .containsExactly(title + " framework.text.long [title_vi, 300]");
        assertThat(wrong("title_vi: Kỹ năng số của Trường A", "title_vi: \"a\\0b\""))
                .containsExactly(title + " framework.text.sign [title_vi]");
        assertThat(wrong("title_vi: Kỹ năng số của Trường A", "title_vi: [a]"))
                .containsExactly(title + " framework.text [title_vi]");
        assertThat(wrong("title_vi: Kỹ năng số của Trường A", "title_vi: !!java.net.URL a"))
                .containsExactly(title + " framework.yaml []");
        assertThat(wrong("vi: Hồ sơ của lớp", "vi: Hồ sơ: của lớp"))
                .containsExactly(line("    vi: Hồ sơ của lớp") + " framework.yaml.colon []");
        assertThat(wrong("domains:\n", "domains: &d\n  - *d\n")).hasSize(1);
        assertThat(read("a".repeat(FrameworkReader.MOST_BYTES + 1)).problems())
                .containsExactly(new FileProblem(0, "framework.yaml.large", 512));
        assertThat(read("").problems()).containsExactly(new FileProblem(0, "framework.yaml.empty"));
        assertThat(FrameworkReader.read(new byte[] {(byte) 0xc3, 0x28}, KNOWN).problems())
                .containsExactly(new FileProblem(0, "framework.yaml.utf8"));
        assertThat(read("[".repeat(10_000)).isGood()).isFalse();
        var many = IntStream.range(0, 301)
                .mapToObj(i -> "      - {code: C" + i + ", vi: Có}\n")
                .collect(Collectors.joining());
        assertThat(wrong("  - code: B\n", "  - code: C\n    vi: Có\n    competences:\n" + many + "  - code: B\n"))
                .anyMatch(text -> text.contains("framework.many [competences, 300]"));
    }

    @Property(tries = 400)
    void whatever_becomes_of_its_lines_a_file_gives_problems_or_a_framework(
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int to,
            @ForAll @IntRange(max = 3) int how) {
        var lines = new java.util.ArrayList<>(List.of(EXAMPLE.split("\n")));
        var a = from % lines.size();
        var b = to % lines.size();
        switch (how) {
            case 0 -> lines.remove(a);
            case 1 -> lines.add(a, lines.get(b));
            case 2 -> lines.set(a, lines.get(b).strip());
            default -> lines.set(a, " ".repeat(b % 13) + lines.get(a).strip());
        }
        settled(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 600)
    void whatever_bytes_stand_in_it_a_file_gives_problems_or_a_framework(
            @ForAll @IntRange(max = 5_000) int at,
            @ForAll @ByteRange byte put,
            @ForAll @IntRange(max = 40) int instead) {
        var bytes = EXAMPLE.getBytes(StandardCharsets.UTF_8);
        int from = at % bytes.length;
        var head = Arrays.copyOf(bytes, from + 1);
        head[from] = put;
        var tail = Arrays.copyOfRange(bytes, Math.min(bytes.length, from + instead), bytes.length);
        var all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        settled(all);
    }

    @Property(tries = 200)
    void whatever_signs_are_put_in_a_file_gives_problems_or_a_framework(
            @ForAll @IntRange(max = 5_000) int at, @ForAll String put) {
        int from = at % EXAMPLE.length();
        settled((EXAMPLE.substring(0, from) + put + EXAMPLE.substring(from)).getBytes(StandardCharsets.UTF_8));
    }

    private static void settled(byte[] file) {
        var reading = FrameworkReader.read(file, KNOWN);
        assertThat(reading.isGood()).isEqualTo(reading.problems().isEmpty());
        int lines = 2
                + (int) new String(file, StandardCharsets.UTF_8)
                        .chars()
                        .filter(sign -> sign < 14 || sign > 0x80 && sign < 0x2030)
                        .count();
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(0, lines);
            assertThat(problem.code()).startsWith("framework.");
        });
        if (reading.isGood()) {
            var head = reading.framework().head();
            assertThat(head.code()).hasSizeBetween(5, 40).isEqualTo(head.family() + "-" + head.edition());
            assertThat(reading.framework().competences()).isNotEmpty().allSatisfy(one -> {
                assertThat(one.code()).hasSizeBetween(1, 10);
                assertThat(one.vi()).isNotBlank().hasSizeLessThanOrEqualTo(300).doesNotContain("\0");
            });
        }
    }

    @Example
    void an_edition_says_what_it_has_otherwise_than_the_one_before() {
        var before = read(EXAMPLE).framework();
        var after = read(EXAMPLE.replace("edition: 1", "edition: 2")
                        .replace("Xem được phụ huynh nào chưa đọc.", "Nhắc được phụ huynh chưa đọc.")
                        .replace("code: B1", "code: B2"))
                .framework();
        var changes = after.since(before.competences().toList());
        assertThat(changes.added())
                .extracting(FrameworkText.CompetenceText::code)
                .containsExactly("B2");
        assertThat(changes.changed())
                .extracting(FrameworkText.CompetenceText::code)
                .containsExactly("A1");
        assertThat(changes.removed())
                .extracting(FrameworkText.CompetenceText::code)
                .containsExactly("B1");
        assertThat(before.since(before.competences().toList()))
                .isEqualTo(new FrameworkText.Changes(List.of(), List.of(), List.of()));
    }

    @Example
    void nothing_is_asked_of_the_database_without_matches() {
        var without = EXAMPLE.substring(0, EXAMPLE.indexOf("maps:"));
        var reading = FrameworkReader.read(without.getBytes(StandardCharsets.UTF_8), names -> {
            throw new IllegalStateException("asked for " + names);
        });
        assertThat(reading.isGood()).isTrue();
        assertThat(reading.lines()).isEqualTo(Map.of("family", 3, "edition", 4, "in_force", 9));
    }
}
