package vn.hocvuso.platform;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text as teachers write it, such as a question file: UTF-8 without control characters, and no page or drawing. */
final class PlainText {

    private static final Pattern MARKUP =
            Pattern.compile("^\\uFEFF?\\s*<\\s*(?:svg|html|script|!doctype|\\?xml|!--)", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F]");

    private PlainText() {}

    static boolean is(byte[] head) {
        var text = CharBuffer.allocate(head.length);
        // a letter that the end of the head cuts in two is no mistake: decoding stops before it
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), text, false);
        text.flip();
        return !result.isError()
                && text.length() > 0
                && !MARKUP.matcher(text).find()
                && !CONTROL.matcher(text).find();
    }
}
