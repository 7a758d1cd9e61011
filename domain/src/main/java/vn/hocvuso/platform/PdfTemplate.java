package vn.hocvuso.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XHTML with holes: {{name}} takes a text and escapes it, {{{name}}} takes markup made here. A hole without a filling is an error. */
public final class PdfTemplate {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\{?)([a-z-]+)}}(}?)");

    private final String text;

    private PdfTemplate(String text) {
        this.text = text;
    }

    public static PdfTemplate named(String name) {
        try (var file = PdfTemplate.class.getResourceAsStream(name)) {
            return new PdfTemplate(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PdfTemplate of(String text) {
        return new PdfTemplate(text);
    }

    public String fill(Map<String, String> fillings) {
        return HOLE.matcher(text).replaceAll(hole -> {
            var filling = fillings.get(hole.group(2));
            if (filling == null) {
                throw new IllegalArgumentException("nothing to fill in for " + hole.group(2));
            }
            return Matcher.quoteReplacement(hole.group(1).isEmpty() ? escaped(filling) : filling);
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
