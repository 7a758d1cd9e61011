package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000, PNG",
        "ffd8ffe000104a464946, JPEG",
        "52494646240000005745425056503820, WEBP",
        "255044462d312e370a, PDF",
        "49443304000000000000, MP3",
        "fffb9064000000000000, MP3",
        "0000001c6674797069736f6d00000200, MP4",
    })
    void the_first_bytes_say_what_a_file_is(String head, FileType type) {
        assertThat(FileType.of(HexFormat.of().parseHex(head))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "47494638396101000100800000", // GIF
                "4d5a9000", // a program
                "504b030414000000", // a zip that ends at once
                "0000001c6674797068656963", // a HEIC picture
                "524946462400000057415645", // RIFF, but a WAVE
                "c3", // half a letter and nothing else
                "610062006300", // UTF-16
            })
    void anything_else_is_of_no_kind(String head) {
        assertThat(FileType.of(HexFormat.of().parseHex(head))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Câu 1 {=đúng ~sai}", "\uFEFF// GIFT\r\n\tA", "1 < 2"})
    void text_is_text(String text) {
        assertThat(FileType.of(text.getBytes(StandardCharsets.UTF_8))).contains(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/>",
                " \n<SVG xmlns=''>",
                "\uFEFF<?xml version='1.0'?><svg/>",
                "<!DOCTYPE html>",
                "<!-- --><svg/>",
                "<html>",
                "<script>",
                "a\u0000b",
            })
    void a_page_a_drawing_and_what_is_not_text_are_no_text(String text) {
        assertThat(FileType.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_letter_that_the_end_of_the_head_cuts_in_two_is_no_mistake() {
        var whole = "Nguyễn".getBytes(StandardCharsets.UTF_8);
        assertThat(FileType.of(Arrays.copyOf(whole, 5))).contains(FileType.TEXT);
    }

    @Test
    void office_files_are_known_by_their_parts() throws IOException {
        var sheet = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet();
            book.write(sheet);
        }
        var letter = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.write(letter);
        }
        assertThat(FileType.of(sheet.toByteArray())).contains(FileType.XLSX);
        assertThat(FileType.of(letter.toByteArray())).contains(FileType.DOCX);
    }

    @Test
    void where_the_list_of_types_stands_last_the_main_part_says_it() throws IOException {
        assertThat(FileType.of(zip("_rels/.rels", "", "ppt/presentation.xml", "")))
                .contains(FileType.PPTX);
        assertThat(FileType.of(zip("letter.txt", ""))).isEmpty();
    }

    @Test
    void an_office_file_with_macros_is_of_no_kind() throws IOException {
        var types = "<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>";
        assertThat(FileType.of(zip("[Content_Types].xml", types, "xl/workbook.xml", "")))
                .isEmpty();
        assertThat(FileType.of(zip("xl/workbook.xml", "", "xl/vbaProject.bin", "")))
                .isEmpty();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write((i + 1 < namesAndTexts.length ? namesAndTexts[i + 1] : "").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
