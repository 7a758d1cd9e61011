package vn.hocvuso.assessment.question;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Texts of a question as safe HTML: no tag of the author's survives, no address but http, https and mailto. */
public final class Html {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(true)
            .build();

    private Html() {}

    public static String of(Format format, String text) {
        return format == Format.MARKDOWN
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
