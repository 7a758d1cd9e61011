package vn.hocvuso.platform;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Turns XHTML into PDF/A-2b and PDF/UA-1 with our own fonts embedded. It asks nothing of any network or disk. */
public final class PdfPrinter {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final byte[] REGULAR = font("Tinos-Regular");
    private static final byte[] BOLD = font("Tinos-Bold");
    private static final byte[] ITALIC = font("Tinos-Italic");
    private static final byte[] PLAIN = font("BeVietnamPro-Medium");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPrinter() {}

    public static byte[] print(String xhtml) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("Học Vụ Số")
                .useUnicodeLineBreaker(new AtSpaces())
                .useUriResolver(PdfPrinter::embedded);
        use(builder, REGULAR, "Tinos", 400, FontStyle.NORMAL);
        use(builder, BOLD, "Tinos", 700, FontStyle.NORMAL);
        use(builder, ITALIC, "Tinos", 400, FontStyle.ITALIC);
        use(builder, PLAIN, "Be Vietnam Pro", 500, FontStyle.NORMAL);
        try {
            builder.withHtmlContent(xhtml, null).toStream(pdf).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** One PDF of several, in their order. */
    public static byte[] joined(List<byte[]> parts) {
        var all = new PDFMergerUtility();
        var pdf = new ByteArrayOutputStream();
        parts.forEach(part -> all.addSource(new RandomAccessReadBuffer(part)));
        all.setDestinationStream(pdf);
        try {
            all.mergeDocuments(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** What an author's text points to elsewhere is not asked for. */
    private static String embedded(String base, String address) {
        return address != null && address.startsWith("data:") ? address : null;
    }

    private static void use(PdfRendererBuilder builder, byte[] font, String family, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, style, true);
    }

    private static byte[] font(String name) {
        try (var file = PdfPrinter.class.getResourceAsStream("/pdf/fonts/" + name + ".ttf")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks lines at spaces only: Vietnamese needs no more, and {@code 02/2025/TT-BGDĐT} stays whole. */
    private static final class AtSpaces implements FSTextBreaker {

        private String text;
        private int from;

        @Override
        public void setText(String newText) {
            text = newText;
            from = 0;
        }

        @Override
        public int next() {
            int space = text.indexOf(' ', from);
            from = space + 1;
            return space < 0 ? -1 : from;
        }
    }
}
