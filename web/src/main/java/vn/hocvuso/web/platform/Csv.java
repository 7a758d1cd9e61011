package vn.hocvuso.web.platform;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Rows of text as spreadsheets open them by a double click: UTF-8 that says so, every cell in quotes, and no cell that a
 * spreadsheet would take for a formula.
 */
record Csv(PrintWriter out) {

    static final String MARK = "\uFEFF";

    /** Writes the byte order mark, by which Excel knows that it is UTF-8. */
    Csv begun() {
        out.write(MARK);
        return this;
    }

    void row(String... cells) {
        out.write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** An apostrophe before what a formula may begin with, also behind blanks. */
    private static String cell(String text) {
        var begins = text.stripLeading();
        var formula = !begins.isEmpty() && "=+-@|".indexOf(begins.charAt(0)) >= 0
                || !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
