package vn.hocvuso.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void it_says_that_it_is_utf_8_and_quotes_every_cell() {
        var out = new StringWriter();
        new Csv(new PrintWriter(out)).begun().row("Lê Thị “Hoa”", "nói \"có\"", "a,b\nc");
        assertThat(out).hasToString("\uFEFF\"Lê Thị “Hoa”\",\"nói \"\"có\"\"\",\"a,b\nc\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\t=1", "\r=1", "\n=1", "|cmd"})
    void no_cell_begins_a_formula(String text) {
        assertThat(row(text)).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Điện thoại: 0900 → 0901", "a=b", "12/2025"})
    void what_is_no_formula_stands_as_it_is(String text) {
        assertThat(row(text)).isEqualTo('"' + text + "\"\r\n");
    }

    private static String row(String text) {
        var out = new StringWriter();
        new Csv(new PrintWriter(out)).row(text);
        return out.toString();
    }
}
