package vn.hocvuso.assessment.gift;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;

/** The words of an HTML text, its paragraphs as lines. What words cannot say (pictures, tables) is refused. */
final class HtmlText {

    private static final Set<String> BREAKS = Set.of("br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "pre");
    private static final Set<String> LOST =
            Set.of("img", "video", "audio", "iframe", "object", "embed", "table", "svg", "math", "script");
    private static final Map<String, String> NAMED = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–", "hellip", "…");
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private HtmlText(String html) {
        this.html = html;
    }

    /** @throws RuleBroken {@code gift.html.lost} naming the first element whose content would be lost */
    static String plain(String html) {
        var text = new HtmlText(html);
        while (text.at < html.length()) {
            text.step();
        }
        return text.plain.toString().strip();
    }

    private void step() {
        char c = html.charAt(at);
        if (c == '<' && at + 1 < html.length() && startsTag(html.charAt(at + 1))) {
            tag();
        } else if (c == '&') {
            entity();
        } else {
            plain.append(c);
            at++;
        }
    }

    private static boolean startsTag(char c) {
        return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void tag() {
        int end = html.indexOf('>', at);
        end = end < 0 ? html.length() : end;
        var name = name(html.substring(at + 1, end));
        RuleBroken.unless(!LOST.contains(name), "gift.html.lost", name);
        if (BREAKS.contains(name) && plain.length() > 0 && plain.charAt(plain.length() - 1) != '\n') {
            plain.append('\n');
        }
        at = Math.min(html.length(), end + 1);
    }

    private static String name(String inside) {
        int start = inside.startsWith("/") ? 1 : 0;
        int end = start;
        while (end < inside.length() && Character.isLetterOrDigit(inside.charAt(end))) {
            end++;
        }
        return inside.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private void entity() {
        int end = html.indexOf(';', at);
        var meant = end < 0 || end - at > LONGEST_ENTITY ? null : meaning(html.substring(at + 1, end));
        plain.append(meant == null ? "&" : meant);
        at = meant == null ? at + 1 : end + 1;
    }

    private static String meaning(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.get(entity);
        }
        try {
            boolean hex = entity.startsWith("#x") || entity.startsWith("#X");
            int code = hex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
