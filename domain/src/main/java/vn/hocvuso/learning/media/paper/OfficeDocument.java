package vn.hocvuso.learning.media.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.zip.SafeZip;
import vn.hocvuso.learning.media.zip.SafeZip.Bounds;

/**
 * A document, a sheet or slides for downloading: every part is unpacked within bounds, and what could run, or fetch
 * something when it is opened, is refused. {@code platform.FileType} looks at the beginning of a file; this at all of
 * it.
 */
public final class OfficeDocument {

    private static final String TYPES = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT = "mimetype";
    private static final int OLDEST = 8;

    private static final Map<String, String> MAIN_TYPES = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xlsx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", "pptx");

    private static final Map<String, String> OPEN_TYPES = Map.of(
            "application/vnd.oasis.opendocument.text", "odt",
            "application/vnd.oasis.opendocument.spreadsheet", "ods",
            "application/vnd.oasis.opendocument.presentation", "odp");

    /** Macros of Microsoft and of LibreOffice, controls, programs packed into a document. */
    private static final Pattern ACTIVE = Pattern.compile(
            "(?:^|/)(?:vbaproject[^/]*|vbadata\\.xml|activex/.*|macrosheets/.*|customui/.*|scripts/.*|basic/.*"
                    + "|embeddings/.*\\.(?:bin|exe|vbs|js|bat|cmd|ps1|hta|scr|lnk|jar|docm|xlsm|pptm))$");

    /** What is fetched when a document is opened, without anybody pressing a link. */
    private static final Pattern FETCHED = Pattern.compile(
            "(?:attachedtemplate|oleobject|subdocument|/frame|externallinkpath|afchunk)", Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

    private OfficeDocument() {}

    /** Whether a file begins as a zip does. */
    public static boolean mayBe(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Whether it is a document as before 2007, or one behind a password: both lie in the same old box. */
    public static boolean isOldOrLocked(byte[] bytes) {
        var box = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        boolean same = bytes.length >= OLDEST;
        for (int i = 0; same && i < OLDEST; i++) {
            same = (bytes[i] & 0xFF) == box[i];
        }
        return same;
    }

    /** {@code docx}, {@code xlsx}, {@code pptx}, {@code odt}, {@code ods} or {@code odp}. */
    public static String extension(byte[] bytes) {
        try (var zip = SafeZip.open(bytes, Bounds.OFFICE)) {
            var extension = kind(zip);
            for (var name : zip.names()) {
                part(name, zip.read(name));
            }
            return extension;
        }
    }

    private static String kind(SafeZip zip) {
        if (zip.names().contains(TYPES)) {
            var types = new String(zip.read(TYPES), StandardCharsets.UTF_8);
            RuleBroken.unless(!types.toLowerCase(Locale.ROOT).contains("macroenabled"), "media.document.macros");
            return MAIN_TYPES.entrySet().stream()
                    .filter(main -> types.contains('"' + main.getKey() + '"'))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("media.zip.other"));
        }
        RuleBroken.unless(zip.names().contains(OPEN_DOCUMENT), "media.zip.other");
        var type = new String(zip.read(OPEN_DOCUMENT), StandardCharsets.UTF_8).strip();
        RuleBroken.unless(OPEN_TYPES.containsKey(type) && zip.names().contains("content.xml"), "media.zip.other");
        return OPEN_TYPES.get(type);
    }

    private static void part(String name, byte[] content) {
        var small = name.toLowerCase(Locale.ROOT);
        RuleBroken.unless(!ACTIVE.matcher(small).find(), "media.document.macros");
        if (small.endsWith(".rels")) {
            RELATION.matcher(text(content)).results().forEach(found -> relation(found.group()));
        }
        if (small.equals("content.xml") || small.equals("styles.xml")) {
            RuleBroken.unless(!text(content).contains("<script:event-listener"), "media.document.macros");
        }
    }

    private static void relation(String relation) {
        boolean outside = relation.toLowerCase(Locale.ROOT).contains("external");
        RuleBroken.unless(!outside || !FETCHED.matcher(relation).find(), "media.document.fetches");
    }

    /** Also in two bytes a letter, as Windows likes it. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replace("\0", "");
    }
}
