package vn.hocvuso.people.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.hocvuso.kernel.RuleBroken;

/** Reads the staff list of an {@code .xlsx} file: the first sheet that has headings. */
public final class RosterSheet {

    /** In bytes. */
    public static final int LARGEST = SheetFile.LARGEST;

    static final int MOST_ROWS = 5_000;

    private RosterSheet() {}

    /**
     * @param today no birth date lies after it
     * @throws RuleBroken {@code roster.file.size}, {@code roster.file.type}, {@code roster.file.unreadable}, {@code
     *     roster.file.rows}, {@code roster.file.headings}
     */
    public static SheetReading read(byte[] file, LocalDate today) {
        try (var workbook = SheetFile.open(file)) {
            return read(workbook, today);
        } catch (IOException e) {
            throw new RuleBroken("roster.file.unreadable");
        }
    }

    private static SheetReading read(XSSFWorkbook workbook, LocalDate today) {
        for (var sheet : sheets(workbook)) {
            var grid = new Grid(sheet);
            var headings = Headings.find(grid);
            if (headings.isPresent()) {
                return read(workbook, sheet, grid, headings.get(), today);
            }
        }
        throw new RuleBroken("roster.file.headings");
    }

    private static SheetReading read(
            XSSFWorkbook workbook, XSSFSheet sheet, Grid grid, Headings headings, LocalDate today) {
        var filled = grid.filledRows();
        RuleBroken.unless(filled.size() <= MOST_ROWS, "roster.file.rows", MOST_ROWS);
        var kind = new RowKind(grid, headings);
        var rows = new ArrayList<SheetRow>();
        for (int row : filled) {
            rows.add(kind.skipped(row)
                    .map(reason -> SheetRow.skipped(row + 1, reason, headings.masked(grid.texts(row))))
                    .orElseGet(() -> new PersonCells(grid, headings, row, today).read()));
        }
        int span = filled.get(filled.size() - 1) - filled.get(0) + 1;
        return new SheetReading(
                sheet.getSheetName(),
                headings.texts(),
                headings.unused(),
                !headings.of(Column.IDENTITY).isEmpty(),
                others(workbook, sheet),
                span - filled.size(),
                rows);
    }

    private static List<String> others(XSSFWorkbook workbook, XSSFSheet read) {
        return sheets(workbook).stream()
                .filter(sheet -> sheet != read && !new Grid(sheet).filledRows().isEmpty())
                .map(XSSFSheet::getSheetName)
                .toList();
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
    }
}
