package vn.hocvuso.assessment.gift;

/** A stretch of a question: from one place to before another. */
record Slice(Marked text, int from, int to) {

    /** Where the sign stands first, or −1. A sign is a run of characters of which none is escaped. */
    int find(String sign) {
        for (int i = from; i + sign.length() <= to; i++) {
            if (startsWith(sign, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first of these one-character signs stands, or −1. */
    int findAny(String signs) {
        for (int i = from; i < to; i++) {
            if (text.isSign(i) && signs.indexOf(text.at(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    boolean startsWith(String sign) {
        return from + sign.length() <= to && startsWith(sign, from);
    }

    private boolean startsWith(String sign, int at) {
        for (int i = 0; i < sign.length(); i++) {
            if (text.at(at + i) != sign.charAt(i) || !text.isSign(at + i)) {
                return false;
            }
        }
        return true;
    }

    Slice before(int end) {
        return new Slice(text, from, end);
    }

    Slice after(int start) {
        return new Slice(text, start, to);
    }

    /** Without blank signs at its ends. */
    Slice trimmed() {
        int start = from;
        int end = to;
        while (start < end && isBlank(start)) {
            start++;
        }
        while (end > start && isBlank(end - 1)) {
            end--;
        }
        return new Slice(text, start, end);
    }

    private boolean isBlank(int index) {
        return text.isSign(index) && Character.isWhitespace(text.at(index));
    }

    boolean isEmpty() {
        return from >= to;
    }

    int line() {
        return text.line(from);
    }

    char first() {
        return text.at(from);
    }

    /** Its characters; a line end of the file becomes {@code lineEnd}, a written {@code \n} stays one. */
    String string(String lineEnd) {
        var string = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (text.at(i) == '\n' && text.isSign(i)) {
                string.append(lineEnd);
            } else {
                string.append(text.at(i));
            }
        }
        return string.toString();
    }
}
