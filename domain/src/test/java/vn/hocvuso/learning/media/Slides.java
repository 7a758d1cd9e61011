package vn.hocvuso.learning.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Slides as people and attackers make them. */
public final class Slides {

    /** What somebody does with a document before it is written. */
    public interface Work {
        void on(PDDocument document) throws IOException;
    }

    private Slides() {}

    public static byte[] of(int pages, Work work) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 1; i <= pages; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText("Trang " + i);
                    content.endText();
                }
            }
            work.on(document);
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
