package vn.hocvuso.people.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet as rows and columns counted from 0, where a merged cell speaks for the whole area it covers. */
final class Grid {

    static final int COLUMNS = 60;

    private final XSSFSheet sheet;
    private final List<CellRangeAddress> merged;

    Grid(XSSFSheet sheet) {
        this.sheet = sheet;
        this.merged = sheet.getMergedRegions();
    }

    /** The rows that hold something, in their order. */
    List<Integer> filledRows() {
        var rows = new ArrayList<Integer>();
        for (var row : sheet) {
            if (!isEmpty((XSSFRow) row)) {
                rows.add(row.getRowNum());
            }
        }
        return rows;
    }

    private static boolean isEmpty(XSSFRow row) {
        for (var cell : row) {
            if (!CellValue.of(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What stands in this very cell. */
    CellValue at(int row, int column) {
        var line = sheet.getRow(row);
        return line == null ? CellValue.NOTHING : CellValue.of(line.getCell(column));
    }

    /** What stands in the cell or in the merged area it lies in. */
    CellValue covering(int row, int column) {
        var own = at(row, column);
        return own.isEmpty()
                ? area(row, column)
                        .map(a -> at(a.getFirstRow(), a.getFirstColumn()))
                        .orElse(own)
                : own;
    }

    Optional<CellRangeAddress> area(int row, int column) {
        return merged.stream().filter(a -> a.isInRange(row, column)).findFirst();
    }

    /** The texts of a row from the first column to the last one used in it; longer rows are cut at 60 columns. */
    List<String> texts(int row) {
        return IntStream.range(0, width(row))
                .mapToObj(column -> at(row, column).text())
                .toList();
    }

    int width(int row) {
        var line = sheet.getRow(row);
        return line == null ? 0 : Math.max(0, Math.min(COLUMNS, line.getLastCellNum()));
    }

    /** The address a reader finds the cell by, such as {@code D7}. */
    static String address(int row, int column) {
        return new CellReference(row, column, false, false).formatAsString();
    }
}
