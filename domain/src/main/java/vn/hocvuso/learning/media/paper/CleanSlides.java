package vn.hocvuso.learning.media.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.hocvuso.kernel.RuleBroken;

/**
 * Slides or a leaflet in PDF as they are kept: pages to look at, and links to the web that somebody has to press.
 *
 * @param pages how many
 */
public record CleanSlides(byte[] bytes, int pages) {

    private static final int MOST_PAGES = 500;

    /** Parsing takes memory: one at a time on each server, the others wait. */
    private static final Semaphore ROOM = new Semaphore(1, true);

    /** What the identity of the file is made from, instead of the time: the same slides are the same bytes. */
    private static final long ALWAYS = 1;

    /** Whether a file is a PDF by its very first bytes. */
    public static boolean is(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1);
        return head.equals("%PDF-");
    }

    public static CleanSlides of(byte[] bytes) {
        ROOM.acquireUninterruptibly();
        try {
            Swelling.check(bytes);
            return read(bytes);
        } catch (InvalidPasswordException locked) {
            throw new RuleBroken("media.slides.locked");
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // the parser says in many ways that a file is broken
            throw new RuleBroken("media.slides.damaged");
        } finally {
            ROOM.release();
        }
    }

    private static CleanSlides read(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            RuleBroken.unless(!document.isEncrypted(), "media.slides.locked");
            int pages = document.getNumberOfPages();
            RuleBroken.unless(pages > 0, "media.slides.damaged");
            RuleBroken.unless(pages <= MOST_PAGES, "media.slides.too-many", MOST_PAGES);
            Harmless.make(document);
            return new CleanSlides(written(document), pages);
        }
    }

    private static byte[] written(PDDocument document) throws IOException {
        var written = new ByteArrayOutputStream();
        document.setDocumentId(ALWAYS);
        document.getDocument().setHighestXRefObjectNumber(0);
        // lists of objects would be numbered anew each time
        document.save(written, CompressParameters.NO_COMPRESSION);
        return written.toByteArray();
    }
}
