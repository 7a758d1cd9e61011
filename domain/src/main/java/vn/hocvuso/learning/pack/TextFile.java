package vn.hocvuso.learning.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Reads a file of text as it stands: ends of lines and blanks stay what they are. Only a byte order mark goes, and letters
 * that were taken apart are put together (NFC).
 */
final class TextFile {

    /** What nobody sees and no database keeps; a tab and the ends of lines are none of them. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");

    private static final int KB = 1024;

    private final PackFiles files;
    private final Findings findings;

    TextFile(PackFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** @return empty when it cannot be read, which is noted */
    String read(String name, int mostBytes) {
        if (files.size(name) > mostBytes) {
            findings.wrong(name, 0, "package.file.long", mostBytes / KB);
            return "";
        }
        var bytes = files.read(name);
        var letters = CharBuffer.allocate(bytes.length + 1);
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), letters, true);
        letters.flip();
        if (result.isError()) {
            findings.wrong(name, lineAt(letters, letters.length()), "package.file.utf8");
            return "";
        }
        return checked(name, Normalizer.normalize(letters.toString().replaceFirst("^\uFEFF", ""), Normalizer.Form.NFC));
    }

    private String checked(String name, String text) {
        var control = CONTROL.matcher(text);
        if (control.find()) {
            findings.wrong(name, lineAt(text, control.start()), "package.file.control");
            return "";
        }
        return text;
    }

    /** Lines end with LF, CR LF, or CR alone. */
    static int lineAt(CharSequence text, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            boolean ends = text.charAt(i) == '\n'
                    || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            line += ends ? 1 : 0;
        }
        return line;
    }
}
