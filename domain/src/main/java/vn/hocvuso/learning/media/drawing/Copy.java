package vn.hocvuso.learning.media.drawing;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import vn.hocvuso.kernel.RuleBroken;

/** Writes anew what it hears of a drawing, if it is on the lists. */
final class Copy extends DefaultHandler2 {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Pattern INSIDE = Pattern.compile("#[\\w.:-]+");

    private final StringBuilder text = new StringBuilder();
    private final Weight weight = new Weight();
    private final Names names = new Names();
    private StringBuilder style;
    private Size size = Size.UNKNOWN;
    private int hidden;
    private boolean tagOpen;
    private boolean seen;
    private boolean xlink;

    CleanDrawing drawing() {
        weight.check();
        RuleBroken.unless(seen, "media.drawing.empty");
        return new CleanDrawing(
                text.append('\n').toString().getBytes(StandardCharsets.UTF_8), size.width(), size.height());
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        xlink |= names.isEmpty() && uri.equals(XLINK);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        boolean known = (uri.equals(SVG) || uri.isEmpty()) && Allowed.element(name);
        RuleBroken.unless(!names.isEmpty() || known && name.equals("svg"), "media.drawing.damaged");
        if (hidden > 0 || !known) {
            RuleBroken.unless(
                    hidden > 0 || !Allowed.SEEN.contains(name) || names.parentIs("switch"), "media.drawing.embedded");
            hidden++;
            return;
        }
        closeTag();
        weight.begin(attributes.getValue("id") == null ? "" : attributes.getValue("id"));
        text.append('<').append(name);
        if (names.isEmpty()) {
            text.append(" xmlns=\"" + SVG + '"').append(xlink ? " xmlns:xlink=\"" + XLINK + '"' : "");
            size = Size.of(attributes);
        }
        names.push(name);
        seen |= Allowed.SHAPES.contains(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(name, attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
        }
        style = name.equals("style") ? new StringBuilder() : null;
        tagOpen = true;
    }

    private void attribute(String element, String uri, String name, String value) {
        if (name.equals("href") && (uri.isEmpty() || uri.equals(XLINK))) {
            href(element, uri, value.strip());
        } else if (uri.equals(XML) && (name.equals("space") || name.equals("lang"))) {
            write("xml:" + name, value);
        } else if (uri.isEmpty() && name.equals("style")) {
            styled(value);
        } else if (uri.isEmpty() && Allowed.attribute(name) && (isProse(name) || Styles.isHarmless(value))) {
            Styles.pointsTo(value).forEach(weight::pointsTo);
            write(name, value);
        }
    }

    /** What is read aloud may contain any sign. */
    private static boolean isProse(String name) {
        return name.equals("aria-label");
    }

    private void styled(String value) {
        var declarations = Styles.declarations(value);
        if (!declarations.isEmpty()) {
            Styles.pointsTo(declarations).forEach(weight::pointsTo);
            write("style", declarations);
        }
    }

    private void href(String element, String uri, String value) {
        if (!Allowed.POINTING.contains(element)) {
            return;
        }
        RuleBroken.unless(INSIDE.matcher(value).matches(), "media.drawing.embedded");
        weight.pointsTo(value.substring(1));
        if (!uri.isEmpty() && !xlink) {
            write("xmlns:xlink", XLINK);
        }
        write(uri.isEmpty() ? "href" : "xlink:href", value);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (hidden > 0) {
            hidden--;
            return;
        }
        weight.end();
        names.pop();
        if (style != null) {
            var sheet = Styles.sheet(style.toString());
            Styles.pointsTo(sheet).forEach(weight::pointsToFromAnywhere);
            style = null;
            if (!sheet.isEmpty()) {
                closeTag();
                escape(sheet, false);
            }
        }
        text.append(tagOpen ? "/>" : "</" + name + '>');
        tagOpen = false;
    }

    @Override
    public void characters(char[] signs, int from, int length) {
        if (hidden > 0) {
            return;
        }
        var words = new String(signs, from, length);
        if (style != null) {
            style.append(words);
        } else if (words.isBlank() || names.isText()) {
            closeTag();
            escape(words, false);
        }
    }

    private void closeTag() {
        text.append(tagOpen ? ">" : "");
        tagOpen = false;
    }

    private void write(String name, String value) {
        text.append(' ').append(name).append("=\"");
        escape(value, true);
        text.append('"');
    }

    private void escape(String words, boolean inAttribute) {
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            switch (sign) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append(inAttribute ? "&quot;" : "\"");
                case '\r' -> text.append("&#13;");
                case '\n', '\t' -> text.append(inAttribute ? "&#" + (int) sign + ';' : String.valueOf(sign));
                default -> text.append(sign);
            }
        }
    }

    @Override
    public void skippedEntity(String name) {
        throw new RuleBroken("media.drawing.entities");
    }

    @Override
    public void internalEntityDecl(String name, String value) {
        throw new RuleBroken("media.drawing.entities");
    }

    @Override
    public void externalEntityDecl(String name, String publicId, String systemId) {
        throw new RuleBroken("media.drawing.entities");
    }

    @Override
    public void attributeDecl(String element, String name, String type, String mode, String value) {
        throw new RuleBroken("media.drawing.entities");
    }

    @Override
    public void unparsedEntityDecl(String name, String publicId, String systemId, String notation) {
        throw new RuleBroken("media.drawing.entities");
    }

    @Override
    public org.xml.sax.InputSource resolveEntity(String name, String publicId, String base, String systemId) {
        throw new RuleBroken("media.drawing.entities");
    }

    @Override
    public void fatalError(SAXParseException broken) {
        throw new RuleBroken("media.drawing.damaged.at", broken.getLineNumber());
    }
}
