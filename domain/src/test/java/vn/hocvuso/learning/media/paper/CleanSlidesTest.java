package vn.hocvuso.learning.media.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.media.Pictures.bytes;
import static vn.hocvuso.learning.media.Pictures.joined;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.Slides;

class CleanSlidesTest {

    @Test
    void slides_are_counted_and_stay_readable() throws IOException {
        var clean = CleanSlides.of(Slides.of(3, document -> {}));
        assertThat(clean.pages()).isEqualTo(3);
        try (var document = Loader.loadPDF(clean.bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Trang 1", "Trang 3");
        }
    }

    @Test
    void what_we_wrote_ourselves_stays_byte_for_byte() {
        var once = CleanSlides.of(Slides.of(2, document -> {}));
        assertThat(Arrays.equals(CleanSlides.of(once.bytes()).bytes(), once.bytes()))
                .isTrue();
    }

    @Test
    void code_programs_and_files_inside_are_gone() throws IOException {
        var hostile = Slides.of(1, document -> {
            var catalog = document.getDocumentCatalog();
            catalog.setOpenAction(new PDActionJavaScript("app.alert('opened')"));
            catalog.getCOSObject().setItem(COSName.AA, action("JavaScript", COSName.JS, "app.alert('closed')"));
            var names = new PDDocumentNameDictionary(catalog);
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("virus.exe", attached(document)));
            names.setEmbeddedFiles(files);
            names.getCOSObject().setItem("JavaScript", action("JavaScript", COSName.JS, "app.alert('named')"));
            catalog.setNames(names);
            var page = document.getPage(0);
            page.getCOSObject().setItem(COSName.AA, action("Launch", COSName.F, "cmd.exe"));
            var launch = new PDAnnotationLink();
            launch.setRectangle(new PDRectangle(10, 10));
            launch.setAction(new PDActionLaunch());
            launch.getCOSObject().setItem("PA", action("SubmitForm", COSName.F, "http://evil.example/form"));
            var pinned = new PDAnnotationFileAttachment();
            pinned.setRectangle(new PDRectangle(10, 10));
            pinned.setFile(attached(document));
            page.setAnnotations(List.of(launch, pinned));
            var form = new COSDictionary();
            form.setItem(COSName.XFA, new COSString("<xdp>evil.example</xdp>"));
            catalog.getCOSObject().setItem(COSName.ACRO_FORM, form);
            document.getDocumentInformation().setAuthor("Nguyen Van Author");
        });
        assertThat(plain(hostile)).contains("app.alert", "cmd.exe", "virus.exe", "evil.example", "Author");

        var kept = plain(CleanSlides.of(hostile).bytes());

        assertThat(kept)
                .doesNotContain("app.alert", "cmd.exe", "virus.exe", "evil.example", "Nguyen Van Author")
                .doesNotContain("/JavaScript", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/XFA", "/SubmitForm")
                .doesNotContain("MZ program");
    }

    @ParameterizedTest
    @CsvSource({
        "https://binhdanhocvuso.gov.vn/khoa-hoc, true",
        "http://example.org/a?b=c, true",
        "javascript:alert(1), false",
        "file:///c:/windows/system32/cmd.exe, false",
        "ms-msdt:/id PCWDiagnostic, false",
        "\\\\evil.example\\share, false",
        "mailto:a@example.org, false",
    })
    void a_link_to_press_stays_when_it_leads_to_the_web(String address, boolean stays) throws IOException {
        var slides = Slides.of(1, document -> {
            var action = new PDActionURI();
            action.setURI(address);
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10));
            link.setAction(action);
            document.getPage(0).setAnnotations(List.of(link));
        });
        assertThat(plain(CleanSlides.of(slides).bytes()).contains("/URI")).isEqualTo(stays);
    }

    @Test
    void an_action_behind_an_action_is_found() throws IOException {
        var slides = Slides.of(1, document -> {
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10));
            var first = action("GoTo", COSName.D, "there");
            var many = new COSArray();
            many.add(action("JavaScript", COSName.JS, "app.alert(1)"));
            first.setItem("Next", many);
            link.getCOSObject().setItem(COSName.A, first);
            document.getPage(0).setAnnotations(List.of(link));
        });
        assertThat(plain(CleanSlides.of(slides).bytes()))
                .doesNotContain("app.alert")
                .contains("/GoTo");
    }

    @Test
    void a_page_of_the_web_before_or_behind_the_slides_is_gone() {
        var page = bytes("<html><script>alert(1)</script></html>\n");
        var polyglot = joined(Slides.of(1, document -> {}), page, bytes("PK\3\4"));
        assertThat(new String(CleanSlides.of(polyglot).bytes(), ISO_8859_1))
                .startsWith("%PDF-")
                .doesNotContain("script");
        assertThat(CleanSlides.is(joined(page, polyglot))).isFalse();
    }

    @Test
    void locked_slides_are_refused_also_when_anybody_may_open_them() {
        for (var password : new String[] {"", "secret"}) {
            var locked = Slides.of(
                    1,
                    document ->
                            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
            assertThatThrownBy(() -> CleanSlides.of(locked))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("media.slides.locked");
        }
    }

    @Test
    void half_a_file_and_no_pages_are_refused() {
        var slides = Slides.of(1, document -> {});
        for (var broken :
                new byte[][] {Arrays.copyOf(slides, 60), bytes("%PDF-1.7\n<html></html>"), Slides.of(0, document -> {})
                }) {
            assertThatThrownBy(() -> CleanSlides.of(broken))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("media.slides.damaged");
        }
    }

    @Test
    void a_stream_that_swells_is_refused_before_it_is_opened_also_when_packed_twice() throws IOException {
        var once = packed(new byte[200_000_000]);
        assertRefusedAsSwelling(once);
        assertRefusedAsSwelling(packed(once));
    }

    @Test
    void many_lists_that_swell_together_are_refused_and_many_pictures_are_not() throws IOException {
        var list = "1 0 2 5 ".getBytes();
        var objects = new byte[40_000_000];
        System.arraycopy(list, 0, objects, 0, list.length);
        var packed = packed(objects);
        assertRefusedAsSwelling(joined(packed, bytes("\nendstream stream\n"), packed, bytes("\nstream\n"), packed));
        var picture = packed(joined(new byte[] {-1}, new byte[40_000_000]));
        Swelling.check(joined(bytes("stream\n"), picture, bytes("stream\n"), picture, bytes("stream\n"), picture));
    }

    private static void assertRefusedAsSwelling(byte[] stream) {
        var bomb = joined(
                bytes("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + stream.length
                        + ">>\nstream\r\n"),
                stream,
                bytes("\nendstream\nendobj\n"));
        assertThatThrownBy(() -> CleanSlides.of(bomb))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("media.slides.swelling");
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(plain);
        }
        return packed.toByteArray();
    }

    private static COSDictionary action(String kind, COSName key, String value) {
        var action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setItem(key, new COSString(value));
        return action;
    }

    private static PDComplexFileSpecification attached(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("virus.exe");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes("MZ program"))));
        return file;
    }

    /** Every object in plain sight: nothing is packed into lists. */
    private static String plain(byte[] pdf) throws IOException {
        var plain = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            document.save(plain, CompressParameters.NO_COMPRESSION);
        }
        return plain.toString(ISO_8859_1);
    }
}
