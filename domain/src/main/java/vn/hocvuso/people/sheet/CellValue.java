package vn.hocvuso.people.sheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * What a cell says. Of a formula only the value kept with it is read; nothing is computed and no other file is opened.
 *
 * @param text as a reader sees it, NFC, single blanks; empty where there is nothing
 * @param day where the cell is a date of Excel, else null
 * @param broken an error value such as {@code #REF!}
 */
record CellValue(String text, LocalDate day, boolean broken) {

    static final CellValue NOTHING = new CellValue("", null, false);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static CellValue of(Cell cell) {
        if (cell == null) {
            return NOTHING;
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> new CellValue(clean(cell.getStringCellValue()), null, false);
            case NUMERIC -> number(cell);
            case BOOLEAN -> new CellValue(cell.getBooleanCellValue() ? "TRUE" : "FALSE", null, false);
            case ERROR ->
                new CellValue(FormulaError.forInt(cell.getErrorCellValue()).getString(), null, true);
            default -> NOTHING;
        };
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** A whole number, as in the column that counts the rows. */
    boolean isCounter() {
        return text.matches("\\(?\\d{1,5}\\)?\\.?");
    }

    private static CellValue number(Cell cell) {
        var value = cell.getNumericCellValue();
        if (DateUtil.isValidExcelDate(value) && DateUtil.isCellDateFormatted(cell) && !isYear(value)) {
            var day = cell.getLocalDateTimeCellValue().toLocalDate();
            return new CellValue(DAY.format(day), day, false);
        }
        return new CellValue(NumberToTextConverter.toText(value), null, false);
    }

    /** A year typed into a cell that is formatted as a date: Excel would make a day of 1905 of it. */
    private static boolean isYear(double value) {
        return value >= 1900 && value <= 2100 && value == Math.rint(value);
    }

    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]", "")
                .replaceAll("[\\s\\h\\p{Cntrl}]+", " ")
                .strip();
    }
}
