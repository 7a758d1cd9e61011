package vn.hocvuso.people.sheet;

import java.util.List;

/**
 * What was found in a file: every row of the sheet that is not empty, once.
 *
 * @param sheet the name of the sheet that was read
 * @param headings the heading of each column, empty where there is none
 * @param unused headings of columns that were left alone
 * @param hasIdentityNumbers whether there is a column for them
 * @param otherSheets names of sheets with something in them that were not read
 * @param emptyRows how many empty rows lie between the others
 */
public record SheetReading(
        String sheet,
        List<String> headings,
        List<String> unused,
        boolean hasIdentityNumbers,
        List<String> otherSheets,
        int emptyRows,
        List<SheetRow> rows) {}
