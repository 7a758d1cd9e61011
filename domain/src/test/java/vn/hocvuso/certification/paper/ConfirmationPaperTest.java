package vn.hocvuso.certification.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Bilingual;

class ConfirmationPaperTest {

    static final CheckCode CODE = CheckCode.typed("E5DK-93V9-57YN-5X2J-0").orElseThrow();
    static final String LONG_NAME = "Nguyễn Phúc Bảo Hoàng Thiên Ân";
    static final String LONG_UNIT = "Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên Gia Định";
    static final double POINTS_PER_MM = 72 / 25.4;

    @Test
    void says_every_fact_in_vietnamese() {
        assertThat(textOf(facts(true, LONG_NAME, LONG_UNIT, 3)))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("ỦY BAN NHÂN DÂN XÃ TAM HƯNG", "Số: 0012/2026/GXN-MNTHA")
                .contains("Tam Hưng, ngày 05 tháng 02 năm 2026")
                .contains("GIẤY XÁC NHẬN", "Đạt trình độ phổ cập kỹ năng số")
                .contains(LONG_NAME, "Ngày sinh: 04/03/1990", LONG_UNIT)
                .contains("3. Đạt bài kiểm tra số 3", "02/11/2025", "phiên bản 2025-09")
                .contains("Căn cứ: Kế hoạch của nhà trường")
                .contains("Khung năng lực số cho người học (Thông tư 02/2025/TT-BGDĐT)")
                .contains("Quét để kiểm tra", "E5DK-93V9-57YN-5X2J-0", "hocvuso.example/verify")
                .contains("GIÁM ĐỐC")
                .doesNotContainIgnoringCase("chứng chỉ");
    }

    @Test
    void made_up_data_says_so_and_real_data_does_not() {
        assertThat(textOf(facts(true, LONG_NAME, LONG_UNIT, 3))).contains("MẪU", "dữ liệu minh hoạ");
        assertThat(textOf(facts(false, LONG_NAME, LONG_UNIT, 3))).doesNotContain("MẪU", "minh hoạ");
    }

    @Test
    void a_name_with_markup_in_it_is_only_a_name() {
        assertThat(textOf(facts(true, "Bà <b>Đào</b> & \"Mai\"", LONG_UNIT, 3))).contains("Bà <b>Đào</b> & \"Mai\"");
    }

    @Test
    void it_is_one_page_with_every_font_embedded() throws IOException {
        try (var pdf = print(facts(true, LONG_NAME, LONG_UNIT, 7))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var resources = pdf.getPage(0).getResources();
            var fonts = StreamSupport.stream(resources.getFontNames().spliterator(), false)
                    .map(name -> font(pdf, name.getName()))
                    .toList();
            assertThat(fonts).hasSize(4).allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void long_names_and_seven_lines_stay_inside_the_frame_and_above_the_signature() throws IOException {
        var name = LONG_NAME + " " + LONG_NAME;
        try (var pdf = print(facts(false, name, LONG_UNIT + " và Ngoại ngữ, Tin học", 7))) {
            assertThat(positions(pdf))
                    .allSatisfy(
                            letter -> assertThat(letter.getX() / POINTS_PER_MM).isBetween(10.0, 285.0))
                    .allSatisfy(
                            letter -> assertThat(letter.getY() / POINTS_PER_MM).isBetween(12.0, 198.0));
            assertThat(bottomOf(pdf, "7. Đạt bài kiểm tra số 7")).isLessThan(151);
        }
    }

    @Test
    void the_picture_leads_to_the_page_that_checks_it() throws Exception {
        try (var pdf = print(facts(true, LONG_NAME, LONG_UNIT, 3))) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var picture = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture)));
            assertThat(read.getText()).isEqualTo("https://hocvuso.example/verify/E5DK-93V9-57YN-5X2J-0");
        }
    }

    @Test
    void the_day_is_written_as_the_decree_wants_it() {
        assertThat(ConfirmationPaper.placeAndDay("Tam Hưng", LocalDate.of(2025, 12, 15)))
                .isEqualTo("Tam Hưng, ngày 15 tháng 12 năm 2025");
        assertThat(ConfirmationPaper.placeAndDay(null, LocalDate.of(2026, 3, 9)))
                .isEqualTo("Ngày 09 tháng 3 năm 2026");
    }

    static Facts facts(boolean sample, String name, String unit, int lines) {
        return new Facts(
                sample,
                "0012/2026/GXN-MNTHA",
                CODE,
                new Facts.Holder(name, LocalDate.of(1990, 3, 4)),
                new Facts.Issuer("x", unit, "Ủy ban nhân dân xã Tam Hưng", "Tam Hưng", "GIÁM ĐỐC"),
                new Facts.Programme(
                        "pho-cap",
                        "2025-09",
                        new Bilingual("Giấy xác nhận đạt trình độ phổ cập kỹ năng số", null),
                        new Bilingual("Kế hoạch của nhà trường, mục III.1.", null),
                        new Facts.Framework(
                                "tt02-2025",
                                new Bilingual("Khung năng lực số cho người học", null),
                                "Thông tư 02/2025/TT-BGDĐT")),
                IntStream.rangeClosed(1, lines)
                        .mapToObj(ConfirmationPaperTest::line)
                        .toList(),
                LocalDate.of(2026, 2, 5),
                null);
    }

    static Facts.Evidence line(int number) {
        var text = new Bilingual("Đạt bài kiểm tra số " + number, null);
        return new Facts.Evidence("c" + number, text, LocalDate.of(2025, 11, 2), "passed_course", "c" + number);
    }

    private static PDDocument print(Facts facts) throws IOException {
        return Loader.loadPDF(new ConfirmationPaper("https://hocvuso.example").print(facts));
    }

    private static String textOf(Facts facts) {
        try (var pdf = print(facts)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<TextPosition> positions(PDDocument pdf) throws IOException {
        var letters = new ArrayList<TextPosition>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                letters.addAll(positions);
            }
        }.getText(pdf);
        return letters;
    }

    private static double bottomOf(PDDocument pdf, String wanted) throws IOException {
        var bottoms = new ArrayList<Double>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                if (text.startsWith(wanted)) {
                    bottoms.add(positions.get(0).getY() / POINTS_PER_MM);
                }
            }
        }.getText(pdf);
        return bottoms.get(0);
    }

    private static PDFont font(PDDocument pdf, String name) {
        try {
            return pdf.getPage(0).getResources().getFont(COSName.getPDFName(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
