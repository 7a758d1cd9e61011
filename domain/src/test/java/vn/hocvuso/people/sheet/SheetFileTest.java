package vn.hocvuso.people.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetFileTest {

    static final byte[] GOOD = Book.of(new Object[] {"Họ và tên", "SĐT"}).bytes();

    @Test
    void a_workbook_opens() {
        assertThatCode(() -> SheetFile.open(GOOD).close()).doesNotThrowAnyException();
    }

    @Test
    void text_an_old_xls_and_an_ordinary_zip_are_no_xlsx() throws IOException {
        for (var bytes : new byte[][] {
            "Họ và tên;SĐT".getBytes(StandardCharsets.UTF_8),
            {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
            {},
            zip(Map.of("word/document.xml", new byte[10], "[Content_Types].xml", new byte[10]))
        }) {
            assertThatThrownBy(() -> SheetFile.open(bytes)).hasMessage("roster.file.type");
        }
    }

    @Test
    void a_workbook_with_macros_is_refused_whatever_it_is_called() throws IOException {
        var macros = with("xl/vbaProject.bin", new byte[100]);
        assertThatThrownBy(() -> SheetFile.open(macros)).hasMessage("roster.file.type");
    }

    @Test
    void a_broken_workbook_is_refused() throws IOException {
        var broken = with("xl/workbook.xml", "<workbook".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SheetFile.open(broken)).hasMessage("roster.file.unreadable");
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        var bomb = with("xl/media/image1.png", new byte[60 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(200_000);
        assertThatThrownBy(() -> SheetFile.open(bomb)).hasMessage("roster.file.size");
    }

    @Test
    void more_than_5_megabytes_are_refused() {
        assertThatThrownBy(() -> SheetFile.open(new byte[SheetFile.LARGEST + 1]))
                .hasMessage("roster.file.size");
    }

    @Test
    void an_entity_of_another_file_is_not_read() throws IOException {
        var outside = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&x;</t></si></sst>";
        var bytes = with("xl/sharedStrings.xml", outside.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SheetFile.open(bytes)).hasMessage("roster.file.unreadable");
    }

    private static byte[] with(String part, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var in = new ZipInputStream(new ByteArrayInputStream(GOOD))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
