package vn.hocvuso.assessment.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Format;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.Numeric;
import vn.hocvuso.assessment.question.ShortAnswer;
import vn.hocvuso.assessment.question.TrueFalse;

class GiftTest {

    static Item one(String text) {
        var reading = Gift.read(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.items()).hasSize(1);
        return reading.items().get(0);
    }

    static List<String> problems(String text) {
        return Gift.read(text).problems().stream()
                .map(p -> p.line() + " " + p.code())
                .toList();
    }

    @Test
    void a_question_carries_its_id_tags_category_name_and_feedback() {
        var item = one("""
                $CATEGORY: an-toan/mat-khau

                // người viết: tổ tin học
                // [id:mk-01] [tag:4.2] [tag:bac-1-2]
                ::Mật khẩu dài::Mật khẩu nào
                khó đoán nhất? {
                    =sao lại thích mưa tháng 7 # Đúng: dài và dễ nhớ
                    ~123456 # Ai cũng thử trước
                    ####Dài thắng lạ.
                }
                """);
        assertThat(item.label().id()).isEqualTo("mk-01");
        assertThat(item.label().competences()).containsExactly("4.2");
        assertThat(item.label().band()).contains("1-2");
        assertThat(item.label().category()).isEqualTo("an-toan/mat-khau");
        assertThat(item.label().name()).isEqualTo("Mật khẩu dài");
        assertThat(item.stem()).isEqualTo("Mật khẩu nào khó đoán nhất?");
        assertThat(item.feedback()).isEqualTo("Dài thắng lạ.");
        assertThat(((Choice) item.body()).options().get(1).feedback()).isEqualTo("Ai cũng thử trước");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q{=a ~b} | SINGLE",
                "Q{=a~b~c} | SINGLE",
                "Q{=a =%50%b ~c} | SINGLE",
                "Q{~%50%a ~%50%b ~%-100%c} | MULTIPLE",
                "Q{~%33.333%a ~%33.333%b ~%33.333%c} | MULTIPLE",
                "Q{T} | TRUE_FALSE",
                "Q{FALSE#sai#đúng} | TRUE_FALSE",
                "Q{=a =b} | SHORT",
                "Q{=a} | SHORT",
                "Q{#3} | NUMERIC",
                "Q{#3:2} | NUMERIC",
                "Q{#1..5####Đấy} | NUMERIC",
                "Q{#=1822:0 =%50%1822:2 ~#Xem lại} | NUMERIC",
                "Q{=a->1 =b->2 =->3} | MATCHING",
                "Trước {=a ~b} sau | SINGLE",
            })
    void signs_tell_the_kind(String text, Kind kind) {
        assertThat(one(text).body().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q{} | 1 gift.essay",
                "Q{####lời} | 1 gift.essay",
                "Chỉ là lời dẫn | 1 gift.answers.missing",
                "Q{=a ~b | 1 gift.brace.open",
                "Q=a} | 1 gift.answers.missing",
                "Q}{=a ~b} | 1 gift.brace.stray",
                "Q{=a {x} ~b} | 1 gift.brace.stray",
                "Q{=a ~b} và {=c} | 1 gift.brace.stray",
                "::tên Q{=a ~b} | 1 gift.name.open",
                "Q{a =b} | 1 gift.answer.start",
                "Q{~a ~b} | 1 gift.no-full-answer",
                "Q{~%50%a ~b} | 1 gift.weight.sum",
                "Q{~%50a ~b} | 1 gift.weight.open",
                "Q{~%x%a ~b} | 1 gift.weight.number",
                "Q{=%150%a ~b} | 1 gift.weight.range",
                "Q{=a ~a} | 1 gift.choice.same",
                "Q{=a ~} | 1 gift.answer.empty",
                "Q{=%50%a} | 1 gift.no-full-answer",
                "Q{#} | 1 gift.numeric.missing",
                "Q{#ba} | 1 gift.numeric.number",
                "Q{#5..1} | 1 gift.numeric.backwards",
                "Q{#3:-1} | 1 gift.numeric.tolerance",
                "Q{#=3 ~4} | 1 gift.numeric.tilde",
                "Q{=a->1 =b} | 1 gift.matching.mixed",
                "Q{=a->1} | 1 gift.matching.few",
                "Q{=a->1#x =b->2} | 1 gift.matching.feedback",
                "Q{=%50%a->1 =b->2} | 1 gift.matching.weight",
                "{=a ~b} | 1 gift.stem.missing",
                "[html]<img src=x>{=a ~b} | 1 gift.html.lost",
                "// [tag:4.2] | 1 gift.tag.alone",
            })
    void a_wrong_question_says_why(String text, String problem) {
        assertThat(problems(text)).containsExactly(problem);
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_line() {
        assertThat(problems("""
                        Câu một {=a ~b}

                        Câu hai {}

                        // [id:x] [id:y]
                        Câu ba {=a ~b}

                        Câu bốn {
                          =a
                          ~%9o%b
                        }
                        """)).containsExactly("3 gift.essay", "5 gift.id.two", "10 gift.weight.number");
    }

    @Test
    void an_id_stands_for_one_question() {
        assertThat(problems("// [id:a]\nQ{T}\n\n// [id:a]\nR{F}")).containsExactly("5 gift.id.twice");
    }

    @Test
    void signs_are_escaped_with_a_backslash() {
        var item = one("a \\{x\\=1\\} \\~ \\# c\\:\\\\d \\nmới {=50\\% \\= nửa ~C:\\thư mục}");
        assertThat(item.stem()).isEqualTo("a {x=1} ~ # c:\\d \nmới");
        assertThat(((Choice) item.body()).options())
                .extracting(Choice.Option::text)
                .containsExactly("50\\% = nửa", "C:\\thư mục");
    }

    @Test
    void a_missing_word_leaves_a_gap() {
        assertThat(one("Thủ đô là {=Hà Nội =Ha Noi} từ 1010.").asked()).isEqualTo("Thủ đô là _____ từ 1010.");
    }

    @Test
    void true_or_false_speaks_to_the_wrong_answer_first() {
        assertThat(one("Q{T#sai rồi#đúng rồi}").body()).isEqualTo(new TrueFalse(true, "sai rồi", "đúng rồi"));
        assertThat(one("Q{F#sai rồi}").body()).isEqualTo(new TrueFalse(false, "sai rồi", ""));
    }

    @Test
    void numbers_come_with_tolerance_or_as_a_range() {
        var numeric = (Numeric) one("Q{#=3,5:0.5 =%50%1..5 ~#Không}").body();
        assertThat(numeric.accepted().get(0).low()).isEqualByComparingTo("3");
        assertThat(numeric.accepted().get(0).high()).isEqualByComparingTo("4");
        assertThat(numeric.accepted().get(1).high()).isEqualByComparingTo(BigDecimal.valueOf(5));
        assertThat(numeric.otherwise()).isEqualTo("Không");
    }

    @Test
    void a_right_side_without_a_left_one_belongs_to_nothing() {
        var matching = (Matching) one("Q{=một -> 1 =hai -> 2 = -> 3}").body();
        assertThat(matching.rows()).hasSize(2);
        assertThat(matching.rights()).containsExactly("1", "2", "3");
    }

    @Test
    void html_is_made_plain_and_markdown_is_kept() {
        assertThat(one("[html]<p>Một &lt;b&gt; &amp; <b>hai</b></p><p>ba</p>{=<p>a</p> ~b}")
                        .stem())
                .isEqualTo("Một <b> & hai\nba");
        var markdown = one("[markdown]Một **đậm**\n- hai\n{=a ~b}");
        assertThat(markdown.format()).isEqualTo(Format.MARKDOWN);
        assertThat(markdown.stem()).isEqualTo("Một **đậm**\n- hai");
    }

    @Test
    void old_line_ends_a_byte_order_mark_and_spread_letters_do_no_harm() {
        var bytes = "\uFEFF::t::Mâ\u0323t\r\nkhẩu {\r\n=đu\u0301ng\r\n~sai}\r\n".getBytes(StandardCharsets.UTF_8);
        var item = Gift.read(bytes).items().get(0);
        assertThat(item.stem()).isEqualTo("Mật khẩu");
    }

    @Test
    void a_file_in_another_encoding_is_refused_at_its_line() {
        var bytes = "Q{T}\n\nM\u00e2t kh".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Gift.read(bytes).problems()).containsExactly(new GiftProblem(3, "gift.file.utf8"));
    }

    @Test
    void a_file_has_its_limits() {
        assertThat(problems("a".repeat(Gift.MOST_BYTES + 1))).containsExactly("0 gift.file.big");
        var many = Gift.read("Q{T}\n\n".repeat(Gift.MOST_QUESTIONS + 5));
        assertThat(many.items()).hasSize(Gift.MOST_QUESTIONS);
        assertThat(many.problems()).extracting(GiftProblem::code).containsExactly("gift.file.many");
    }

    @Test
    void nasty_files_of_full_size_take_no_time() {
        var nasty = List.of("{", "=", "~%", "#", "::", "\\", "// [tag:", "[html]<", "&", "Q{=a*b\n", "a\n\n", "{=a->b");
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> nasty.forEach(sign -> Gift.read(sign.repeat(Gift.MOST_BYTES / sign.length()))));
    }

    @Test
    void short_answers_keep_their_stars() {
        var typed = (ShortAnswer) one("Q{=*mật khẩu* =%50%a\\*b}").body();
        assertThat(typed.accepted()).extracting(ShortAnswer.Accepted::pattern).containsExactly("*mật khẩu*", "a\\*b");
    }
}
