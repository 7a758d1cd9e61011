package vn.hocvuso.learning.media.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The styles of a drawing: properties on the list, with values that fetch nothing. What is not understood goes. */
final class Styles {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);
    private static final Pattern INSIDE = Pattern.compile("url\\(\\s*(['\"]?)#([\\w.:-]+)\\1\\s*\\)");
    private static final Pattern FUNCTION = Pattern.compile("([\\w-]*)\\s*\\(");
    private static final Pattern STRANGE = Pattern.compile("[\\\\@<>{};]|/\\*|[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F]");
    private static final Pattern SELECTOR = Pattern.compile("[\\w\\s.#*,>+~:()-]+");

    private static final Set<String> FUNCTIONS = Set.of(
            "rgb",
            "rgba",
            "hsl",
            "hsla",
            "matrix",
            "translate",
            "translatex",
            "translatey",
            "scale",
            "scalex",
            "scaley",
            "rotate",
            "skewx",
            "skewy",
            "blur",
            "drop-shadow");

    private Styles() {}

    /** Whether a value of an attribute or a property stays inside the drawing. */
    static boolean isHarmless(String value) {
        if (STRANGE.matcher(value).find()) {
            return false;
        }
        return FUNCTION.matcher(INSIDE.matcher(value).replaceAll(""))
                .results()
                .allMatch(found -> FUNCTIONS.contains(found.group(1).toLowerCase(Locale.ROOT)));
    }

    /** The parts of the same drawing a value points to. */
    static List<String> pointsTo(String value) {
        return INSIDE.matcher(value).results().map(found -> found.group(2)).toList();
    }

    /** Of {@code fill:red;behavior:url(x)} the first half. */
    static String declarations(String style) {
        var kept = new ArrayList<String>();
        for (var one : COMMENT.matcher(style).replaceAll("").split(";")) {
            int colon = one.indexOf(':');
            var name = colon < 0 ? "" : one.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            var value = one.substring(colon + 1).strip();
            if (Allowed.PROPERTIES.contains(name) && !value.isEmpty() && isHarmless(value)) {
                kept.add(name + ':' + value);
            }
        }
        return String.join(";", kept);
    }

    /** The rules of a {@code <style>}; those that begin with @ go with all that is in them. */
    static String sheet(String css) {
        var kept = new StringBuilder();
        var rest = COMMENT.matcher(css).replaceAll("");
        for (int place = 0; place < rest.length(); ) {
            int brace = rest.indexOf('{', place);
            int semicolon = rest.indexOf(';', place);
            if (semicolon >= 0 && (brace < 0 || semicolon < brace)) {
                place = semicolon + 1;
                continue;
            }
            int end = brace < 0 ? rest.length() : behindTheBlock(rest, brace);
            if (brace >= 0) {
                rule(
                        rest.substring(place, brace).strip(),
                        rest.substring(brace + 1, Math.max(brace + 1, end - 1)),
                        kept);
            }
            place = end;
        }
        return kept.toString();
    }

    private static void rule(String selector, String body, StringBuilder kept) {
        var declarations = body.contains("{") ? "" : declarations(body);
        if (SELECTOR.matcher(selector).matches() && !declarations.isEmpty()) {
            kept.append(selector.replaceAll("\\s+", " "))
                    .append('{')
                    .append(declarations)
                    .append('}');
        }
    }

    private static int behindTheBlock(String css, int brace) {
        int open = 0;
        for (int place = brace; place < css.length(); place++) {
            open += css.charAt(place) == '{' ? 1 : css.charAt(place) == '}' ? -1 : 0;
            if (open == 0) {
                return place + 1;
            }
        }
        return css.length();
    }
}
