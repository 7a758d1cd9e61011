package vn.hocvuso.assessment.gift;

import java.util.BitSet;
import java.util.List;

/**
 * The characters of a question, each knowing its line and whether it was written with a backslash: an escaped character
 * is never a sign.
 */
final class Marked {

    private static final String ESCAPABLE = "~=#{}:\\";

    private final StringBuilder chars = new StringBuilder();
    private final BitSet escaped = new BitSet();
    private final int[] lines;

    Marked(List<Line> from) {
        lines = new int[from.stream().mapToInt(line -> line.text().length() + 1).sum() + 1];
        for (var line : from) {
            if (chars.length() > 0) {
                add('\n', false, line.number());
            }
            add(line);
        }
        lines[chars.length()] = from.get(from.size() - 1).number();
    }

    private void add(Line line) {
        var text = line.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            boolean escapes = c == '\\' && (next == 'n' || next != 0 && ESCAPABLE.indexOf(next) >= 0);
            if (escapes) {
                i++;
            }
            add(!escapes ? c : next == 'n' ? '\n' : next, escapes, line.number());
        }
    }

    private void add(char c, boolean isEscaped, int line) {
        lines[chars.length()] = line;
        escaped.set(chars.length(), isEscaped);
        chars.append(c);
    }

    Slice all() {
        return new Slice(this, 0, chars.length());
    }

    char at(int index) {
        return chars.charAt(index);
    }

    boolean isSign(int index) {
        return !escaped.get(index);
    }

    int line(int index) {
        return lines[index];
    }
}
