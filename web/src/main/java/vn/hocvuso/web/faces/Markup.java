package vn.hocvuso.web.faces;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes HTML for the few components that write their own. A page of Facelets looks up every name of every expression of
 * every row; where a whole class asks for the same heavy page at once, that is half of the server's work.
 */
public final class Markup {

    private final ResponseWriter out;

    public Markup(ResponseWriter out) {
        this.out = out;
    }

    /** @param attributes names and values in turn; one whose value is null is left out */
    public Markup open(String tag, String... attributes) throws IOException {
        out.startElement(tag, null);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.writeAttribute(attributes[i], attributes[i + 1], null);
            }
        }
        return this;
    }

    public Markup close(String... tags) throws IOException {
        for (var tag : tags) {
            out.endElement(tag);
        }
        return this;
    }

    /** A text as it stands: not HTML. */
    public Markup text(String text) throws IOException {
        out.writeText(text, null);
        return this;
    }

    /** HTML that was made safe before. */
    public Markup html(String html) throws IOException {
        out.write(html);
        return this;
    }

    /** An element with a text in it. */
    public Markup element(String tag, String style, String text) throws IOException {
        return open(tag, "class", style).text(text).close(tag);
    }
}
