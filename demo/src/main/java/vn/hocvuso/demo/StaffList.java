package vn.hocvuso.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A school's staff list as its office would type it: title rows first, then headings, then one row a person. */
public final class StaffList {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEADINGS =
            List.of("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Tổ/Nhóm lớp", "Số điện thoại");

    /** One person of the list. */
    public record Row(String name, LocalDate born, String position, String group, String phone) {}

    private StaffList() {}

    /** @return an {@code .xlsx} */
    public static byte[] of(String school, List<Row> rows) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN, HỌC VIÊN");
            sheet.createRow(1).createCell(0).setCellValue(school);
            var heading = sheet.createRow(3);
            for (int i = 0; i < HEADINGS.size(); i++) {
                heading.createCell(i).setCellValue(HEADINGS.get(i));
            }
            for (int i = 0; i < rows.size(); i++) {
                var cells = sheet.createRow(4 + i);
                var row = rows.get(i);
                cells.createCell(0).setCellValue(i + 1);
                cells.createCell(1).setCellValue(row.name());
                cells.createCell(2).setCellValue(row.born().format(DAY));
                cells.createCell(3).setCellValue(row.position());
                cells.createCell(4).setCellValue(row.group());
                cells.createCell(5).setCellValue(row.phone());
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
