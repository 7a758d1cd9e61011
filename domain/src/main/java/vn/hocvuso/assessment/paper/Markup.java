package vn.hocvuso.assessment.paper;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.question.Format;
import vn.hocvuso.assessment.question.Html;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.platform.PdfTemplate;

/** One question as XHTML to print: what is asked, what can be chosen with its numbers, and where to mark. */
final class Markup {

    /** Longer questions may go on on the next page, but never inside an option. */
    private static final int SHORT = 1_500;

    private static final int LETTERS = 26;

    private static final PdfTemplate QUESTION = PdfTemplate.of("""
            <div class="question {{length}}">
              <div class="stem"><b>Câu {{slot}}.</b> <i>({{how}})</i></div>
              <div class="asked">{{{asked}}}</div>
              {{{answer}}}
            </div>
            """);

    private static final PdfTemplate OPTION = PdfTemplate.of("""
            <tr><td class="mark"><div class="box"></div></td><td class="number">{{number}}</td><td>{{{text}}}</td></tr>
            """);

    private static final PdfTemplate ROW = PdfTemplate.of("""
            <tr><td class="number">{{letter}})</td><td>{{{text}}}</td><td class="write"><div class="wide box"></div></td></tr>
            """);

    private static final PdfTemplate RIGHT =
            PdfTemplate.of("<tr><td class=\"number\">{{number}}</td><td>{{{text}}}</td></tr>");

    private static final PdfTemplate TABLE = PdfTemplate.of("<table class=\"{{kind}}\">{{{rows}}}</table>");

    private static final String TRUTH = """
            <table class="options"><tr>
              <td class="mark"><div class="box"></div></td><td class="truth"><b>Đ</b> (đúng)</td>
              <td class="mark"><div class="box"></div></td><td class="truth"><b>S</b> (sai)</td>
            </tr></table>
            """;

    private static final String LINE = "<div class=\"line\">Trả lời:</div>";

    private static final Map<Kind, String> HOW = Map.of(
            Kind.SINGLE, "chọn một",
            Kind.MULTIPLE, "chọn một hoặc nhiều",
            Kind.TRUE_FALSE, "đúng hay sai",
            Kind.SHORT, "viết câu trả lời ngắn",
            Kind.NUMERIC, "viết một số",
            Kind.MATCHING, "ghép đôi");

    private Markup() {}

    static String of(PrintedQuestion question) {
        var asked = Html.of(question.item().format(), question.item().asked());
        var answer = answer(question);
        return QUESTION.fill(Map.of(
                "length",
                asked.length() + answer.length() < 2 * SHORT && asked.length() < SHORT ? "short" : "long",
                "slot",
                String.valueOf(question.slot()),
                "how",
                HOW.get(question.item().body().kind()),
                "asked",
                asked,
                "answer",
                answer));
    }

    /** Text as it stands, made safe for XHTML. */
    static String escaped(String text) {
        return Html.of(Format.PLAIN, text);
    }

    private static String answer(PrintedQuestion question) {
        return switch (question.item().body().kind()) {
            case SINGLE, MULTIPLE -> table("options", numbered(OPTION, question.options()));
            case TRUE_FALSE -> TRUTH;
            case SHORT, NUMERIC -> LINE;
            case MATCHING ->
                table("rights", numbered(RIGHT, question.options())) + table("rows", lettered(question.rows()));
        };
    }

    private static String numbered(PdfTemplate line, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> line.fill(Map.of("number", String.valueOf(i + 1), "text", texts.get(i))))
                .collect(Collectors.joining());
    }

    private static String lettered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> ROW.fill(Map.of("letter", letter(i), "text", texts.get(i))))
                .collect(Collectors.joining());
    }

    private static String letter(int i) {
        return i < LETTERS ? String.valueOf((char) ('a' + i)) : String.valueOf(i + 1);
    }

    private static String table(String kind, String rows) {
        return TABLE.fill(Map.of("kind", kind, "rows", rows));
    }
}
