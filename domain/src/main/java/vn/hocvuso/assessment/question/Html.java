package vn.hocvuso.assessment.question;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import vn.hocvuso.kernel.Remembered;

/** Texts of a question as safe HTML: no tag of the author's survives, no address but http, https and mailto. */
public final class Html {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(true)
            .build();

    /** Pages write the same texts again and again. */
    private static final Remembered<Written, String> MADE = new Remembered<>(20_000, Html::made);

    private record Written(Format format, String text) {}

    private Html() {}

    public static String of(Format format, String text) {
        return MADE.of(new Written(format, text));
    }

    private static String made(Written written) {
        var text = written.text();
        return written.format() == Format.MARKDOWN
                ? RENDERER.render(PARSER.parse(text)).strip()
                : escaped(text).replace("\n", "<br/>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
