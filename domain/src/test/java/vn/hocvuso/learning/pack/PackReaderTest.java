package vn.hocvuso.learning.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.people.Audience;

/** Every mistake is told with its file and its line. */
class PackReaderTest {

    /** Line 1 is {@code format}. */
    static final String HEAD = """
            format: 1
            code: ma-qr
            title: {vi: "Mã QR", en: "QR codes"}
            summary:
              vi: Quét cho đúng.
            audience: [teacher, learner]
            framework: tt02-2025
            competences:
              - {code: 4.1, levels: [1, 2]}
              - {code: "1.10", levels: [3], framework: digcomp-2.2}
            licence: CC BY 4.0
            lessons:
              - {file: 01-quet.md, title: Quét, minutes: 7}
              - {file: 02-tra-tien.md, title: Trả tiền, minutes: 8, completion: practice, least_seconds: 60, required: false}
              - {kind: outside, slug: noi-khac, title: Học ở nơi khác, minutes: 30, address: "https://binhdanhocvuso.gov.vn"}
            quiz:
              title: Kiểm tra
              questions: questions.gift
              draw: 1
            """;

    static final String QUET = """
            # Quét

            ![Ô vuông](pictures/o-vuong.svg)
            """;

    static final String TRA_TIEN = """
            Đọc tên người nhận.

            ```gift
            Trái Đất tròn {T}
            ```
            """;

    final Map<String, byte[]> files = new HashMap<>();

    {
        put("course.yaml", HEAD);
        put("01-quet.md", QUET);
        put("02-tra-tien.md", TRA_TIEN);
        put("questions.gift", "Trái Đất tròn {T}\n");
        put("pictures/o-vuong.svg", "<svg/>");
    }

    @Test
    void a_package_is_a_course_as_a_value() {
        var reading = read();
        assertThat(reading.isClean()).as(reading.toString()).isTrue();
        var pack = reading.pack();
        assertThat(pack.code()).isEqualTo("ma-qr");
        assertThat(pack.title().en()).isEqualTo("QR codes");
        assertThat(pack.summary().en()).isNull();
        assertThat(pack.audiences()).containsExactlyInAnyOrder(Audience.TEACHER, Audience.LEARNER);
        assertThat(pack.goals())
                .containsExactly(
                        new Pack.Goal("tt02-2025", "4.1", List.of(1, 2)),
                        new Pack.Goal("digcomp-2.2", "1.10", List.of(3)));
        assertThat(pack.selfEnrolment()).isTrue();
        assertThat(pack.lessons())
                .containsExactly(
                        LessonText.reading("quet", "Quét", 7, QUET),
                        new LessonText(
                                "tra-tien",
                                "Trả tiền",
                                8,
                                LessonKind.READING,
                                Completion.PRACTICE,
                                60,
                                false,
                                null,
                                TRA_TIEN),
                        new LessonText(
                                "noi-khac",
                                "Học ở nơi khác",
                                30,
                                LessonKind.OUTSIDE,
                                Completion.EVIDENCE,
                                0,
                                true,
                                "https://binhdanhocvuso.gov.vn",
                                ""));
        assertThat(pack.quiz().rules().draw()).isEqualTo(1);
        assertThat(pack.quiz().rules().passPercent()).isEqualTo(70);
        assertThat(pack.media()).containsOnlyKeys("pictures/o-vuong.svg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            licence: CC BY 4.0          | license: CC BY 4.0             | 11 | package.key.meant
            licence: CC BY 4.0          | gia: 100                       | 11 | package.key.unknown
            licence: CC BY 4.0          | code: ma-qr                    | 11 | package.key.twice
            licence: CC BY 4.0          | licence: [CC, BY]              | 11 | package.text
            code: ma-qr                 | code: Mã QR                    | 2  | package.code
            code: ma-qr                 | self_enrolment: maybe          | 2  | package.flag
            format: 1                   | format: 2                      | 1  | package.number
            vi: Quét cho đúng.          | en: Scan it.                   | 5  | package.key.missing
            [teacher, learner]          | [teacher, learners]            | 6  | package.word.meant
            [teacher, learner]          | [teacher, robot]               | 6  | package.word
            [teacher, learner]          | teacher                        | 6  | package.list
            framework: tt02-2025        | self_enrolment: true           | 9  | package.key.missing
            levels: [1, 2]              | levels: [1, hai]               | 9  | package.numbers
            levels: [1, 2]              | levels: []                     | 9  | package.numbers
            levels: [1, 2]              | levels: [2, 2]                 | 9  | package.numbers
            file: 01-quet.md            | file: 01-quét.md               | 13 | package.file.meant
            file: 01-quet.md            | file: 07-khong-co.md           | 13 | package.file.missing
            file: 01-quet.md            | file: ../01-quet.md            | 13 | package.lesson.file
            file: 01-quet.md            | slug: quet                     | 13 | package.key.missing
            file: 01-quet.md            | file: 02-tra-tien.md           | 14 | package.slug.twice
            file: 01-quet.md            | file: 01-quet.md, slug: Quét   | 13 | package.slug
            title: Quét, minutes: 7     | minutes: 7                     | 13 | package.key.missing
            title: Quét, minutes: 7     | title: Quét                    | 13 | package.key.missing
            minutes: 7                  | minutes: 0                     | 13 | package.number
            minutes: 7                  | minutes: 601                   | 13 | package.number
            minutes: 7                  | minutes: bảy                   | 13 | package.number
            completion: practice        | completion: practise           | 14 | package.word.meant
            kind: outside               | kind: outdoors                 | 15 | package.word
            https://binhdanhocvuso      | javascript:alert               | 15 | package.address
            questions: questions.gift   | questions: cau-hoi.gift        | 18 | package.file.missing
            draw: 1                     | draw: 0                        | 19 | package.number
            draw: 1                     | draw: 2                        | 0  | quiz.few-questions
            title: {vi: "Mã QR"         | title: {vi: "Mã QR             | 3  | package.yaml
            summary:                    | summary: xin chào: bạn         | 4  | package.yaml.colon
            """)
    void a_mistake_in_the_head_has_its_line(String right, String wrong, int line, String key) {
        put("course.yaml", HEAD.replace(right, wrong));
        assertThat(read().problems()).as(read().toString()).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.line()).isEqualTo(line);
        });
        assertThat(read().pack()).isNull();
    }

    @Test
    void what_was_meant_is_said() {
        put("course.yaml", HEAD.replace("licence:", "license:"));
        assertThat(read().problems())
                .containsExactly(
                        new PackProblem("course.yaml", 11, "package.key.meant", List.of("license", "licence")));
    }

    @Test
    void a_broken_question_in_a_lesson_has_its_line_in_the_lesson() {
        put("02-tra-tien.md", TRA_TIEN.replace("Trái Đất tròn {T}", "Mấy?{\n=Một\n~Hai%\n~%9x%Ba\n}"));
        assertThat(read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("02-tra-tien.md");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.key()).isEqualTo("gift.weight.number");
        });
    }

    @Test
    void two_questions_in_one_block_and_one_question_in_two_blocks_are_refused() {
        put("02-tra-tien.md", TRA_TIEN.replace("{T}", "{T}\n\nNước ướt {T}"));
        assertThat(read().problems()).extracting(PackProblem::key).containsExactly("practice.one");
        put("02-tra-tien.md", TRA_TIEN + TRA_TIEN);
        assertThat(read().problems())
                .containsExactly(new PackProblem("02-tra-tien.md", 8, "package.practice.twice", List.of(3)));
    }

    @Test
    void a_question_inside_a_list_would_not_be_asked_and_is_refused() {
        put("01-quet.md", QUET + "\n- Một\n\n  ```gift\n  Nước ướt {T}\n  ```\n");
        assertThat(read().problems())
                .containsExactly(new PackProblem("01-quet.md", 7, "package.practice.inside", List.of()));
    }

    @Test
    void a_file_a_lesson_shows_has_to_be_there_under_a_plain_name() {
        put(
                "01-quet.md",
                QUET
                        + "\nXem [trang chiếu](media/trang.pdf)\nvà\n![Phim](media/Phim%20A.mp4) ![x](https://a.vn/b.png)\n");
        assertThat(read().problems())
                .containsExactly(
                        new PackProblem("01-quet.md", 5, "package.media.missing", List.of("media/trang.pdf")),
                        new PackProblem("01-quet.md", 7, "package.media.name", List.of("media/Phim%20A.mp4")));
        assertThat(read().warnings())
                .containsExactly(
                        new PackProblem("01-quet.md", 7, "package.picture.elsewhere", List.of("https://a.vn/b.png")));
    }

    @Test
    void a_file_that_nothing_names_is_said_and_one_in_the_folders_of_media_still_comes_along() {
        put("ghi-chu.txt", "?");
        put("pictures/cu.svg", "<svg/>");
        var reading = read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.warnings())
                .containsExactly(
                        new PackProblem("ghi-chu.txt", 0, "package.file.unnamed", List.of()),
                        new PackProblem("pictures/cu.svg", 0, "package.file.unnamed", List.of()));
        assertThat(reading.pack().media()).containsOnlyKeys("pictures/o-vuong.svg", "pictures/cu.svg");
    }

    @Test
    void captions_belong_to_the_film_of_their_name() {
        put("01-quet.md", QUET + "\n![Cách quét](media/quet.mp4)\n");
        put("media/quet.mp4", "…");
        put("media/quet.vtt", "WEBVTT");
        put("media/khac.vtt", "WEBVTT");
        assertThat(read().warnings()).extracting(PackProblem::file).containsExactly("media/khac.vtt");
    }

    @Test
    void what_cannot_be_finished_is_said_though_it_can_be_taken() {
        put("02-tra-tien.md", "Chưa có gì.");
        assertThat(read().warnings())
                .containsExactly(new PackProblem("02-tra-tien.md", 0, "package.practice.none", List.of()));
    }

    @Test
    void letters_that_are_not_utf_8_are_found() {
        files.put("01-quet.md", "Một\nhai\nba \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read().problems()).containsExactly(new PackProblem("01-quet.md", 3, "package.file.utf8", List.of()));
        put("01-quet.md", "Một\r\nhai\0");
        assertThat(read().problems())
                .containsExactly(new PackProblem("01-quet.md", 2, "package.file.control", List.of()));
    }

    @Test
    void letters_that_were_taken_apart_are_put_together_and_a_mark_at_the_beginning_goes() {
        put("01-quet.md", '\uFEFF' + Normalizer.normalize(QUET, Normalizer.Form.NFD));
        assertThat(read().pack().lessons().get(0).body()).isEqualTo(QUET);
    }

    @Test
    void ends_of_lines_and_last_blanks_stay() {
        var windows = QUET.replace("\n", "\r\n") + "  \r\n\r\n\t";
        put("01-quet.md", windows);
        assertThat(read().pack().lessons().get(0).body()).isEqualTo(windows);
    }

    @Test
    void a_folder_around_everything_does_no_harm() {
        var packed = new HashMap<String, byte[]>();
        files.forEach((name, bytes) -> packed.put("khoa cua toi/" + name, bytes));
        assertThat(PackReader.read(PackFiles.of(packed)).isClean()).isTrue();
    }

    @Test
    void yaml_meant_to_attack_is_no_course() {
        put("course.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        assertThat(read().problems()).extracting(PackProblem::key).containsExactly("package.yaml.strange");
        put("course.yaml", "[".repeat(5_000));
        assertThat(read().problems()).extracting(PackProblem::key).containsExactly("package.yaml.strange");
        put("course.yaml", HEAD.replace("code: ma-qr", "code: !!javax.script.ScriptEngineManager [x]"));
        assertThat(read().problems()).containsExactly(new PackProblem("course.yaml", 2, "package.yaml", List.of()));
        put("course.yaml", "x".repeat(300 * 1024));
        assertThat(read().problems())
                .containsExactly(new PackProblem("course.yaml", 0, "package.file.long", List.of(256)));
        put("course.yaml", "");
        assertThat(read().problems())
                .containsExactly(new PackProblem("course.yaml", 0, "package.yaml.empty", List.of()));
        put("course.yaml", HEAD.replace("licence", "\tlicence"));
        assertThat(read().problems())
                .containsExactly(new PackProblem("course.yaml", 11, "package.yaml.tab", List.of()));
        files.remove("course.yaml");
        assertThat(read().problems())
                .containsExactly(new PackProblem("course.yaml", 0, "package.head.missing", List.of()));
    }

    @Test
    void a_competence_nobody_knows_is_refused() {
        var reading = PackReader.read(PackFiles.of(files), (framework, competence) -> !competence.equals("1.10"));
        assertThat(reading.problems())
                .containsExactly(
                        new PackProblem("course.yaml", 10, "package.competence", List.of("1.10", "digcomp-2.2")));
    }

    @Test
    void a_lesson_keeps_its_address_when_its_number_changes() {
        assertThat(LessonsReader.slug("02-mat-khau-dai-de-nho.md")).isEqualTo("mat-khau-dai-de-nho");
        assertThat(LessonsReader.slug("gioi-thieu.md")).isEqualTo("gioi-thieu");
    }

    private PackReading read() {
        return PackReader.read(PackFiles.of(files));
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(UTF_8));
    }
}
