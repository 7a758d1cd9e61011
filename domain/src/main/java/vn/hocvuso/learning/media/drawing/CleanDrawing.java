package vn.hocvuso.learning.media.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.hocvuso.kernel.RuleBroken;

/**
 * A drawing as it is kept: canonical UTF-8, without code and without references to elsewhere.
 *
 * @param width in pixels, as the drawing says it; 0 when it does not
 */
public record CleanDrawing(byte[] bytes, int width, int height) {

    private static final int ENOUGH = 4096;

    /** In any encoding whose letters are those of ASCII or two bytes of them. */
    private static final Pattern BEGINNING = Pattern.compile(
            "^(?:<\\?xml[^>]*>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>|<\\?[^>]*>|\\s)*<(?:\\w+:)?svg[\\s/>]",
            Pattern.DOTALL);

    /** Whether a file begins as a drawing does. */
    public static boolean is(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(ENOUGH, bytes.length), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "");
        return BEGINNING.matcher(head).lookingAt();
    }

    public static CleanDrawing of(byte[] bytes) {
        var copy = new Copy();
        try {
            var reader = reader();
            reader.setContentHandler(copy);
            reader.setErrorHandler(copy);
            reader.setDTDHandler(copy);
            reader.setEntityResolver(copy);
            reader.setProperty("http://xml.org/sax/properties/declaration-handler", copy);
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException | IOException broken) {
            throw new RuleBroken("media.drawing.damaged");
        }
        return copy.drawing();
    }

    /** The JDK's own parser, whichever else the server brings. */
    private static XMLReader reader() throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
