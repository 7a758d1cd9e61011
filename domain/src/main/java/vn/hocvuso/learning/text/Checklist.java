package vn.hocvuso.learning.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Finds the lists of things to be done ({@code - [ ] …}) in a text, and what each of their points is called. */
final class Checklist {

    private static final Pattern BOX = Pattern.compile("^\\[[ xX]]\\s+");
    private static final int DIGITS = 12;

    private final Map<String, Integer> seen = new HashMap<>();

    /** Whether each item of a list begins with a box. */
    static boolean is(Node node) {
        if (!(node instanceof ListBlock)) {
            return false;
        }
        for (var item = node.getFirstChild(); item != null; item = item.getNext()) {
            if (box(item).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Takes the box away and says what the point is called: a mark of its words, and which of those that say the same. */
    String named(ListItem item) {
        var first = box(item).orElseThrow();
        first.setLiteral(BOX.matcher(first.getLiteral()).replaceFirst(""));
        var words = new Words();
        item.accept(words);
        var mark = mark(words.said.toString());
        var times = seen.merge(mark, 1, Integer::sum);
        return times == 1 ? mark : mark + "-" + times;
    }

    private static Optional<Text> box(Node item) {
        return Optional.ofNullable(item.getFirstChild())
                .filter(Paragraph.class::isInstance)
                .map(Node::getFirstChild)
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> BOX.matcher(text.getLiteral()).find());
    }

    private static String mark(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Words extends AbstractVisitor {

        private final StringBuilder said = new StringBuilder();

        @Override
        public void visit(Text text) {
            said.append(text.getLiteral()).append(' ');
        }

        @Override
        public void visit(Code code) {
            said.append(code.getLiteral()).append(' ');
        }
    }
}
