package vn.hocvuso.learning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.QuizRules;
import vn.hocvuso.assessment.QuizText;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.people.Audience;

class PackRoundTripTest {

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read_again(@ForAll("packs") Pack pack) {
        var reading = PackReader.read(PackFiles.of(Packs.unzip(Packs.zip(pack))));
        assertThat(reading.problems()).isEmpty();
        assertThat(Packs.said(reading.pack())).isEqualTo(Packs.said(pack));
        assertThat(reading.pack().digest()).isEqualTo(pack.digest());
        assertThat(Packs.zip(reading.pack())).isEqualTo(Packs.zip(pack));
    }

    @Property(tries = 500)
    void no_head_throws_anything(@ForAll("heaps") String head) {
        assertThat(PackReader.read(PackFiles.of(Map.of("course.yaml", head.getBytes(StandardCharsets.UTF_8))))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void a_teacher_can_read_what_is_written() {
        var pack = new Pack(
                "ma-qr",
                new Bilingual("Mã QR: quét cho đúng", null),
                new Bilingual("Năm bài ngắn.", "Five: short"),
                Set.of(Audience.TEACHER, Audience.MANAGER),
                List.of(
                        new Pack.Goal("tt02-2025", "4.1", List.of(1, 2)),
                        new Pack.Goal("digcomp-2.2", "1.1", List.of(3)),
                        new Pack.Goal("tt02-2025", "4.10", List.of(1))),
                "CC BY 4.0",
                false,
                List.of(
                        new Pack.Section("Bắt đầu", List.of(LessonText.reading("quet", "Quét", 7, "# Quét\n"))),
                        new Pack.Section(
                                "Đi tiếp",
                                List.of(new LessonText(
                                        "noi-khac",
                                        "Nơi khác",
                                        30,
                                        LessonKind.OUTSIDE,
                                        Completion.EVIDENCE,
                                        0,
                                        false,
                                        "https://binhdanhocvuso.gov.vn",
                                        "")))),
                new QuizText("Kiểm tra", QuizRules.usual(70, 20, 3, 0, 1), "Đúng không {T}"),
                Map.of("pictures/a.svg", new byte[] {1}));
        var files = Packs.unzip(Packs.zip(pack));
        assertThat(files.keySet()).containsExactly("course.yaml", "01-quet.md", "questions.gift", "pictures/a.svg");
        assertThat(new String(files.get("course.yaml"), StandardCharsets.UTF_8)).isEqualTo("""
                format: 1
                code: ma-qr
                title:
                    vi: 'Mã QR: quét cho đúng'
                summary:
                    vi: Năm bài ngắn.
                    en: 'Five: short'
                audience: [manager, teacher]
                framework: tt02-2025
                competences:
                  - code: '4.1'
                    levels: [1, 2]
                  - code: '1.1'
                    levels: [3]
                    framework: digcomp-2.2
                  - code: '4.10'
                    levels: [1]
                licence: CC BY 4.0
                self_enrolment: false
                sections:
                  - title: Bắt đầu
                    lessons:
                      - file: 01-quet.md
                        title: Quét
                        minutes: 7
                  - title: Đi tiếp
                    lessons:
                      - kind: outside
                        slug: noi-khac
                        title: Nơi khác
                        minutes: 30
                        required: false
                        address: https://binhdanhocvuso.gov.vn
                quiz:
                    title: Kiểm tra
                    questions: questions.gift
                    draw: 1
                    minutes: 20
                    pass_percent: 70
                    tries: 3
                    wait_hours: 0
                """);
    }

    @Provide
    Arbitrary<String> heaps() {
        return Arbitraries.of(
                        "a",
                        ":",
                        " ",
                        "\n",
                        "- ",
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        "'",
                        "&a",
                        "*a",
                        "!!x",
                        "%",
                        "#",
                        "|",
                        ">",
                        "---",
                        "\t",
                        "title",
                        "lessons:",
                        "sections:\n",
                        "  ",
                        "code: a\n",
                        "quiz:",
                        "~",
                        "<<: ",
                        "? ",
                        "\uFEFF",
                        "\r",
                        "🎓")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Pack> packs() {
        return Combinators.combine(covers(), goals(), sections(), quizzes(), media(), flags())
                .as((cover, goals, sections, quiz, media, open) -> new Pack(
                        cover.code(),
                        cover.title(),
                        cover.summary(),
                        cover.audiences(),
                        goals,
                        cover.licence(),
                        open,
                        sections,
                        quiz,
                        media));
    }

    record Cover(String code, Bilingual title, Bilingual summary, Set<Audience> audiences, String licence) {}

    private Arbitrary<Cover> covers() {
        return Combinators.combine(
                        slugs(),
                        bilinguals(),
                        bilinguals(),
                        Arbitraries.of(Audience.class).set(),
                        texts().filter(text -> text.length() <= 100).injectNull(0.3))
                .as(Cover::new);
    }

    private Arbitrary<Bilingual> bilinguals() {
        return Combinators.combine(words(), texts().injectNull(0.3)).as(Bilingual::new);
    }

    private Arbitrary<List<Pack.Goal>> goals() {
        var levels = Arbitraries.integers().between(1, 8).set().ofMinSize(1).map(List::copyOf);
        return Combinators.combine(
                        Arbitraries.of("tt02-2025", "digcomp-2.2", "yes"),
                        Arbitraries.of("4.1", "4.10", "1e3", "0x1F", "NL-1", "null x", "2026-01-01"),
                        levels)
                .as(Pack.Goal::new)
                .list()
                .ofMaxSize(4);
    }

    private Arbitrary<List<Pack.Section>> sections() {
        var flat = lessons("a").map(lessons -> List.of(new Pack.Section(null, lessons)));
        var titled = Combinators.combine(words(), words(), lessons("b"), lessons("c"))
                .as((one, other, first, second) ->
                        List.of(new Pack.Section(one, first), new Pack.Section(other, second)));
        return Arbitraries.oneOf(flat, titled);
    }

    /** Their slugs begin with this, so that no two sections have the same. */
    private Arbitrary<List<LessonText>> lessons(String prefix) {
        return Arbitraries.oneOf(readings(), outsides()).list().ofMaxSize(3).map(lessons -> IntStream.range(
                        0, lessons.size())
                .mapToObj(i -> slugged(
                        lessons.get(i), i + "1-" + prefix + "-" + lessons.get(i).slug()))
                .toList());
    }

    private static LessonText slugged(LessonText of, String slug) {
        return new LessonText(
                slug,
                of.title(),
                of.minutes(),
                of.kind(),
                of.completion(),
                of.leastSeconds(),
                of.required(),
                of.address(),
                of.body());
    }

    private Arbitrary<LessonText> readings() {
        return lessons(
                LessonKind.READING,
                Arbitraries.of("http://a.vn", "https://b.vn/?x=1&y=%20#z").injectNull(0.9));
    }

    private Arbitrary<LessonText> outsides() {
        return lessons(LessonKind.OUTSIDE, Arbitraries.of("http://a.vn", "https://b.vn/?x=1&y=%20#z"));
    }

    private Arbitrary<LessonText> lessons(LessonKind kind, Arbitrary<String> addresses) {
        return Combinators.combine(
                        slugs(),
                        words(),
                        Arbitraries.integers().between(1, 600),
                        Arbitraries.of(Completion.class),
                        Arbitraries.integers().between(0, 600),
                        flags(),
                        addresses,
                        bodies())
                .as((slug, title, minutes, completion, least, required, address, body) ->
                        new LessonText(slug, title, minutes, kind, completion, least, required, address, body));
    }

    private Arbitrary<QuizText> quizzes() {
        return Combinators.combine(
                        words(),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of("Tròn {T}", "// a\r\n\r\nTròn {T}\r\n \t", "Tròn {T}\n\n::b::Ướt {F}\n\n\n"))
                .as((title, pass, minutes, tries, gift) -> new QuizText(
                        title,
                        QuizRules.usual(pass, minutes, tries, tries - 1, 1).shown(minutes % 101, tries % 2 == 0),
                        gift))
                .injectNull(0.3);
    }

    private Arbitrary<Map<String, byte[]>> media() {
        return Arbitraries.maps(
                        Arbitraries.of("pictures/a.svg", "pictures/a-b.jpg", "media/phim.mp4", "media/phim.vtt"),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(20))
                .ofMaxSize(3)
                .map(TreeMap::new);
    }

    private Arbitrary<String> slugs() {
        return Arbitraries.of("a", "mat-khau", "2025", "01-bai", "null", "true", "1e3");
    }

    private Arbitrary<Boolean> flags() {
        return Arbitraries.of(true, false);
    }

    private Arbitrary<String> bodies() {
        return Arbitraries.of(
                        "# Đầu",
                        "\n",
                        "\r\n",
                        "\r",
                        "\t",
                        "  ",
                        "---",
                        "code: x",
                        "```gift\nTròn {T}\n```\n",
                        "```",
                        "- [ ] Xong",
                        "🎓",
                        "\\",
                        "“Lan”",
                        "&nbsp;",
                        "<script>",
                        "\u00a0",
                        "\u2028",
                        "![](",
                        "{{",
                        "%",
                        "\uFEFF")
                .list()
                .ofMaxSize(12)
                .map(parts -> "x" + String.join("", parts))
                .filter(PackRoundTripTest::isSound);
    }

    /** Two blocks that ask the same, or one in a list, are mistakes and not what is tried here. */
    private static boolean isSound(String body) {
        var findings = new Findings();
        new LessonScan("a.md", name -> true, findings).over(body);
        return findings.nothingWrong();
    }

    /** Never blank. */
    private Arbitrary<String> words() {
        return texts().filter(text -> !text.isBlank());
    }

    /** Whatever YAML might stumble over. */
    private Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "Thầy",
                        "\"",
                        "'",
                        ":",
                        ": ",
                        " ",
                        "  ",
                        "#",
                        " #",
                        "---",
                        "...",
                        "- ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "&a",
                        "*a",
                        "!",
                        "|",
                        ">",
                        "%",
                        "@",
                        "`",
                        "?",
                        "~",
                        "null",
                        "true",
                        "No",
                        "1.10",
                        "0o7",
                        "\t",
                        "\n",
                        "\r\n",
                        "\\",
                        "\\n",
                        "\u0085",
                        "\u00a0",
                        "\u2028",
                        "\uFEFF",
                        "🎓",
                        "👩‍🏫",
                        "ệ",
                        "=",
                        "<<",
                        "2026-01-01")
                .list()
                .ofMaxSize(8)
                .map(parts -> Normalizer.normalize(String.join("", parts), Normalizer.Form.NFC));
    }
}
