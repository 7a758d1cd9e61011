package vn.hocvuso.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the rows that were not taken, with the reason behind each. */
final class LeftOver {

    private static final int READABLE_WIDTH = 60 * 256;

    private final List<String> headings;
    private final String reasonHeading;
    private final Function<Reason, String> said;

    LeftOver(List<String> headings, String reasonHeading, Function<Reason, String> said) {
        this.headings = headings;
        this.reasonHeading = reasonHeading;
        this.said = said;
    }

    byte[] sheet(List<RosterRow> rows) {
        int width = Math.max(
                headings.size(),
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet();
            write(sheet.createRow(0), headings, width, reasonHeading);
            for (var row : rows) {
                write(sheet.createRow(sheet.getLastRowNum() + 1), row.cells(), width, reasons(row));
            }
            sheet.setColumnWidth(width, READABLE_WIDTH);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reasons(RosterRow row) {
        return row.reasons().stream().map(said).collect(Collectors.joining("; "));
    }

    /** Texts only: a text is never a formula, whatever it begins with. */
    private static void write(XSSFRow row, List<String> texts, int width, String last) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                row.createCell(column).setCellValue(texts.get(column));
            }
        }
        row.createCell(width).setCellValue(last);
    }
}
