package vn.hocvuso.assessment.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Order;

class SheetsTest {

    static final String LONG_NAME = "Nguyễn Phúc Bảo Hoàng Thiên Ân";

    static final Heading HEADING = new Heading(
            "Kỹ năng số căn bản",
            "Kiểm tra cuối khóa, đợt 2",
            "Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên Gia Định",
            Instant.parse("2025-12-15T03:30:00Z"),
            Instant.parse("2025-12-15T05:00:00Z"),
            "https://hocvuso.example",
            true);

    static final String KINDS = """
            Chọn một {=đúng ~sai ~sai nữa}

            Chọn hai {~%50%một ~%50%hai ~%-50%ba}

            Trái Đất tròn {T}

            Thủ đô {=Hà Nội}

            Một nghìn hai trăm {#1200}

            Ghép {=con mèo -> kêu meo =con chó -> sủa & cắn = -> bay}
            """;

    @Test
    void says_whose_it_is_how_to_answer_and_every_question_with_its_numbers() throws IOException {
        var text = textOf(sheet(12, 345, KINDS));
        assertThat(text)
                .contains("Kiểm tra cuối khóa, đợt 2", "Kỹ năng số căn bản", "Giáo dục thường xuyên Gia Định")
                .contains("Họ và tên: " + LONG_NAME, "Số trong danh sách: 12", "Đơn vị: Trường Tiểu học Ấp Giữa")
                .contains("Từ 10:30 ngày 15/12/2025 đến 12:00 ngày 15/12/2025", "45 phút", "Số câu: 6")
                .contains("Số phiếu: 345", "mở hocvuso.example/assessment/paper-entry?id=345")
                .contains("Chọn một: đánh dấu", "Đúng hay sai:", "Viết một số:", "Ghép đôi: viết số")
                .contains("Câu 1. (chọn một) Chọn một", "Câu 6. (ghép đôi) Ghép", "a) con mèo", "b) con chó")
                .contains("Đ (đúng)", "S (sai)", "sủa & cắn", "Trả lời:")
                .contains("MẪU – dữ liệu minh hoạ")
                .doesNotContain("Hà Nội", "1200");
    }

    @Test
    void options_stand_in_the_order_of_the_seed_with_their_numbers() throws IOException {
        var question = new PrintedQuestion(1, items(KINDS).get(0), new Order(List.of(3, 1, 2)));
        assertThat(textOf(new PrintedSheet(345, 1, LONG_NAME, "Trường", 45, List.of(question))))
                .containsSubsequence("1 sai nữa", "2 đúng", "3 sai");
    }

    @Test
    void each_learner_has_a_page_count_of_their_own_and_stands_on_every_page() throws IOException {
        var many = KINDS.repeat(6);
        try (var pdf = Loader.loadPDF(
                new Sheets(HEADING).print(List.of(sheet(1, 801, many), sheet(2, 802, KINDS), sheet(3, 803, many))))) {
            var pages = IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> text(pdf, page))
                    .toList();
            assertThat(pages.get(0)).contains("Trang 1/").contains("phiếu 801");
            long first =
                    pages.stream().filter(page -> page.contains("phiếu 801")).count();
            assertThat(first).isGreaterThan(2);
            assertThat(pages.get((int) first - 1)).contains("Trang %d/%d".formatted(first, first));
            assertThat(pages.get((int) first)).contains("phiếu 802", "Trang 1/");
            assertThat(pages).allMatch(page -> page.matches(".*Số \\d · " + LONG_NAME + " · phiếu 80\\d.*"));
            assertThat(pages).noneMatch(String::isBlank);
        }
    }

    @Test
    void a_long_question_goes_on_on_the_next_page_but_not_inside_an_option() throws IOException {
        var options = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "đầu%02d %s cuối%02d".formatted(i, "một lựa chọn rất dài ".repeat(14), i))
                .collect(Collectors.joining(" ~", "Chọn {=đúng ~", "}"));
        try (var pdf = Loader.loadPDF(new Sheets(HEADING).print(List.of(sheet(1, 2, options))))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            var pages = IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(page -> text(pdf, page))
                    .toList();
            for (int i = 1; i <= 40; i++) {
                var begin = "đầu%02d ".formatted(i);
                var end = "cuối%02d ".formatted(i);
                assertThat(pages)
                        .filteredOn(page -> page.contains(begin))
                        .singleElement(STRING)
                        .contains(end);
            }
        }
    }

    @Test
    void the_picture_leads_to_the_form_of_this_attempt() throws Exception {
        try (var pdf = Loader.loadPDF(new Sheets(HEADING).print(List.of(sheet(12, 1_234_567, KINDS))))) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var picture = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture)));
            assertThat(read.getText()).isEqualTo("https://hocvuso.example/assessment/paper-entry?id=1234567");
        }
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (var pdf = Loader.loadPDF(new Sheets(HEADING).print(List.of(sheet(12, 345, KINDS))))) {
            var resources = pdf.getPage(0).getResources();
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false)
                            .map(name -> font(pdf, name)))
                    .isNotEmpty()
                    .allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void what_an_author_wrote_is_only_text_and_asks_for_nothing_elsewhere() throws IOException {
        var gift = """
                [markdown]Xem ![hình](http://127.0.0.1:9/x.png) và **đậm** <b>thô</b> & <script>x</script> \\{a\\} {=một~hai}
                """;
        assertThat(textOf(sheet(1, 2, gift))).contains("<b>thô</b> & <script>x</script> {a}", "đậm");
    }

    static PrintedSheet sheet(int place, long attempt, String gift) {
        var items = items(gift);
        return new PrintedSheet(
                attempt,
                place,
                LONG_NAME,
                "Trường Tiểu học Ấp Giữa",
                45,
                IntStream.rangeClosed(1, items.size())
                        .mapToObj(slot -> question(slot, attempt, items.get(slot - 1)))
                        .toList());
    }

    static PrintedQuestion question(int slot, long seed, Item item) {
        return new PrintedQuestion(slot, item, Order.of(seed, slot, item.body()));
    }

    static List<Item> items(String gift) {
        return Gift.read(gift).items();
    }

    static String textOf(PrintedSheet sheet) throws IOException {
        try (var pdf = Loader.loadPDF(new Sheets(HEADING).print(List.of(sheet)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String text(PDDocument pdf, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PDFont font(PDDocument pdf, COSName name) {
        try {
            return pdf.getPage(0).getResources().getFont(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
