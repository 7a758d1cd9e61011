package vn.hocvuso.people.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks for tests, row by row: texts, numbers, {@code LocalDate} as a date of Excel, null for no cell. */
public final class Book {

    public final XSSFWorkbook workbook = new XSSFWorkbook();

    private XSSFSheet sheet = workbook.createSheet("Danh sách");
    private int next;

    public static Book of(Object[]... rows) {
        var book = new Book();
        for (var row : rows) {
            book.row(row);
        }
        return book;
    }

    public Book row(Object... values) {
        var row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                write(row.createCell(i), values[i]);
            }
        }
        return this;
    }

    public Book empty() {
        next++;
        return this;
    }

    public Book merge(String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    public Book sheet(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    public byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SheetReading read() {
        return RosterSheet.read(bytes(), LocalDate.of(2025, 12, 15));
    }

    private void write(Cell cell, Object value) {
        if (value instanceof LocalDate day) {
            date(cell);
            cell.setCellValue(day);
        } else if (value instanceof LocalDateTime at) {
            date(cell);
            cell.setCellValue(at);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
            cell.setCellValue(formula.cached());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private void date(Cell cell) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        cell.setCellStyle(style);
    }

    /** A formula with the value Excel kept for it. */
    public record Formula(String text, String cached) {}
}
